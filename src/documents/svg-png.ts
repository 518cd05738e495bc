import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** The pages' typeface as files that the renderer reads; nothing of the machine's own fonts is used. */
const fontFiles = ['400Regular', '600SemiBold'].map((weight) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)),
);

/** An SVG as PNG of a width in pixels, with the pages' own typeface, so that it looks the same on every machine. */
export function pngOf(svg: string, widthPixels: number): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPixels },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' },
  });
  return new Uint8Array(image.render().asPng());
}
