// How a page looks: light and dark as the reader's system has it, one column on a telephone, A4 in print. No file and no font is fetched.

import { colors, dashes, fonts, keyShades, opacityOf } from '../charts/theme.js'

export const dark: Readonly<Record<keyof typeof colors, string>> = {
  ...colors,
  ink: '#e6ecf1',
  quiet: '#a3b1be',
  line: '#35424f',
  paper: '#141b22',
  accent: '#5cc3e0',
  r1: '#5cc3e0',
  r2: '#e293c4',
  r3: '#4cc79e',
  r4: '#e0b04a',
  other: '#9db0c2',
  up: '#5cc3e0',
  down: '#ec9a6c',
  promise: '#ff9b5e',
  c1: '#2f73c9',
  c7: '#7d848f',
}

const variables = (palette: Readonly<Record<string, string>>): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** A line broken as that of a chart. */
const dashed = (dash: readonly number[]): string => {
  const ends = dash.map((_, index) => dash.slice(0, index + 1).reduce((sum, length) => sum + length, 0))
  const parts = ends.map((end, index) => `${index % 2 === 0 ? 'var(--hue)' : '#0000'} ${end - dash[index]}px ${end}px`)
  return `repeating-linear-gradient(90deg,${parts.join(',')})`
}

/** Widths, in pixels, of charts on paper, three beside each other: of small ones, and of the first and the others of a row. */
export const paper = { third: 219, first: 258, others: 204 } as const

const lightMore = {
  ground: '#f4f6f8',
  good: '#0a6b4b',
  'good-back': '#dff3ea',
  bad: '#a3281c',
  'bad-back': '#fbe5e1',
  open: '#7a5200',
  'open-back': '#fdf0d0',
  track: '#e3e8ed',
}
const darkMore = {
  ground: '#0c1116',
  good: '#7fd9b4',
  'good-back': '#12352a',
  bad: '#ff9d90',
  'bad-back': '#43201c',
  open: '#f2c76e',
  'open-back': '#3c2f12',
  track: '#2a3641',
}

