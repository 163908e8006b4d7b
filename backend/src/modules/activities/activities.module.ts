import { Module } from '@nestjs/common';
import { PreviewController } from './planning/preview.controller.js';

@Module({
  controllers: [PreviewController],
})
export class ActivitiesModule {}
