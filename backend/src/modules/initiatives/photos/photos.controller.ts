import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { PhotoDescriptionRequest, PhotoPlaceRequest, type PhotoView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { Takes } from '../../../platform/http/upload.js';
import { answerPhoto, photoWidth, readPhoto } from '../../../platform/photos/photo-answer.js';
import { PhotosService } from './photos.service.js';

@Controller('api/initiatives/:id/photos')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Get(':photoId/:width')
  @Access('initiative.read', 'initiative:id')
  async findPhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Param('width') width: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return answerPhoto(reply, await this.photos.file(municipalityId, id, photoId, photoWidth(width)));
  }

  @Post()
  @Takes('upload')
  @Access('initiative.edit', 'initiative:id')
  async addPhoto(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<PhotoView[]> {
    const { bytes, description } = await readPhoto(request);
    return this.photos.addPhoto(command, id, bytes, description);
  }

  @Put(':photoId/description')
  @Access('initiative.edit', 'initiative:id')
  describePhoto(
    @CurrentActor() { municipalityId, personId }: Actor,
    @Param('id') initiativeId: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoDescriptionRequest,
  ): Promise<PhotoView[]> {
    return this.photos.reword({ municipalityId, initiativeId, authorId: personId }, photoId, body.description);
  }

  @Put(':photoId/place')
  @Access('initiative.edit', 'initiative:id')
  movePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoPlaceRequest,
  ): Promise<PhotoView[]> {
    return this.photos.movePhoto(municipalityId, id, photoId, body.position);
  }

  @Delete(':photoId')
  @Access('initiative.edit', 'initiative:id')
  removePhoto(
    @CurrentActor() { municipalityId, personId }: Actor,
    @Param('id') initiativeId: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<PhotoView[]> {
    return this.photos.takeAway({ municipalityId, initiativeId, authorId: personId }, photoId);
  }
}
