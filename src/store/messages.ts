// Every sentence that keeping results, and finding them again, can say.

import type { Text } from '../text.js'

const list = (folders: readonly string[]): Text => {
  const shown = folders.slice(0, 5).join(', ')
  const more = folders.length - 5
  return more > 0
    ? { en: `${shown} and ${more} more`, zh: `${folders.slice(0, 5).join('、')} 等 ${folders.length} 个` }
    : { en: shown, zh: folders.join('、') }
}

export const messages = {
  diskFull: (folder: string): Text => ({
    en: `the disk is full or a limit is reached: results do not fit into ${folder} and were not written; free space, or choose another folder with --out`,
    zh: `磁盘空间或配额不足：结果未能写入 ${folder}；请释放空间，或用 --out 另选文件夹`,
  }),
  notPermitted: (folder: string): Text => ({
    en: `no permission to write results into ${folder}; choose another folder with --out`,
    zh: `没有权限将结果写入 ${folder}；请用 --out 另选文件夹`,
  }),
  readOnly: (folder: string): Text => ({
    en: `${folder} cannot be written to: its disk is read-only; choose another folder with --out`,
    zh: `无法写入 ${folder}：所在磁盘为只读；请用 --out 另选文件夹`,
  }),
  notFolder: (folder: string): Text => ({
    en: `results cannot be written into ${folder}: a file stands where a folder is needed; choose another folder with --out`,
    zh: `无法将结果写入 ${folder}：该位置需要文件夹，却已有同名文件；请用 --out 另选文件夹`,
  }),
  noPlace: (folder: string): Text => ({
    en: `results cannot be written into ${folder}: no folder can be made there; choose another folder with --out`,
    zh: `无法将结果写入 ${folder}：该处不能建立文件夹；请用 --out 另选文件夹`,
  }),
  nameTooLong: (folder: string): Text => ({
    en: `results cannot be written into ${folder}: the name is too long; choose another folder with --out`,
    zh: `无法将结果写入 ${folder}：名称过长；请用 --out 另选文件夹`,
  }),
  fileExists: (path: string): Text => ({
    en: `${path} is there already and was left as it is; choose another name`,
    zh: `${path} 已存在，未作改动；请另取名称`,
  }),
  fileNotWritten: (path: string, reason: Text): Text => ({
    en: `${path} cannot be written: ${reason.en}; nothing was left behind. Go to a folder with space where you may write, and try again there`,
    zh: `无法写入 ${path}：${reason.zh}；未留下任何内容。请换到有空间、有写入权限的文件夹中重试`,
  }),
  notWritten: (folder: string, reason: string): Text => ({
    en: `results cannot be written into ${folder}: ${reason}`,
    zh: `无法将结果写入 ${folder}：${reason}`,
  }),
  caseNotKept: (folder: string, reason: Text): Text => ({
    en: `no more cases can be kept in ${folder}: ${reason.en}; make room or give permission there, or choose another folder with --out`,
    zh: `无法在 ${folder} 中再保存方案：${reason.zh}；请为其释放空间或授予权限，或用 --out 另选文件夹`,
  }),

  // What the system says, in our words
  full: { en: 'the disk is full or a limit is reached', zh: '磁盘空间或配额不足' },
  forbidden: { en: 'no permission', zh: '没有权限' },
  diskReadOnly: { en: 'its disk is read-only', zh: '所在磁盘为只读' },
  placeMissing: { en: 'its folder is not there', zh: '所在文件夹不存在' },
  longName: { en: 'the name is too long', zh: '名称过长' },

  // Finding
  folderMissing: (folder: string, near: string | undefined): Text => ({
    en: `no folder ${folder}${near === undefined ? '' : `; did you mean ${near}?`}`,
    zh: `没有文件夹 ${folder}${near === undefined ? '' : `；是否想写 ${near}？`}`,
  }),
  fileNamed: (file: string, folder: string | undefined): Text =>
    folder === undefined
      ? {
          en: `${file} is a file; name the folder of a saved run, such as results/quick-start`,
          zh: `${file} 是文件；请写已保存运行的文件夹，如 results/quick-start`,
        }
      : { en: `${file} is a file; name the folder of the run: ${folder}`, zh: `${file} 是文件；请写运行结果的文件夹：${folder}` },
  noRun: (folder: string): Text => ({
    en: `no saved run in ${folder}; steppecast run FILE makes one`,
    zh: `${folder} 中没有已保存的运行；用 steppecast run FILE 生成`,
  }),
  severalScenarios: (folder: string, scenarios: readonly string[]): Text => ({
    en: `${folder} holds runs of several scenarios; name one: ${list(scenarios).en}`,
    zh: `${folder} 中有多个情景的运行；请指明一个：${list(scenarios).zh}`,
  }),
  newestOf: (folder: string, count: number, newest: string): Text => ({
    en: `${folder} holds ${count} runs; drawn is the newest, ${newest}`,
    zh: `${folder} 中有 ${count} 次运行；所绘为最新的一次：${newest}`,
  }),
  halfResult: (folder: string, file: string): Text => ({
    en: `${folder} holds only a part of a result, ${file} is missing; run the scenario again`,
    zh: `${folder} 中的结果不完整，缺少 ${file}；请重新运行该情景`,
  }),
  notRead: (file: string, reason: string): Text => ({
    en: `${file} cannot be read: ${reason}`,
    zh: `无法读取 ${file}：${reason}`,
  }),
  notJson: (file: string): Text => ({
    en: `${file} is damaged: it is not JSON; run the scenario again`,
    zh: `${file} 已损坏：不是 JSON；请重新运行该情景`,
  }),
  otherFormat: (file: string, found: string, known: number): Text => ({
    en: `${file} is of format ${found}, and this version of steppecast reads format ${known}; run the scenario again`,
    zh: `${file} 的格式版本为 ${found}，本版 steppecast 只读取版本 ${known}；请重新运行该情景`,
  }),
  flawed: (file: string, place: string): Text => ({
    en: `${file} is damaged at ${place}; run the scenario again`,
    zh: `${file} 已损坏，位置 ${place}；请重新运行该情景`,
  }),
  altered: (file: string): Text => ({
    en: `${file} is damaged, or of an earlier version: its content is not what its checksum says; run the study again`,
    zh: `${file} 已损坏或由早期版本保存：内容与校验和不符；请重新运行该项分析`,
  }),
  mixed: (folder: string, name: string): Text => ({
    en: `the files in ${folder} are not of one run: ${name} is not in all of them; run the scenario again`,
    zh: `${folder} 中的文件不属于同一次运行：${name} 并非各文件都有；请重新运行该情景`,
  }),
}
