/** The routes of this feature. */
import type { Routes } from '@angular/router';

export const routes: Routes = [];
