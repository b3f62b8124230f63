// Every sentence that keeping results can say.

import type { Text } from '../text.js'

export const messages = {
  diskFull: (folder: string): Text => ({
    en: `the disk is full or a limit is reached: results do not fit into ${folder}; nothing was written`,
    zh: `磁盘空间或配额不足：结果无法写入 ${folder}；未写入任何内容`,
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
  fileNotWritten: (path: string, reason: string): Text => ({
    en: `${path} cannot be written: ${reason}`,
    zh: `无法写入 ${path}：${reason}`,
  }),
  notWritten: (folder: string, reason: string): Text => ({
    en: `results cannot be written into ${folder}: ${reason}`,
    zh: `无法将结果写入 ${folder}：${reason}`,
  }),
}
