/**
 * A field for a postcode or street with what it finds below it (ARIA combobox with a list). It only tells what was
 * chosen: `<stoep-address-search label="…" (chosen)="go($event)" />`.
 */
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { AddressHit } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';

const pauseAfterTyping = 220;

@Component({
  selector: 'stoep-address-search',
  imports: [TextPipe],
  templateUrl: './address-search.html',
  host: { class: 'stoep-address', '(focusout)': 'closeWhenLeft($event)' },
})
export class AddressSearch {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
  readonly name = input('adres');
  readonly chosen = output<AddressHit>();

  protected readonly typed = signal('');
  protected readonly active = signal(-1);
  protected readonly isOpen = signal(false);
  private readonly asked = signal<string | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly found = load(this.asked, (q, signal) => this.api.get<AddressHit[]>('/api/addresses', { q }, signal));
  protected readonly hits = computed(() => (this.typed().trim().length < 2 ? [] : (this.found.value() ?? [])));
  protected readonly isEmpty = computed(
    () => this.isOpen() && this.asked() === this.typed().trim() && !this.found.isLoading() && this.hits().length === 0,
  );
  protected readonly id = computed(() => `veld-${this.name()}`);
  protected readonly describedBy = computed(
    () => [this.help() && `${this.id()}-hulp`, this.error() && `${this.id()}-fout`].filter(Boolean).join(' ') || null,
  );

  constructor() {
    effect(() => {
      const hits = this.found.value();
      untracked(() => {
        if (hits && this.isOpen()) this.announcer.say(this.texts.text('address.found', { n: hits.length }));
      });
    });
  }

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typed.set(text);
    this.active.set(-1);
    this.isOpen.set(true);
    clearTimeout(this.timer);
    if (text.trim().length >= 2) this.timer = setTimeout(() => this.asked.set(text.trim()), pauseAfterTyping);
  }

  protected press(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    if (event.key === 'Escape') this.isOpen.set(false);
    if (event.key === 'ArrowDown') this.moveTo(event, this.active() >= last ? 0 : this.active() + 1);
    if (event.key === 'ArrowUp') this.moveTo(event, this.active() <= 0 ? last : this.active() - 1);
    if (event.key === 'Enter') this.chooseByKey(event);
  }

  protected choose(hit: AddressHit): void {
    this.typed.set(hit.label);
    this.asked.set(undefined);
    this.isOpen.set(false);
    this.chosen.emit(hit);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    const inside = event.currentTarget as HTMLElement;
    if (!inside.contains(event.relatedTarget as Node | null)) this.isOpen.set(false);
  }

  private moveTo(event: Event, index: number): void {
    event.preventDefault();
    this.isOpen.set(true);
    this.active.set(index);
  }

  private chooseByKey(event: Event): void {
    const hit = this.hits()[this.active()] ?? this.hits()[0];
    if (!hit) return;
    event.preventDefault();
    this.choose(hit);
  }
}
