/**
 * The official holidays and make-up days of mainland China, as the General Office of the State Council announced them,
 * each with its announcement. Data to be replaced: a new year is one more file, and a company may hand in its own list.
 * A year that is not here was not announced when this was written.
 */
import type { HolidayYear } from '../../policy/index.ts';
import { cn2023 } from './cn-2023.ts';
import { cn2024 } from './cn-2024.ts';
import { cn2025 } from './cn-2025.ts';
import { cn2026 } from './cn-2026.ts';

export const cnHolidays: readonly HolidayYear[] = [cn2023, cn2024, cn2025, cn2026];
