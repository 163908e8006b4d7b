import { createRequire } from 'node:module';
import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { Letter } from './make-codes.service.js';

/**
 * Letters with a voting code as PDF, one page each: address in the window of a C5/6 envelope, code in groups, QR code, Dutch
 * above and English below. It is a stream: a page is written before the next is drawn, so the number does not matter.
 */
export interface LetterWords {
  municipalityName: string;
  roundTitle: string;
  /** Without a slash at the end. */
  site: string;
  slug: string;
  closes: { nl: string; en: string };
  perAddress: boolean;
}

const fonts = {
  regular: createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
const mm = 72 / 25.4;
const left = 25 * mm;
const width = 160 * mm;
const window = { top: 50 * mm, lineHeight: 14 };
const codeBox = { top: 100 * mm, height: 42 * mm };

export function printLetters(words: LetterWords, letters: readonly Letter[]): Readable {
  const paper = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: words.roundTitle } });
  paper.registerFont('regular', fonts.regular);
  paper.registerFont('bold', fonts.bold);
  const out = new PassThrough();
  paper.pipe(out);
  paper.on('error', (error: Error) => out.destroy(error));
  void writeAll(paper, out, words, letters);
  return out;
}

async function writeAll(paper: PDFKit.PDFDocument, out: PassThrough, words: LetterWords, letters: readonly Letter[]) {
  for (const letter of letters) {
    if (out.destroyed) return;
    drawLetter(paper, words, letter);
    // Whoever reads slowly is waited for; otherwise all pages would lie in memory.
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve).once('close', resolve));
    else await new Promise((resolve) => setImmediate(resolve));
  }
  paper.end();
}

function drawLetter(paper: PDFKit.PDFDocument, words: LetterWords, { label, address, code }: Letter): void {
  paper.addPage();
  paper.font('bold', 14).text(words.municipalityName, left, 20 * mm, { width });
  paper.font('regular', 11);
  const lines = address.length > 0 ? address : [label];
  lines.forEach((line, index) => paper.text(line, left, window.top + index * window.lineHeight, { lineBreak: false }));
  paper.rect(left, codeBox.top, width, codeBox.height).lineWidth(1).stroke('#000000');
  paper.font('regular', 10).text('Uw stemcode / Your voting code', left + 5 * mm, codeBox.top + 6 * mm);
  paper.font('bold', 20).text(code, left + 5 * mm, codeBox.top + 13 * mm, { characterSpacing: 1 });
  paper
    .font('regular', 10)
    .text(`${words.site.replace(/^https?:\/\//, '')}/stem/${words.slug}`, left + 5 * mm, codeBox.top + 29 * mm);
  drawQr(paper, `${words.site}/stem/${words.slug}#${code}`, left + width - 40 * mm, codeBox.top + 3 * mm, 36 * mm);
  drawWords(paper, words);
  paper.font('regular', 8).text(label, left, 282 * mm, { width, lineBreak: false });
}

function drawWords(paper: PDFKit.PDFDocument, { roundTitle, closes, perAddress }: LetterWords): void {
  const texts = {
    nl: [
      `U mag stemmen: ${roundTitle}`,
      `Met deze code kiest u plannen voor uw buurt. U hebt geen account nodig. Scan de QR-code, of typ het webadres en de code. Stemmen kan tot ${closes.nl}. ${perAddress ? 'Elk adres heeft één stem.' : 'Elke persoon heeft één stem.'} U mag tot dan opnieuw stemmen: de laatste stem telt. Geef de code aan niemand anders. Brief kwijt? Bel de gemeente. De oude code werkt dan niet meer.`,
    ],
    en: [
      `You may vote: ${roundTitle}`,
      `With this code you choose plans for your neighbourhood. You need no account. Scan the QR code, or type the web address and the code. You can vote until ${closes.en}. ${perAddress ? 'Each address has one vote.' : 'Each person has one vote.'} Until then you may vote again: the last ballot counts. Give the code to nobody else. Lost the letter? Call the municipality. The old code then no longer works.`,
    ],
  };
  const [nlHead = '', nlText = ''] = texts.nl;
  const [enHead = '', enText = ''] = texts.en;
  paper.font('bold', 12).text(nlHead, left, 152 * mm, { width });
  paper.font('regular', 11).text(nlText, { width, lineGap: 3 });
  paper.font('bold', 12).text(enHead, left, 215 * mm, { width });
  paper.font('regular', 11).text(enText, { width, lineGap: 3 });
}

/** As filled squares, so that it is sharp at any size. */
function drawQr(paper: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) paper.rect(x + column * unit, y + row * unit, unit, unit);
  paper.fill('#000000');
}
