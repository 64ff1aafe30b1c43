import { Migration } from '@mikro-orm/migrations';

/** A decision may be withdrawn; what was decided, why and by whom may be neither changed nor deleted. */
export class DecisionsKept extends Migration {
  override up(): void {
    this.addSql('revoke update, delete on programs.adoption from programs_app');
    this.addSql(`grant update (withdrawn_at, withdrawn_by, withdrawn_reason, version)
      on programs.adoption to programs_app`);
  }
}
