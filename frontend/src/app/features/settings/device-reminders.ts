/** Reminders on a device, where this site sends them: this device, the other ones, and which way reminders go. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { PushSettings, ReminderSettings } from '@stoep/contracts';
import { reminderWays } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { formState } from '../../core/forms/form-state';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { LoadState } from '../../ui/message/load-state';
import { canHaveMessages, nameOfDevice, subscribeThisDevice } from './this-device';

const path = '/api/my/devices';

@Component({
  selector: 'stoep-device-reminders',
  imports: [Button, DayPipe, ErrorSummary, Field, LoadState, SelectField, TextPipe],
  templateUrl: './device-reminders.html',
  host: { class: 'stack' },
})
export class DeviceReminders {
  readonly reminders = input.required<ReminderSettings>();
  readonly changed = output<ReminderSettings>();
  protected readonly form = formState();
  protected readonly canHave = canHaveMessages();
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly push = load(
    () => true,
    (_, abort) => this.api.get<PushSettings>(path, {}, abort),
  );
  protected readonly ways = computed(() =>
    reminderWays.map((value) => ({ value, label: this.texts.text(`settings.way.${value}`) })),
  );

  protected async add(publicKey: string): Promise<void> {
    const isAdded = await this.form.submit(async () => {
      const subscription = await subscribeThisDevice(publicKey);
      this.push.set(
        await this.api.post<PushSettings>(path, { ...subscription, device: nameOfDevice(navigator.userAgent) }),
      );
      if (this.reminders().way === 'mail') await this.setWay('both');
    });
    if (isAdded) this.announcer.say(this.texts.text('settings.device-added'));
  }

  protected async try(id: string): Promise<void> {
    if (await this.form.submit(() => this.api.post(`${path}/${id}/try`)))
      this.announcer.say(this.texts.text('settings.device-tried'));
  }

  protected async remove(id: string): Promise<void> {
    const isRemoved = await this.form.submit(async () =>
      this.push.set(await this.api.delete<PushSettings>(`${path}/${id}`)),
    );
    if (isRemoved) this.announcer.say(this.texts.text('settings.device-removed'));
  }

  protected async choose(way: string): Promise<void> {
    if (await this.form.submit(() => this.setWay(way))) this.announcer.say(this.texts.text('settings.saved'));
  }

  private async setWay(way: string): Promise<void> {
    this.changed.emit(await this.api.put<ReminderSettings>('/api/my/reminder-way', { way }));
  }
}
