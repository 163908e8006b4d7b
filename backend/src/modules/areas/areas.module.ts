import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { AreasQuery } from './areas.query.js';
import { MunicipalityOfHost } from './municipality-of-host.js';

@Module({ controllers: [AreasController], providers: [AreasQuery, MunicipalityOfHost], exports: [AreasQuery] })
export class AreasModule {}
