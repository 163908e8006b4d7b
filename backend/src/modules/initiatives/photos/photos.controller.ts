import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import {
  PhotoDescriptionRequest,
  photoBytesLimit,
  PhotoPlaceRequest,
  photoWidths,
  type PhotoView,
} from '@stoep/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { readUpload, Takes } from '../../../platform/http/upload.js';
import { requestValidation } from '../../../platform/http/validation.js';
import { PhotosQuery } from './photos.query.js';
import { PhotosService } from './photos.service.js';

/** A page of its own that may do nothing, should a browser be made to show a photo as one. */
const photoHeaders = {
  'Content-Type': 'image/webp',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Content-Disposition': 'attachment; filename="foto.webp"',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Its bytes never change, but it can be hidden or removed; then nobody's copy of it lasts. */
const publicFor = 'public, max-age=3600';

@Controller('api/initiatives/:id/photos')
export class PhotosController {
  constructor(
    private readonly photos: PhotosService,
    private readonly query: PhotosQuery,
  ) {}

  @Get(':photoId/:width')
  @Access('initiative.read', 'initiative:id')
  async findPhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Param('width') width: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const wanted = photoWidths.find((known) => String(known) === width);
    if (!wanted) throw Refusal.notFound();
    const { bytes, isPublic } = await this.query.file(municipalityId, id, photoId, wanted);
    void reply.headers(photoHeaders);
    void reply.header('Cache-Control', isPublic ? publicFor : 'private, max-age=300');
    return bytes;
  }

  @Post()
  @Takes('upload')
  @Access('initiative.edit', 'initiative:id')
  async addPhoto(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<PhotoView[]> {
    const { bytes, fields } = await readUpload(request, 'photo', photoBytesLimit);
    const { description } = await checked({ description: fields['description'] ?? '' });
    return this.photos.addPhoto(command, id, bytes, description);
  }

  @Put(':photoId/description')
  @Access('initiative.edit', 'initiative:id')
  describePhoto(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
    @Body() body: PhotoDescriptionRequest,
  ): Promise<PhotoView[]> {
    return this.photos.describePhoto(municipalityId, id, photoId, body.description);
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
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('photoId', ParseUUIDPipe) photoId: string,
  ): Promise<PhotoView[]> {
    return this.photos.removePhoto(municipalityId, id, photoId);
  }
}

/** The fields beside a file pass the same check as a body. */
function checked(fields: object): Promise<PhotoDescriptionRequest> {
  return requestValidation().transform(fields, {
    type: 'body',
    metatype: PhotoDescriptionRequest,
  }) as Promise<PhotoDescriptionRequest>;
}
