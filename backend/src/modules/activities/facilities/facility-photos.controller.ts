import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { PhotoDescriptionRequest, PhotoPlaceRequest, type PhotoView } from '@stoep/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { Takes } from '../../../platform/http/upload.js';
import { answerPhoto, photoWidth, readPhoto } from '../../../platform/photos/photo-answer.js';
import { FacilityPhotosService } from './facility-photos.service.js';

@Controller('api/places/:id/photos')
export class FacilityPhotosController {
  constructor(private readonly photos: FacilityPhotosService) {}

  @Get(':photoId/:width')
  @Access('site.read')
  async findPhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Param('width') width: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return answerPhoto(reply, await this.photos.file(municipalityId, id, photoId, photoWidth(width)));
  }

  @Post()
  @Takes('upload')
  @Access('facility.keep', 'facility-place:id')
  async addPhoto(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<PhotoView[]> {
    const { bytes, description } = await readPhoto(request);
    return this.photos.addPhoto(command, id, bytes, description);
  }

  @Put(':photoId/description')
  @Access('facility.keep', 'facility-place:id')
  describePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoDescriptionRequest,
  ): Promise<PhotoView[]> {
    return this.photos.describePhoto(municipalityId, id, photoId, body.description);
  }

  @Put(':photoId/place')
  @Access('facility.keep', 'facility-place:id')
  movePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoPlaceRequest,
  ): Promise<PhotoView[]> {
    return this.photos.movePhoto(municipalityId, id, photoId, body.position);
  }

  @Delete(':photoId')
  @Access('facility.keep', 'facility-place:id')
  removePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<PhotoView[]> {
    return this.photos.removePhoto(municipalityId, id, photoId);
  }
}
