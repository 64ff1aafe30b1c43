import { Migration } from '@mikro-orm/migrations';

/**
 * A district that names a body of another one as that of its own mediators is told of by its own facts: they must not
 * take the place of what the body's own district tells.
 */
export class StaffingByDistrict extends Migration {
  override up(): void {
    this.addSql(`alter table organizations.body_staffing
      drop constraint body_staffing_pkey, add primary key (district_code, id)`);
  }
}
