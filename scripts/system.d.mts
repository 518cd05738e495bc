export function findChromium(): string | undefined;
export function findPostgresFolder(): string | undefined;
export function missingPackages(): string[];
export function installCommand(packages: readonly string[]): string;
export function installMissingPackages(): void;
