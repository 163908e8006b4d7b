import sharp from 'sharp';
import type { Tx } from '../../platform/db/transactions.js';
import { demoId, hexOf, insertRows } from '../seeding-tools.js';
import { svgOf, type Drawing } from './drawing.js';

/** The widths in which a drawn photo is kept, as those of a camera are. */
const widths = [480, 1200];

export interface PhotoToSeed {
  subjectId: string;
  addedById: string;
  description: string;
  drawing: Drawing;
}

/** Draws photos and keeps them, in the order in which they are given. */
export async function seedPhotos(
  tx: Tx,
  municipalityId: number,
  { table, subjectColumn }: { table: string; subjectColumn: string },
  photos: readonly PhotoToSeed[],
  addedAt: string,
): Promise<void> {
  const idOf = (index: number) => demoId(table, String(index));
  await insertRows(
    tx,
    table,
    photos.map(({ subjectId, addedById, description }, index) => ({
      municipality_id: municipalityId,
      id: idOf(index),
      [subjectColumn]: subjectId,
      position: photos.slice(0, index + 1).filter((one) => one.subjectId === subjectId).length,
      description,
      width: 1200,
      height: 800,
      added_by: addedById,
      added_at: addedAt,
    })),
  );
  const files = await Promise.all(
    photos.flatMap(({ drawing }, index) =>
      widths.map(async (width) => ({
        municipality_id: municipalityId,
        photo_id: idOf(index),
        width,
        bytes: hexOf(await webpOf(drawing, width)),
      })),
    ),
  );
  await insertRows(tx, `${table}_file`, files);
}

function webpOf(drawing: Drawing, width: number): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(drawing)))
    .resize(width)
    .webp({ quality: 70, effort: 1 })
    .toBuffer();
}
