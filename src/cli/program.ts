// The two parts of the program that something starts. Each is set up when it is asked for.

export const commandLine = () => import('./command-line.js')
export const jobServer = () => import('../executors/serve-block.js')
