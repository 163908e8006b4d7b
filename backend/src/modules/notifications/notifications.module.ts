import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller.js';
import { MailsQuery } from './mails.query.js';
import { PushController } from './push.controller.js';
import { PushService } from './push.service.js';

@Module({ controllers: [MailsController, PushController], providers: [MailsQuery, PushService] })
export class NotificationsModule {}
