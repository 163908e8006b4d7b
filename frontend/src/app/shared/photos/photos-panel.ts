/** The photos of a thing of one's own: add one with what it shows, put one in front, take one away. */
import type { ElementRef } from '@angular/core';
import { Component, computed, inject, input, output, signal, viewChild, type OnDestroy } from '@angular/core';
import { Router } from '@angular/router';
import type { PhotoView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Photo } from './photo';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';

const mostPhotos = 6;

@Component({
  selector: 'stoep-photos-panel',
  imports: [Button, ErrorSummary, Field, Photo, TextInput, TextPipe],
  templateUrl: './photos-panel.html',
})
export class PhotosPanel implements OnDestroy {
  /** What they are of, as in the API: "initiatives/ID" or "activities/ID". */
  readonly of = input.required<string>();
  readonly photos = input.required<readonly PhotoView[]>();
  readonly changed = output<PhotoView[]>();
  protected readonly form = formState();
  protected readonly description = signal('');
  protected readonly renameForm = formState();
  protected readonly renaming = signal<string | null>(null);
  protected readonly newDescription = signal('');
  protected readonly preview = signal<string | null>(null);
  protected readonly isFull = computed(() => this.photos().length >= mostPhotos);
  private readonly file = viewChild<ElementRef<HTMLInputElement>>('file');
  private readonly api = inject(Api);
  private readonly router = inject(Router);
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
    let photos: PhotoView[] = [];
    const isDone = await this.form.submit(async () => {
      photos = await this.api.upload<PhotoView[]>(this.path(), { description }, 'photo', chosen);
    });
    if (!isDone || (await this.goesToWhatWaits(photos))) return;
    this.changed.emit(photos);
    this.description.set('');
    const field = this.file();
    if (field) field.nativeElement.value = '';
    this.forgetPreview();
    this.announcer.say(this.texts.text('photos.done'));
  }

  protected async putFirst(photo: PhotoView): Promise<void> {
    await this.form.submit(async () =>
      this.changed.emit(await this.api.put<PhotoView[]>(`${this.path()}/${photo.id}/place`, { position: 1 })),
    );
  }

  protected startRenaming({ id, description }: PhotoView): void {
    this.newDescription.set(description);
    this.renaming.set(id);
  }

  protected async rename({ id }: PhotoView): Promise<void> {
    const description = this.newDescription().trim();
    if (!this.renameForm.check(description.length < 3 ? [{ field: 'description', reason: 'description-length' }] : []))
      return;
    let photos: PhotoView[] = [];
    const isDone = await this.renameForm.submit(async () => {
      photos = await this.api.put<PhotoView[]>(`${this.path()}/${id}/description`, { description });
    });
    if (!isDone || (await this.goesToWhatWaits(photos))) return;
    this.changed.emit(photos);
    this.renaming.set(null);
    this.announcer.say(this.texts.text('photos.rename-done'));
  }

  protected async remove(photo: PhotoView): Promise<void> {
    await this.form.submit(async () =>
      this.changed.emit(await this.api.delete<PhotoView[]>(`${this.path()}/${photo.id}`)),
    );
  }

  /** A description that may name somebody waits for a moderator: the page of that text says what one can do. */
  private async goesToWhatWaits(photos: readonly PhotoView[]): Promise<boolean> {
    const held = photos.find((photo) => photo.held)?.held;
    return held ? this.router.navigate(['/mijn/teksten', held.caseId]) : false;
  }

  private chosen(): File | undefined {
    return this.file()?.nativeElement.files?.[0];
  }

  private path(): string {
    return `/api/${this.of()}/photos`;
  }

  private forgetPreview(): void {
    const shown = this.preview();
    if (shown) URL.revokeObjectURL(shown);
    this.preview.set(null);
  }
}
