import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ThemeValues } from './read-theme.js';
import { themeCss, themeHash } from './theme-css.js';
import { colourTokens } from './theme-tokens.js';

export interface ShownTheme {
  href: string;
  /** The colour of the browser's own bar, light and dark. */
  barColours: { light: string; dark: string };
}

/** The theme of a municipality, for its pages. */
@Injectable()
export class ThemeQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Null: the municipality has none, and looks as Stoep does. */
  async shownTheme(municipalityId: number): Promise<ShownTheme | null> {
    const theme = await this.find(municipalityId);
    if (!theme) return null;
    const { light, dark } = colourTokens.paper;
    return {
      href: `/thema/${theme.hash}.css`,
      barColours: { light: theme.light.paper ?? light, dark: theme.dark.paper ?? dark },
    };
  }

  /** Null for an address that was of an earlier theme. */
  async styleSheet(municipalityId: number, hash: string): Promise<string | null> {
    const theme = await this.find(municipalityId);
    return theme?.hash === hash ? themeCss(theme) : null;
  }

  private async find(municipalityId: number): Promise<{ light: ThemeValues; dark: ThemeValues; hash: string } | null> {
    const [row] = await this.dataSource.query<{ light: ThemeValues; dark: ThemeValues }[]>(
      'SELECT light, dark FROM municipality_theme WHERE municipality_id = $1',
      [municipalityId],
    );
    // Not the stored hash: a release that writes the sheet in another way needs another address, as browsers keep the old one for ever.
    return row ? { ...row, hash: themeHash(row) } : null;
  }
}
