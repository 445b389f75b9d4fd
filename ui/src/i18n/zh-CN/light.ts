/** Why a light has its colour. */
export const light = {};
