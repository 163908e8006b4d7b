import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refusal } from '../../../platform/http/refusal.js';

/** The number of a batch or a form in an address. Anything else is not found; the database never sees it. */
@Injectable()
export class SmallNumber implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw Refusal.notFound();
    return Number(text);
  }
}
