/** Where the QR code of a letter leads to: the code is read from behind the #, checked, and one goes on to choose. */
import { Location } from '@angular/common';
import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CodeAnswer } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { Alert } from '../../../ui/message/alert';
import { LoadState } from '../../../ui/message/load-state';
import { KeptBallots } from '../kept-ballot';
import { codeOfAddress } from '../code-of-address';
import { VotingApi } from '../voting.api';

@Component({
  selector: 'stoep-code-page',
  imports: [Alert, Button, DayPipe, ErrorSummary, EurosPipe, Field, LoadState, RouterLink, TextInput, TextPipe],
  templateUrl: './code.page.html',
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class CodePage {
  readonly slug = input.required<string>();
  private readonly api = inject(VotingApi);
  private readonly location = inject(Location);
  private readonly kept = inject(KeptBallots);
  protected readonly form = formState();
  protected readonly code = signal(codeOfAddress());
  protected readonly answer = signal<CodeAnswer | null>(null);
  protected readonly round = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );

  constructor() {
    effect(() => {
      if (this.round.value()?.phase === 'voting' && untracked(this.code)) untracked(() => void this.check());
    });
  }

  protected async check(): Promise<void> {
    const code = this.code().trim();
    const isGood = await this.form.submit(async () => this.answer.set(await this.api.checkCode(this.slug(), code)));
    if (!isGood) return;
    this.kept.keepCode(this.slug(), code);
    // Out of the address, and so out of what this browser remembers.
    this.location.replaceState(this.location.path());
  }
}
