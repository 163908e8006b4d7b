/** Whose account the money goes to, as it is typed: a person's, the applicant's own organisation's or another one's. */
import { signal } from '@angular/core';
import type { PayeeOrganisationRequest, PayeeView } from '@stoep/contracts';

export class TypedPayee {
  readonly whose = signal<string | null>('person');
  readonly kvkNumber = signal('');
  readonly contactPerson = signal('');
  readonly agreedBy = signal('');
  readonly agreedOn = signal('');

  fill(payee: PayeeView | null): void {
    const known = payee?.organisation ?? null;
    this.whose.set(known ? (known.isOtherThanApplicant ? 'other' : 'organisation') : 'person');
    this.kvkNumber.set(known?.kvkNumber ?? '');
    this.contactPerson.set(known?.contactPerson ?? '');
    this.agreedBy.set(known?.agreedBy ?? '');
    this.agreedOn.set(known?.agreedOn ?? '');
  }

  request(): PayeeOrganisationRequest | null {
    if (this.whose() === 'person') return null;
    const isOtherThanApplicant = this.whose() === 'other';
    return {
      kvkNumber: this.kvkNumber(),
      contactPerson: this.contactPerson(),
      isOtherThanApplicant,
      ...(isOtherThanApplicant && { agreedBy: this.agreedBy(), agreedOn: this.agreedOn() || null }),
    };
  }

  /** Is it another than the server knows? */
  isChanged(payee: PayeeView | null): boolean {
    const known = new TypedPayee();
    known.fill(payee);
    return JSON.stringify(known.request()) !== JSON.stringify(this.request());
  }
}
