import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { AddressesQuery } from './addresses.query.js';
import { AreasQuery } from './areas.query.js';
import { AreasShell } from './areas.shell.js';
import { ThemeController } from './theme/theme.controller.js';
import { ThemeQuery } from './theme/theme.query.js';
import { Locatieserver } from './locatieserver.js';
import { MunicipalityOfHost } from './municipality-of-host.js';

@Module({
  controllers: [AreasController, ThemeController],
  providers: [AddressesQuery, AreasQuery, AreasShell, ThemeQuery, Locatieserver, MunicipalityOfHost],
  exports: [AreasQuery],
})
export class AreasModule {}
