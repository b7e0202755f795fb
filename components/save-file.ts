/** Longer than any browser takes to begin a download. */
const KEPT_MS = 60_000;

/** Offers a text or picture to be saved. Nothing leaves the browser: the file is made in this page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser takes hold of the content some time after the click: without its address nothing would be saved.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Draws an SVG document as a PNG, at twice its size so that print is sharp. @throws when it cannot be drawn */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('timeline: the picture is too large')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Today as EDTF, in the person's own calendar day. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
