/** The key that goes with a letter, as it stands on this keyboard. */
export const MOD_KEY = /Mac|iP(?:ad|hone)/.test(navigator.platform) ? '⌘' : 'Ctrl';
