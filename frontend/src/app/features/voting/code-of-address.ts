/** The code behind the # of a letter's address, which never reaches a server by itself and so stands in no log. */
import { inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/** To be called while a page is made. */
export function codeOfAddress(): string {
  return inject(ActivatedRoute).snapshot.fragment ?? '';
}
