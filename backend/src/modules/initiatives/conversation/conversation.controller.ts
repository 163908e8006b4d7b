import { Body, Controller, Delete, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import { AnswerRequest, NewsRequest, QuestionRequest, type FollowAnswer, type Held } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { Takes } from '../../../platform/http/upload.js';
import { FollowService } from './follow.service.js';
import { NewsService } from './news.service.js';
import { QuestionsService } from './questions.service.js';

@Controller('api')
export class ConversationController {
  constructor(
    private readonly following: FollowService,
    private readonly news: NewsService,
    private readonly questions: QuestionsService,
    private readonly limits: AttemptLimits,
  ) {}

  @Put('initiatives/:id/follow')
  @Access('initiative.support', 'initiative:id')
  follow(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FollowAnswer> {
    return this.following.follow(actor.municipalityId, id, actor.personId);
  }

  @Delete('initiatives/:id/follow')
  @Access('initiative.support', 'initiative:id')
  unfollow(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FollowAnswer> {
    return this.following.unfollow(actor.municipalityId, id, actor.personId);
  }

  /** Mail providers post here for the reader, with nothing but the address (RFC 8058). */
  @Post('unsubscribe/:token')
  @HttpCode(200)
  @Takes('one-click')
  @Access('account.use')
  unsubscribe(@MunicipalityId() municipalityId: number, @Param('token') token: string): Promise<FollowAnswer> {
    return this.following.unsubscribe(municipalityId, token);
  }

  @Post('initiatives/:id/news')
  @Access('initiative.edit', 'initiative:id')
  async postNews(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: NewsRequest,
    @Req() request: FastifyRequest,
  ): Promise<{ position: number; held?: Held }> {
    await this.limits.take('news', request, id);
    return this.news.postNews(command, id, body);
  }

  @Put('initiatives/:id/news/:position')
  @Access('initiative.edit', 'initiative:id')
  changeNews(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('position', ParseIntPipe) position: number,
    @Body() body: NewsRequest,
  ): Promise<{ position: number; held?: Held }> {
    return this.news.changeNews(actor, id, position, body);
  }

  @Post('initiatives/:id/answer')
  @Access('initiative.respond', 'initiative:id')
  async answerPublicly(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: AnswerRequest,
    @Req() request: FastifyRequest,
  ): Promise<{ position: number; held?: Held }> {
    await this.limits.take('news', request, id);
    return this.news.answerPublicly(command, id, body.text);
  }

  @Post('initiatives/:id/questions')
  @Access('initiative.ask', 'initiative:id')
  async ask(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: QuestionRequest,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string; held?: Held }> {
    await this.limits.take('question', request, command.actor.personId);
    return this.questions.ask(command, id, body.text);
  }

  @Post('initiatives/:id/questions/:questionId/answer')
  @Access('initiative.answer', 'initiative:id')
  answer(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: AnswerRequest,
  ): Promise<{ id: string; held?: Held }> {
    return this.questions.answer(command, id, questionId, body.text);
  }

  @Delete('initiatives/:id/questions/:questionId')
  @Access('initiative.ask', 'initiative:id')
  withdrawQuestion(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<{ id: string }> {
    return this.questions.withdraw(actor.municipalityId, id, questionId, actor.personId);
  }
}
