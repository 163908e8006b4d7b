import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { PhotoDescriptionRequest, PhotoPlaceRequest, type PhotoView } from '@stoep/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { Takes } from '../../../platform/http/upload.js';
import { answerPhoto, photoWidth, readPhoto } from '../../../platform/photos/photo-answer.js';
import { ActivityPhotosService } from './activity-photos.service.js';

@Controller('api/activities/:id/photos')
export class ActivityPhotosController {
  constructor(private readonly photos: ActivityPhotosService) {}

  @Get(':photoId/:width')
  @Access('activity.read', 'activity:id')
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
  @Access('activity.edit', 'activity:id')
  async addPhoto(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<PhotoView[]> {
    const { bytes, description } = await readPhoto(request);
    return this.photos.addPhoto(command, id, bytes, description);
  }

  @Put(':photoId/description')
  @Access('activity.edit', 'activity:id')
  describePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoDescriptionRequest,
  ): Promise<PhotoView[]> {
    return this.photos.describePhoto(municipalityId, id, photoId, body.description);
  }

  @Put(':photoId/place')
  @Access('activity.edit', 'activity:id')
  movePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoPlaceRequest,
  ): Promise<PhotoView[]> {
    return this.photos.movePhoto(municipalityId, id, photoId, body.position);
  }

  @Delete(':photoId')
  @Access('activity.edit', 'activity:id')
  removePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<PhotoView[]> {
    return this.photos.removePhoto(municipalityId, id, photoId);
  }
}
