// The drawings as pixels, large enough for a slide.

import type { Format } from './format.js'

export const png: Format = {
  name: 'png',
  label: { en: 'Pictures', zh: '位图' },
  help: {
    en: 'charts/*.png, every chart for slides; needs the package sharp',
    zh: 'charts/*.png：每张图表，可用于幻灯片；需有软件包 sharp',
  },
  opens: 'charts/',
  async render(source, language, { rasterize }) {
    const { drawPictures } = await import('../pictures/draw-pictures.js')
    const files = new Map<string, Uint8Array>()
    for (const { name, svg } of await drawPictures(source, language)) files.set(`charts/${name}.png`, await rasterize(svg, scale))
    return files
  },
}

/** 560 points wide become 1680 pixels. */
const scale = 3
