import { Controller, Get, Header, Param } from '@nestjs/common';
import { Access } from '../../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { ThemeQuery } from './theme.query.js';

@Controller('thema')
export class ThemeController {
  constructor(private readonly themes: ThemeQuery) {}

  /** The address has the hash of the contents in it, so it may be kept for ever. */
  @Get(':file')
  @Access('site.read')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async findStyleSheet(@MunicipalityId() municipalityId: number, @Param('file') file: string): Promise<string> {
    const css = await this.themes.styleSheet(municipalityId, file.replace(/\.css$/, ''));
    if (css === null) throw Refusal.notFound();
    return css;
  }
}
