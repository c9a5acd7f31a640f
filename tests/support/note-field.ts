// The field in which a note is written on the card: in a document of its own, that no script of the page comes by. Read over the debugging protocol.
import type { Frame, Page } from 'puppeteer-core';
import { placeOfClosedFrame } from './closed-roots';

async function frameOfField(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    // One may be on its way out.
    if (await frame.evaluate(() => document.querySelector('.note-field') !== null).catch(() => false))
      return frame;
  }
  throw new Error('No note is being written.');
}

/** What stands in the field now. */
export async function draftOn(page: Page): Promise<string> {
  const frame = await frameOfField(page);
  return frame.$eval('.note-field', (field) => (field as HTMLTextAreaElement).value);
}

/** Where it stands in the window, and how it is drawn. */
export async function fieldOf(page: Page): Promise<{ x: number; y: number; border: string }> {
  const frame = await frameOfField(page);
  const border = await frame.$eval('.note-field', (field) => getComputedStyle(field).borderBlockStartStyle);
  return { ...(await placeOfClosedFrame(page)), border };
}
