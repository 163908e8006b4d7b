/** The photos of one's own initiative: add one with what it shows, put one in front, take one away. */
import type { ElementRef } from '@angular/core';
import { Component, computed, inject, input, output, signal, viewChild, type OnDestroy } from '@angular/core';
import type { InitiativeDetail, PhotoView } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Photo } from '../../../shared/initiatives/photo';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';

const mostPhotos = 6;

@Component({
  selector: 'stoep-photos-panel',
  imports: [Button, ErrorSummary, Field, Photo, TextInput, TextPipe],
  templateUrl: './photos-panel.html',
})
export class PhotosPanel implements OnDestroy {
  readonly initiative = input.required<InitiativeDetail>();
  readonly changed = output<PhotoView[]>();
  protected readonly form = formState();
  protected readonly description = signal('');
  protected readonly preview = signal<string | null>(null);
  protected readonly isFull = computed(() => this.initiative().photos.length >= mostPhotos);
  private readonly file = viewChild<ElementRef<HTMLInputElement>>('file');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  ngOnDestroy(): void {
    this.forgetPreview();
  }

  protected choose(): void {
    this.forgetPreview();
    const chosen = this.chosen();
    this.preview.set(chosen ? URL.createObjectURL(chosen) : null);
  }

  protected async add(): Promise<void> {
    const chosen = this.chosen();
    const description = this.description().trim();
    const errors = [
      ...(chosen ? [] : [{ field: 'photo', reason: 'required' }]),
      ...(description.length < 3 ? [{ field: 'description', reason: 'description-length' }] : []),
    ];
    if (!this.form.check(errors) || !chosen) return;
    const isDone = await this.form.submit(async () =>
      this.changed.emit(await this.api.upload<PhotoView[]>(this.path(), { description }, 'photo', chosen)),
    );
    if (!isDone) return;
    this.description.set('');
    const field = this.file();
    if (field) field.nativeElement.value = '';
    this.forgetPreview();
    this.announcer.say(this.texts.text('life.photos-done'));
  }

  protected async putFirst(photo: PhotoView): Promise<void> {
    await this.form.submit(async () =>
      this.changed.emit(await this.api.put<PhotoView[]>(`${this.path()}/${photo.id}/place`, { position: 1 })),
    );
  }

  protected async remove(photo: PhotoView): Promise<void> {
    await this.form.submit(async () =>
      this.changed.emit(await this.api.delete<PhotoView[]>(`${this.path()}/${photo.id}`)),
    );
  }

  private chosen(): File | undefined {
    return this.file()?.nativeElement.files?.[0];
  }

  private path(): string {
    return `/api/initiatives/${this.initiative().id}/photos`;
  }

  private forgetPreview(): void {
    const shown = this.preview();
    if (shown) URL.revokeObjectURL(shown);
    this.preview.set(null);
  }
}
