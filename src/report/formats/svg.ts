// Every chart as a picture with its title and its key, in light colours and one language.

import type { Format } from './format.js'

export const svg: Format = {
  name: 'svg',
  label: { en: 'Drawings', zh: '矢量图' },
  help: { en: 'charts/*.svg, every chart with its title and key', zh: 'charts/*.svg：每张图表，含标题与图例' },
  opens: 'charts/',
  async render(source, language) {
    const { drawPictures } = await import('../pictures/draw-pictures.js')
    const pictures = await drawPictures(source, language)
    return new Map(pictures.map(({ name, svg }) => [`charts/${name}.svg`, svg]))
  },
}
