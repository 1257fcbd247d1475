<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Flare</name>
    <message numerus="yes">
        <source>The chain of all %n record(s) of the log is intact.</source>
        <translation>
            <numerusform>The chain of the %n record of the log is intact.</numerusform>
            <numerusform>The chain of all %n records of the log is intact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscription %1 are still being copied.</source>
        <translation>
            <numerusform>%n table of the subscription %1 is still being copied.</numerusform>
            <numerusform>%n tables of the subscription %1 are still being copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of %1 did not end.</source>
        <translation>
            <numerusform>%n session of %1 did not end.</numerusform>
            <numerusform>%n sessions of %1 did not end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be copied.</source>
        <translation>
            <numerusform>%n table will be copied.</numerusform>
            <numerusform>%n tables will be copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have taken up space already; if rows are in them, it refuses.</source>
        <translation>
            <numerusform>%n table of the subscriber has taken up space already; if rows are in it, it refuses.</numerusform>
            <numerusform>%n tables of the subscriber have taken up space already; if rows are in them, it refuses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the publisher are missing on the subscriber: the schema has changed since it was copied. Create them there.</source>
        <translation>
            <numerusform>%n sequence of the publisher is missing on the subscriber: the schema has changed since it was copied. Create it there.</numerusform>
            <numerusform>%n sequences of the publisher are missing on the subscriber: the schema has changed since it was copied. Create them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n sequence(s) is behind the publisher&apos;s.</source>
        <translation>
            <numerusform>The %n sequence is not behind the publisher&apos;s.</numerusform>
            <numerusform>None of the %n sequences is behind the publisher&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have no statistics: queries on them will be slow.</source>
        <translation>
            <numerusform>%n table of the subscriber has no statistics: queries on it will be slow.</numerusform>
            <numerusform>%n tables of the subscriber have no statistics: queries on them will be slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) of %1 are open, and could be committed after the pause.</source>
        <translation>
            <numerusform>%n prepared transaction of %1 is open, and could be committed after the pause.</numerusform>
            <numerusform>%n prepared transactions of %1 are open, and could be committed after the pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The application has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>The application has %n session on the subscriber.</numerusform>
            <numerusform>The application has %n sessions on the subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Point the application at %1:%2, database %3. The subscriber has %n session(s) there now; whether they are the application&apos;s, you know best.</source>
        <translation>
            <numerusform>Point the application at %1:%2, database %3. The subscriber has %n session there now; whether it is the application&apos;s, you know best.</numerusform>
            <numerusform>Point the application at %1:%2, database %3. The subscriber has %n sessions there now; whether they are the application&apos;s, you know best.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It may not read %n table(s).</source>
        <translation>
            <numerusform>It may not read %n table.</numerusform>
            <numerusform>It may not read %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks %n attribute(s) or setting(s) that keep values exact and the copy from being interrupted.</source>
        <translation>
            <numerusform>It lacks %n attribute or setting that keeps values exact and the copy from being interrupted.</numerusform>
            <numerusform>It lacks %n attributes or settings that keep values exact and the copy from being interrupted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n role(s), by name. A run compares passwords, memberships and settings too.</source>
        <translation>
            <numerusform>The subscriber has the publisher&apos;s %n role, by name. A run compares passwords, memberships and settings too.</numerusform>
            <numerusform>The subscriber has each of the publisher&apos;s %n roles, by name. A run compares passwords, memberships and settings too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the %n extension(s).</source>
        <translation>
            <numerusform>The subscriber has the %n extension.</numerusform>
            <numerusform>The subscriber has each of the %n extensions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has no database %1 yet; the publisher&apos;s has %n table(s).</source>
        <translation>
            <numerusform>The subscriber has no database %1 yet; the publisher&apos;s has %n table.</numerusform>
            <numerusform>The subscriber has no database %1 yet; the publisher&apos;s has %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n table(s), by name.</source>
        <translation>
            <numerusform>The subscriber has the publisher&apos;s %n table, by name.</numerusform>
            <numerusform>The subscriber has each of the publisher&apos;s %n tables, by name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber&apos;s database has none of the publisher&apos;s %n table(s).</source>
        <translation>
            <numerusform>The subscriber&apos;s database has not got the publisher&apos;s %n table.</numerusform>
            <numerusform>The subscriber&apos;s database has none of the publisher&apos;s %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 publishes %n table(s).</source>
        <translation>
            <numerusform>%1 publishes %n table.</numerusform>
            <numerusform>%1 publishes %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides have the same number of rows in %n table(s).</source>
        <translation>
            <numerusform>Both sides have the same number of rows in %n table.</numerusform>
            <numerusform>Both sides have the same number of rows in %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n table(s) name their rows by all columns</source>
        <translation>
            <numerusform>Let %n table name its rows by all columns</numerusform>
            <numerusform>Let %n tables name their rows by all columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are copied, and their changes follow.</source>
        <translation>
            <numerusform>%n table is copied, and its changes follow.</numerusform>
            <numerusform>%n tables are copied, and their changes follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) keep REPLICA IDENTITY FULL; --restore-replica-identity gives back what they had.</source>
        <translation>
            <numerusform>%n table keeps REPLICA IDENTITY FULL; --restore-replica-identity gives back what it had.</numerusform>
            <numerusform>%n tables keep REPLICA IDENTITY FULL; --restore-replica-identity gives back what they had.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n role(s), so no role was changed. The first: %1</source>
        <translation>
            <numerusform>The subscriber refuses %n role, so no role was changed. The first: %1</numerusform>
            <numerusform>The subscriber refuses %n roles, so no role was changed. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the status table are gone.</source>
        <translation>
            <numerusform>%n row of the status table is gone.</numerusform>
            <numerusform>%n rows of the status table are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) set on the subscriber.</source>
        <translation>
            <numerusform>%n sequence set on the subscriber.</numerusform>
            <numerusform>%n sequences set on the subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) are missing on the subscriber.</source>
        <translation>
            <numerusform>%n sequence is missing on the subscriber.</numerusform>
            <numerusform>%n sequences are missing on the subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) failed, the others are done; the first, %1</source>
        <translation>
            <numerusform>%n statement failed, the others are done; the first, %1</numerusform>
            <numerusform>%n statements failed, the others are done; the first, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published as they are, %n table(s) would refuse every UPDATE and DELETE at once, because they have no usable replica identity. Nothing was done.</source>
        <translation>
            <numerusform>Published as it is, %n table would refuse every UPDATE and DELETE at once, because it has no usable replica identity. Nothing was done.</numerusform>
            <numerusform>Published as they are, %n tables would refuse every UPDATE and DELETE at once, because they have no usable replica identity. Nothing was done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy of %1 is done: all of its %n table(s) are ready.</source>
        <translation>
            <numerusform>The copy of %1 is done: its %n table is ready.</numerusform>
            <numerusform>The copy of %1 is done: all of its %n tables are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may not lock %n table(s).</source>
        <translation>
            <numerusform>%1 may not lock %n table.</numerusform>
            <numerusform>%1 may not lock %n tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are not copied completely: %1.</source>
        <translation>
            <numerusform>%n table is not copied completely: %1.</numerusform>
            <numerusform>%n tables are not copied completely: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold the writers: lock %n table(s)</source>
        <translation>
            <numerusform>Hold the writers: lock %n table</numerusform>
            <numerusform>Hold the writers: lock %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writes to %1 are paused, and every committed row of the %n published table(s) is on the subscriber.</source>
        <translation>
            <numerusform>Writes to %1 are paused, and every committed row of the %n published table is on the subscriber.</numerusform>
            <numerusform>Writes to %1 are paused, and every committed row of the %n published tables is on the subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>%1 has %n session on the subscriber.</numerusform>
            <numerusform>%1 has %n sessions on the subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) on the subscriber are ahead of the publisher&apos;s: somebody has taken numbers there; the first is %1.</source>
        <translation>
            <numerusform>%n sequence on the subscriber is ahead of the publisher&apos;s: somebody has taken numbers there: %1.</numerusform>
            <numerusform>%n sequences on the subscriber are ahead of the publisher&apos;s: somebody has taken numbers there; the first is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the subscriber can&apos;t hold the publisher&apos;s value; the first is %1.</source>
        <translation>
            <numerusform>%n sequence of the subscriber can&apos;t hold the publisher&apos;s value: %1.</numerusform>
            <numerusform>%n sequences of the subscriber can&apos;t hold the publisher&apos;s value; the first is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) of it: an export as CSV or JSON Lines has all of them.</source>
        <translation>
            <numerusform>%n more statement of it: an export as CSV or JSON Lines has all of them.</numerusform>
            <numerusform>%n more statements of it: an export as CSV or JSON Lines has all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n address(es) of %1 answers.</source>
        <translation>
            <numerusform>The %n address of %1 does not answer.</numerusform>
            <numerusform>None of the %n addresses of %1 answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 … (and %n more characters)</source>
        <translation>
            <numerusform>%1 … (and %n more character)</numerusform>
            <numerusform>%1 … (and %n more characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>incomplete: the changes of %n table(s) reach nobody (%1)</source>
        <translation>
            <numerusform>incomplete: the changes of %n table reach nobody (%1)</numerusform>
            <numerusform>incomplete: the changes of %n tables reach nobody (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides define the %n object(s) of %1 alike.</source>
        <translation>
            <numerusform>Both sides define the %n object of %1 alike.</numerusform>
            <numerusform>Both sides define the %n objects of %1 alike.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schemas of %1 differ in %n thing(s).</source>
        <translation>
            <numerusform>The schemas of %1 differ in %n thing.</numerusform>
            <numerusform>The schemas of %1 differ in %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n object(s): %1</source>
        <translation>
            <numerusform>The subscriber refuses %n object: %1</numerusform>
            <numerusform>The subscriber refuses %n objects: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed</source>
        <translation>
            <numerusform>%n try failed</numerusform>
            <numerusform>%n tries failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json has them all</source>
        <translation>
            <numerusform>and %n more; --json has them all</numerusform>
            <numerusform>and %n more; --json has them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n blocker</numerusform>
            <numerusform>%n blockers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of the migration of %n database(s).</source>
        <translation>
            <numerusform>Nothing stands in the way of the migration of %n database.</numerusform>
            <numerusform>Nothing stands in the way of the migration of %n databases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>-- The catalogues and statistics of both servers and of %n database(s); nothing is changed.</source>
        <translation>
            <numerusform>-- The catalogues and statistics of both servers and of %n database; nothing is changed.</numerusform>
            <numerusform>-- The catalogues and statistics of both servers and of %n databases; nothing is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may have %n connection(s) at the same time. Each subscription and each table that is being copied takes one.</source>
        <translation>
            <numerusform>The role %1 may have %n connection at the same time. Each subscription and each table that is being copied takes one.</numerusform>
            <numerusform>The role %1 may have %n connections at the same time. Each subscription and each table that is being copied takes one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing names the rows of %n table(s). From the moment at which they are published, each UPDATE and DELETE on them fails in the application, on the publisher.</source>
        <translation>
            <numerusform>Nothing names the rows of %n table. From the moment at which it is published, each UPDATE and DELETE on it fails in the application, on the publisher.</numerusform>
            <numerusform>Nothing names the rows of %n tables. From the moment at which they are published, each UPDATE and DELETE on them fails in the application, on the publisher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n large object(s), %2 in all. Logical replication never carries them: after the switch they would be missing.</source>
        <translation>
            <numerusform>%1 has %n large object, %2 in all. Logical replication never carries it: after the switch it would be missing.</numerusform>
            <numerusform>%1 has %n large objects, %2 in all. Logical replication never carries them: after the switch they would be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pg_dump says %n times: %1</source>
        <translation>
            <numerusform>pg_dump says %n time: %1</numerusform>
            <numerusform>pg_dump says %n times: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n security label(s). The subscriber takes them only with the same label provider loaded.</source>
        <translation>
            <numerusform>%1 has %n security label. The subscriber takes it only with the same label provider loaded.</numerusform>
            <numerusform>%1 has %n security labels. The subscriber takes them only with the same label provider loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::AuditView</name>
    <message numerus="yes">
        <source>The chain holds: %n record(s), verified at %1. Head: %2</source>
        <translation>
            <numerusform>The chain holds: %n record, verified at %1. Head: %2</numerusform>
            <numerusform>The chain holds: %n records, verified at %1. Head: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::ConfirmSheet</name>
    <message numerus="yes">
        <source>&amp;Type the last %n digits of the TARGET&apos;s system_identifier:</source>
        <translation>
            <numerusform>&amp;Type the last %n digit of the TARGET&apos;s system_identifier:</numerusform>
            <numerusform>&amp;Type the last %n digits of the TARGET&apos;s system_identifier:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n databases: %1</source>
        <translation>
            <numerusform>%n database: %1</numerusform>
            <numerusform>%n databases: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same goes for %n other database(s).</source>
        <translation>
            <numerusform>%1 The same goes for %n other database.</numerusform>
            <numerusform>%1 The same goes for %n other databases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::LiveReadings</name>
    <message numerus="yes">
        <source>%n failure(s) in the last half minute.</source>
        <translation>
            <numerusform>%n failure in the last half minute.</numerusform>
            <numerusform>%n failures in the last half minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::MainWindow</name>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n operation running</numerusform>
            <numerusform>%n operations running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::MatrixView</name>
    <message numerus="yes">
        <source>Co&amp;ntinue: %1, %n database(s)</source>
        <translation>
            <numerusform>Co&amp;ntinue: %1, %n database</numerusform>
            <numerusform>Co&amp;ntinue: %1, %n databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n needs attention.</numerusform>
            <numerusform>%n need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::Outage</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::OutageView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) proven.</source>
        <translation>
            <numerusform>%1 of %n database proven.</numerusform>
            <numerusform>%1 of %n databases proven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::PhasePage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is done: %n step(s), %2.</source>
        <translation>
            <numerusform>%1 is done: %n step, %2.</numerusform>
            <numerusform>%1 is done: %n steps, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) at the end</source>
        <translation>
            <numerusform>%1 of %n database at the end</numerusform>
            <numerusform>%1 of %n databases at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (and %n more)</source>
        <translation>
            <numerusform>%1, %2 (and %n more)</numerusform>
            <numerusform>%1, %2 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::RunbookView</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n database</numerusform>
            <numerusform>%n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::TopologyElement</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>publication %1: %n table(s)</source>
        <translation>
            <numerusform>publication %1: %n table</numerusform>
            <numerusform>publication %1: %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s) ready</source>
        <translation>
            <numerusform>%1 of %n table ready</numerusform>
            <numerusform>%1 of %n tables ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published table(s) that the subscription does not know</source>
        <translation>
            <numerusform>%n published table that the subscription does not know</numerusform>
            <numerusform>%n published tables that the subscription does not know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) of its workers</source>
        <translation>
            <numerusform>%n error of its workers</numerusform>
            <numerusform>%n errors of its workers</numerusform>
        </translation>
    </message>
</context>
</TS>
