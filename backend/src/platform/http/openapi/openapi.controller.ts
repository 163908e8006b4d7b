import { Controller, Get, Header } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Access } from '../../auth/access.decorator.js';
import { OpenApiSource } from './openapi-source.js';

/** What can be asked of the server, for programs. */
@Controller('api')
export class OpenApiController {
  constructor(private readonly source: OpenApiSource) {}

  @Get('openapi.json')
  @Access('platform.read')
  @Header('Cache-Control', 'public, max-age=300')
  openApi(): Promise<OpenAPIObject> {
    return this.source.document();
  }
}
