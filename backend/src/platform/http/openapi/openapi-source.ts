import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document.js';

/** Makes the OpenAPI document once, when it is first asked for. */
@Injectable()
export class OpenApiSource {
  private app: NestFastifyApplication | null = null;
  private made: Promise<OpenAPIObject> | null = null;

  /** The whole application, which is complete only after this was made. */
  describe(app: NestFastifyApplication): void {
    this.app = app;
  }

  document(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('There is no application to describe yet');
    return (this.made ??= openApiDocument(this.app));
  }
}
