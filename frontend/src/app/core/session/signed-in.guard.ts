/** Pages for people with an account: others sign in first and come back here. */
import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Session } from './session';

export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const person = await inject(Session).known();
  return person !== null || router.createUrlTree(['/account/inloggen'], { queryParams: { terug: state.url } });
};
