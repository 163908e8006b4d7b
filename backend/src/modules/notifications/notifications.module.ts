import { Module } from '@nestjs/common';
import { MailsController } from './mails.controller.js';
import { MailsQuery } from './mails.query.js';

@Module({ controllers: [MailsController], providers: [MailsQuery] })
export class NotificationsModule {}