export const style = `
:root{${variables({ ...colors, ...lightMore })};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables({ ...dark, ...darkMore })}}}
@media print{:root{${variables({ ...colors, ...lightMore, ground: '#ffffff' })};color-scheme:light}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 ${fonts};font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
html[lang="zh-CN"] body{line-height:1.75;text-autospace:normal;line-break:strict}
html[lang="en"] [lang="zh-CN"]:not(button),html[lang="zh-CN"] [lang="en"]:not(button){display:none}
header{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:.5rem .9rem;display:flex;gap:.25rem 1rem;align-items:flex-start;justify-content:space-between}
.contents summary{cursor:pointer;font-size:.95rem;line-height:1.8}
nav{max-height:70vh;overflow-y:auto}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-inline-start:.8rem}
nav a{display:block;color:var(--quiet);text-decoration:none;font-size:.9rem;line-height:1.35;padding:.18rem .4rem;border-inline-start:2px solid transparent}
nav ol ol a{font-size:.84rem;padding-block:.16rem}
nav a:hover{color:var(--accent);text-decoration:underline}
nav a[aria-current]{color:var(--accent);border-color:var(--accent)}
.runs{margin:.75rem 0 0;font-size:.9rem}
nav .runs a{display:inline;padding:0 0 0 .5rem;border:0;color:var(--accent);text-decoration:underline}
.languages{display:flex;gap:.25rem;flex:none}
.languages button{font:inherit;font-size:.9rem;border:1px solid var(--line);background:none;color:var(--quiet);border-radius:.4rem;padding:.05rem .6rem;cursor:pointer}
.languages button[aria-pressed="true"]{background:var(--accent);border-color:var(--accent);color:var(--paper)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main,footer{max-width:78rem;margin:0 auto;padding:0 1.25rem}
h2 a,h3 a{color:inherit;text-decoration:none}
h2 a:hover::after,h3 a:hover::after{content:" #";color:var(--quiet)}
@media screen and (min-width:75rem){
body{display:grid;grid-template-columns:15.5rem minmax(0,1fr);grid-template-areas:"side main" "side foot";grid-template-rows:auto 1fr}
header{grid-area:side;align-self:start;height:100vh;flex-direction:column-reverse;justify-content:flex-end;gap:1rem;padding:1.25rem 1rem;border-bottom:0;border-inline-end:1px solid var(--line)}
.contents{min-height:0;display:flex;flex-direction:column}
.contents summary{display:none}
.contents::details-content{content-visibility:visible;display:contents}
nav{max-height:calc(100vh - 5.5rem)}
main{grid-area:main;width:100%}
footer{grid-area:foot;width:100%}
}
.opening{padding:2rem 0 .5rem}
h1{font-size:clamp(1.6rem,4vw,2.4rem);line-height:1.2;margin:0 0 .25rem}
.differs{margin:.1rem 0;font-size:.95rem}
.differs+.description{margin-top:.35rem}
.description{color:var(--quiet);margin:0 0 1.25rem}
.answer p{margin:.25rem 0;max-width:60rem}
.answer p:first-child{font-size:clamp(1.15rem,2.4vw,1.45rem);line-height:1.45;font-weight:600;margin-bottom:.5rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem 1.5rem 1.5rem;margin:1.25rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1.08rem;line-height:1.35;margin:0}
h4{font-size:.95rem;line-height:1.35;margin:0;font-weight:600}
article{border-top:1px solid var(--line);padding:1.1rem 0 .6rem;margin-top:1.1rem}
article>.panels{margin-top:.7rem}
article>.lead-in>.line{margin:.15rem 0 .4rem;color:var(--quiet);max-width:60rem}
.points{margin:.35rem 0 1rem;padding-inline-start:1.2rem;max-width:62rem}
.points li{margin:.3rem 0}
p.note{color:var(--quiet);font-size:.92rem;margin:.25rem 0 .75rem;max-width:62rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;margin:.5rem 0 1.25rem}
caption{text-align:start;color:var(--quiet);font-size:.9rem;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.42rem .75rem .42rem 0;border-top:1px solid var(--line);font-weight:400}
thead th{color:var(--quiet);font-size:.85rem;border-top:0;overflow-wrap:break-word}
th.end,td.end{text-align:end}
table.inputs{table-layout:fixed}
table.inputs th:first-child{width:27%}table.inputs th:nth-child(2){width:33%}table.inputs th:nth-child(4){width:16%}
td.end{overflow-wrap:break-word}
tr>:last-child{padding-right:0}
td.end+td:not(.end),th.end+th:not(.end){padding-left:1rem}
tr.head th{padding-top:1rem;font-weight:600}
tr.head .below{display:inline;margin-inline-start:.6rem;font-weight:400}
table.verdicts tbody tr:not(.head) th{padding-inline-start:1rem}
.below{display:block;color:var(--quiet);font-size:.88rem}
td .label{display:none}
thead th,td,th{hyphens:manual}
.legend-title{font-size:.9rem;color:var(--quiet);margin:.35rem 0 0}
details.folded>summary,details.part>summary{cursor:pointer;color:var(--accent);width:max-content;max-width:100%}
details.part>summary{margin:.25rem 0 .75rem;font-size:.94rem}
.numbers>div{overflow-x:auto}
.numbers{margin-top:.4rem;font-size:.86rem}
.numbers summary{color:var(--quiet);cursor:pointer;width:max-content}
.numbers table{font-size:.86rem;margin:.2rem 0 0}
.numbers th,.numbers td{padding-block:.18rem}
.numbers td,.numbers thead th+th{text-align:end}
.numbers td,.numbers th{overflow-wrap:normal}
.panels~.numbers{margin-top:-.75rem}
.panels~.numbers table{font-size:.78rem}
.numbers th:first-child{position:sticky;left:0;background:var(--paper);min-width:6.5rem}
.numbers td{min-width:4.2rem}
.panels~.numbers td{min-width:0}
.panels~.numbers th:first-child{min-width:11rem}
code{font:.86em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
.share{display:inline-block;width:17.5rem;max-width:100%}
.meter{display:flex;align-items:center;gap:.7rem}
.share b{font-weight:650}
.word{color:var(--quiet);font-size:.86rem;flex:0 0 7.4rem;line-height:1.2}
.answer-line .word{display:none}
.interval{color:var(--quiet);font-size:.88rem;white-space:nowrap}
.bar{display:block;flex:1;position:relative;height:.5rem;margin:.3rem 0 .15rem;background:var(--track);border-radius:.25rem}
.bar i{position:absolute;display:block}
.bar .fill{left:0;top:0;bottom:0;width:calc(var(--p)*100%);background:var(--accent);border-radius:.25rem}
.bar .whisker{left:calc(var(--low)*100%);width:max(2px,calc((var(--high) - var(--low))*100%));top:.17rem;height:.16rem;background:var(--ink)}
.bar .wanted{left:calc(var(--wanted)*100% - 1px);width:2px;top:-.2rem;bottom:-.2rem;background:var(--promise)}
.badge{display:inline-block;border-radius:1rem;padding:.02rem .6rem;font-size:.86rem;font-weight:600;white-space:nowrap}
.badge::before{margin-inline-end:.35rem}
.on-track{color:var(--good);background:var(--good-back)}.on-track::before{content:"✓"}
.off-track{color:var(--bad);background:var(--bad-back)}.off-track::before{content:"✕"}
.cannot-tell{color:var(--open);background:var(--open-back)}.cannot-tell::before{content:"?"}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:0 2.25rem}
.panels>figure{margin-bottom:1.75rem}
.panels.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,18.5rem),1fr));gap:0 1.75rem}
.panels:empty{display:none}
figure{margin:0;min-width:0;display:grid;grid-row:span 3;grid-template-rows:subgrid;gap:0;align-content:start}
main p a{color:var(--accent)}
figcaption p{margin:.1rem 0;color:var(--quiet);font-size:.9rem}
figcaption{margin-bottom:.4rem}
.answer-line{color:var(--ink)!important;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline;margin:.3rem 0}
.plot{width:100%;overflow:hidden}
.plot svg{display:block}
.plot text{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.legend{list-style:none;margin:.25rem 0 1rem;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;font-size:.88rem}
figure .legend{flex-direction:column;margin:.2rem 0 0}
.legend li{display:flex;gap:.45rem;align-items:baseline}
.mark.none{display:none}
.mark{flex:none;display:inline-block;width:1rem;height:.65rem;border-radius:.12rem}
${Array.from({ length: 8 }, (_, index) => `.c${index + 1}{background:var(--c${index + 1})}`).join('')}
.line{--hue:var(--accent)}${['r1', 'r2', 'r3', 'r4', 'other'].map(name => `.mark.${name}{--hue:var(--${name})}`).join('')}
.mark.half,.mark.wide{background:var(--hue);opacity:.49}.mark.wide{opacity:.22}
.mark.line,.promise{width:1.75rem;height:2px;background:var(--hue,var(--promise));align-self:center;border-radius:0}
${dashes.range.map((dash, index) => (index === 0 ? '' : `.mark.line.r${index + 1}{background:${dashed(dash)}}`)).join('')}
.deadline{width:0;height:.9rem;border-inline-start:2px dashed var(--promise);margin:0 .45rem;border-radius:0;align-self:center}
${keyShades.map(percent => `.mark.shade${percent}{border:1px solid var(--line);background:color-mix(in srgb,var(--accent) ${100 * opacityOf(percent / 100)}%,transparent)}`).join('')}
.dashes{width:0;height:.9rem;border-inline-start:2px dashed;margin:0 .45rem;border-radius:0;align-self:center}
${Array.from({ length: 8 }, (_, index) => `.dashes.c${index + 1}{border-color:var(--c${index + 1})}`).join('')}
.mark.own{border:2px solid var(--promise)}
.dot,.ring{width:.55rem;height:.55rem;border-radius:50%;border:1.5px solid var(--ink);background:var(--ink);align-self:center;margin:0 .2rem}
.ring{background:var(--paper)}
#explorer .choices{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:.6rem 0}
#explorer .choices label{font-size:.9rem;color:var(--quiet);max-width:100%}
#explorer select{display:block;font:inherit;font-size:1rem;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:.4rem;padding:.3rem .4rem;max-width:100%}
#explorer .explored{max-width:44rem}
#explorer .explored .line{margin:.1rem 0 .4rem;color:var(--quiet);font-size:.9rem}
footer{color:var(--quiet);font-size:.88rem;padding-bottom:2.5rem}
@media screen and (max-width:74.99rem){html{scroll-padding-top:3.5rem}}
@media screen and (max-width:46rem){
main,footer{padding-inline:.9rem}
section{padding:1rem .9rem;border-radius:.6rem}
table,tbody,tr,th,td,caption{display:block;width:auto}
thead{display:none}
tr{border-top:1px solid var(--line);padding:.4rem 0}
th,td,th.end,td.end,td.end+td:not(.end){border:0;padding:.1rem 0;text-align:start}
table.verdicts tbody tr:not(.head) th{padding-inline-start:0}
tr:not(.head) th{font-weight:600}
tr.head{background:var(--ground);margin:0 -.9rem;padding:.5rem .9rem}
tr.head th{padding:0}
tr.head .below{display:block;margin:0}
td{display:flex;gap:.75rem}
td .label{display:block;flex:0 0 8.5rem;color:var(--quiet);font-size:.86rem}
td>div{flex:1;min-width:0}
.numbers table{display:table}.numbers thead{display:table-header-group}.numbers tbody{display:table-row-group}.numbers caption{display:table-caption}
.numbers tr{display:table-row}
.numbers th,.numbers td{display:table-cell;padding:.2rem .75rem .2rem 0;border-top:1px solid var(--line);font-weight:400!important}
.numbers td{text-align:end}
}
@page{size:A4;margin:16mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt ${fonts};color:#5b6b7b}}
@media print{
html{font-size:9.3pt}
body{font-size:1rem;display:block}
header,#explorer,.numbers:not(.folded),.languages,.runs,details.part>summary{display:none!important}
details.part::details-content,details.folded::details-content{content-visibility:visible;display:block;height:auto}
details.folded>summary{list-style:none;color:var(--quiet)}
.numbers.folded table{font-size:.8rem}
section{border:0;padding:0;margin:.75rem 0}
.plot svg{max-width:100%;height:auto}
p,li{orphans:3;widows:3}
article,figure,tr,tr.head,.points li,.legend,.lead-in{break-inside:avoid}
h2,h3,h4,h2+p.note,tr.head,caption,thead,summary,figcaption,.lead-in,.legend{break-after:avoid}
h2,h3,caption,.answer-line,article>.panels{margin-top:.55rem}
.panels{display:block;orphans:1;widows:1}
.panels>figure{display:inline-block;vertical-align:top;width:318px;margin:0 0 .8rem}
.panels>figure:nth-child(odd){margin-right:44px}
.panels.small>figure{width:${paper.third}px;margin-right:0}
.panels.small>figure:not(:nth-child(3n+1)){margin-left:15px}
.panels.row>figure{width:${paper.others}px}
.panels.row>figure:first-child{width:${paper.first}px}
.panels.row>figure+figure{margin-left:10px!important}
.panels.row{break-inside:avoid}
article{padding-top:.6rem;margin-top:.6rem}
main,footer{max-width:none;padding:0}
.bar,.badge,.mark,.plot{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
