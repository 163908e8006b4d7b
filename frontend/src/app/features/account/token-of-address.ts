/**
 * The token behind the # of a link in a mail, which never reaches a server by itself. To be called while a page is
 * made. The address is left as it is, so that a reload after a cut connection can try again.
 */
import { inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

export function takeToken(): string {
  return inject(ActivatedRoute).snapshot.fragment ?? '';
}
