/** Whether `node_modules` of the folder holds what its `package-lock.json` names. */
export declare function areInstalled(root: string): boolean;
