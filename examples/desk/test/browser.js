import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Chromium stands: what `CHROMIUM` says, or the first on the path. */
export function browser({ CHROMIUM, PATH = '' } = process.env) {
  if (CHROMIUM !== undefined) return CHROMIUM
  return PATH.split(delimiter)
    .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'google-chrome')])
    .find(runs)
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
