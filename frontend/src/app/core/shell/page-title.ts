/**
 * The title of the page: "… - Stoep Lindermeer", with the number of errors in front while a form has them. Routes
 * give a text key as `title`; a page that learns its name later says it with `show`.
 */
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { MunicipalityStore } from '../places/municipality.store';
import type { TextKey } from '../texts/text-keys';
import { Texts } from '../texts/texts';

@Injectable({ providedIn: 'root' })
export class PageTitle {
  private readonly browserTitle = inject(Title);
  private readonly texts = inject(Texts);
  private readonly store = inject(MunicipalityStore);
  private readonly page = signal('');
  private readonly key = signal<TextKey | null>(null);
  private readonly errors = signal(0);

  readonly title = computed(() => {
    const name = this.store.municipality()?.name ?? '';
    const site = `Stoep ${name}`.trim();
    const key = this.key();
    const page = key ? this.texts.text(key) : this.page();
    const title = page ? `${page} - ${site}` : site;
    return this.errors() > 0 ? `${this.texts.text('form.error-count', { n: this.errors() })}: ${title}` : title;
  });

  constructor() {
    effect(() => this.browserTitle.setTitle(this.title()));
  }

  /** A name that is the same in every language. */
  show(title: string): void {
    this.key.set(null);
    this.page.set(title);
  }

  /** A text, which changes with the language. */
  showText(key: TextKey): void {
    this.key.set(key);
  }

  countErrors(count: number): void {
    this.errors.set(count);
  }
}

@Injectable({ providedIn: 'root' })
export class PageTitleStrategy extends TitleStrategy {
  private readonly pageTitle = inject(PageTitle);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state) as TextKey | undefined;
    this.pageTitle.countErrors(0);
    if (key) this.pageTitle.showText(key);
  }
}
