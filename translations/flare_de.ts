<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Flare</name>
    <message>
        <source>The file has no publication for a database named &quot;%1&quot;.</source>
        <translation>Die Datei hat keine Publikation für eine Datenbank namens „%1“.</translation>
    </message>
    <message>
        <source>An attack takes %1, or a database of the file: a target is never chosen on the command line.</source>
        <translation>Eine Testlast nimmt %1 oder eine Datenbank der Datei: Ein Ziel wird nie auf der Befehlszeile gewählt.</translation>
    </message>
    <message>
        <source>The file does not name the role &quot;%1&quot; for an attack.</source>
        <translation>Die Datei nennt die Rolle „%1“ nicht für eine Testlast.</translation>
    </message>
    <message>
        <source>It takes attack.user, the publisher&apos;s db_owner, or one of cutover.app_users.</source>
        <translation>Zulässig sind attack.user, db_owner des Publishers oder einer von cutover.app_users.</translation>
    </message>
    <message>
        <source>A row that had been acknowledged is gone.</source>
        <translation>Eine Zeile, die bestätigt worden war, ist weg.</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be made: %2</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be locked: %2</source>
        <translation>Das Verzeichnis %1 kann nicht gesperrt werden: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be brought to the disk: %2</source>
        <translation>Das Verzeichnis %1 kann nicht auf die Platte gebracht werden: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be written: %2</source>
        <translation>Das Verzeichnis %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be read: %2</source>
        <translation>Das Verzeichnis %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The attack that writes the ledger %1 still runs.</source>
        <translation>Die Testlast, die das Verzeichnis %1 schreibt, läuft noch.</translation>
    </message>
    <message>
        <source>Stop the attack, then verify its run.</source>
        <translation>Erst die Testlast beenden, dann ihren Lauf prüfen.</translation>
    </message>
    <message>
        <source>%1 is not a ledger of this program.</source>
        <translation>%1 ist kein Verzeichnis dieses Programms.</translation>
    </message>
    <message>
        <source>The ledger %1 is damaged before byte %2.</source>
        <translation>Das Verzeichnis %1 ist vor Byte %2 beschädigt.</translation>
    </message>
    <message>
        <source>It proves nothing any more: restore the file, or attack again.</source>
        <translation>Es beweist nichts mehr: die Datei wiederherstellen oder die Testlast neu starten.</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has no tables for an attack.</source>
        <translation>Die Datenbank %1 auf dem %2 hat keine Tabellen für eine Testlast.</translation>
    </message>
    <message>
        <source>Run create_attack_db for this database first.</source>
        <translation>Zuerst create_attack_db für diese Datenbank ausführen.</translation>
    </message>
    <message>
        <source>An attack needs 1 to %1 workers, a rate that is not negative, and a mix with inserts.</source>
        <translation>Eine Testlast braucht 1 bis %1 Worker, eine nicht negative Rate und eine Mischung mit Inserts.</translation>
    </message>
    <message>
        <source>The verification was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The ledger changes row %1 of writer %2 again after it was settled.</source>
        <translation>Das Verzeichnis ändert Zeile %1 des Schreibers %2 erneut, obwohl sie abgeschlossen war.</translation>
    </message>
    <message>
        <source>The ledger %1 is of the database %2, not of %3.</source>
        <translation>Das Verzeichnis %1 gehört zur Datenbank %2, nicht zu %3.</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has no tables of an attack: nothing that was written has arrived there.</source>
        <translation>Die Datenbank %1 auf dem %2 hat keine Tabellen einer Testlast: Nichts von dem, was geschrieben wurde, ist dort angekommen.</translation>
    </message>
    <message>
        <source>The attack&apos;s tables must be there before the schema and the data are replicated.</source>
        <translation>Die Tabellen der Testlast müssen da sein, bevor Schema und Daten repliziert werden.</translation>
    </message>
    <message>
        <source>No record has the expected head hash: records were cut off the end, or the whole log was written anew.</source>
        <translation>Kein Eintrag hat den erwarteten Kopf-Hash: Am Ende wurden Einträge abgeschnitten, oder das ganze Protokoll wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>Record %1 was altered: its content does not give its hash.</source>
        <translation>Eintrag %1 wurde verändert: Sein Inhalt ergibt nicht seinen Hash.</translation>
    </message>
    <message>
        <source>Record %1 comes after record %2.</source>
        <translation>Eintrag %1 steht hinter Eintrag %2.</translation>
    </message>
    <message>
        <source>Record %1 is missing: the next one is record %2.</source>
        <translation>Eintrag %1 fehlt: Der nächste ist Eintrag %2.</translation>
    </message>
    <message>
        <source>Record %1 can&apos;t be read.</source>
        <translation>Eintrag %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Record %1 stands in the place of record %2.</source>
        <translation>Eintrag %1 steht an der Stelle von Eintrag %2.</translation>
    </message>
    <message>
        <source>Record %1 does not continue the record before it: one of the two was replaced.</source>
        <translation>Eintrag %1 schließt nicht an den vorigen an: Einer von beiden wurde ersetzt.</translation>
    </message>
    <message>
        <source>%1 is damaged, or not an audit log of pg-flare.</source>
        <translation>%1 ist beschädigt oder kein Audit-Protokoll von pg-flare.</translation>
    </message>
    <message>
        <source>Keep the file as it is for inspection, and name another one in FLARE_AUDIT_LOG.</source>
        <translation>Die Datei zur Untersuchung unverändert aufbewahren und in FLARE_AUDIT_LOG eine andere angeben.</translation>
    </message>
    <message>
        <source>The audit log %1 can&apos;t be opened or written: %2</source>
        <translation>Das Audit-Protokoll %1 kann nicht geöffnet oder geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Give your account write access to the file and its directory, or name another file in FLARE_AUDIT_LOG. Nothing is done to a server without a record of it.</source>
        <translation>Dem eigenen Konto Schreibzugriff auf die Datei und ihr Verzeichnis geben oder in FLARE_AUDIT_LOG eine andere Datei angeben. Ohne Eintrag im Protokoll wird auf keinem Server etwas getan.</translation>
    </message>
    <message>
        <source>The audit log %1 was locked by another program for %2 seconds.</source>
        <translation>Das Audit-Protokoll %1 war %2 Sekunden lang von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>Find out who holds it open (fuser shows it), let that finish, and try again.</source>
        <translation>Herausfinden, wer es offen hält (fuser zeigt es), dessen Ende abwarten und es erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no space left for the audit log %1.</source>
        <translation>Für das Audit-Protokoll %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Make room on its file system. Don&apos;t remove the log to do so.</source>
        <translation>Auf seinem Dateisystem Platz schaffen. Dazu nicht das Protokoll löschen.</translation>
    </message>
    <message>
        <source>The audit log needs Qt&apos;s SQLite driver, which is not installed.</source>
        <translation>Das Audit-Protokoll braucht den SQLite-Treiber von Qt, der nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it; on Debian and Ubuntu the package is libqt6sql6-sqlite.</source>
        <translation>Ihn installieren; in Debian und Ubuntu heißt das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>it was opened for reading only.</source>
        <translation>es wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>There is no audit log at %1.</source>
        <translation>Unter %1 gibt es kein Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Name the right file in FLARE_AUDIT_LOG. A log comes into being with the first operation.</source>
        <translation>Die richtige Datei in FLARE_AUDIT_LOG angeben. Ein Protokoll entsteht mit der ersten Operation.</translation>
    </message>
    <message>
        <source>The audit log %1 was made by a newer version of pg-flare.</source>
        <translation>Das Audit-Protokoll %1 stammt von einer neueren Version von pg-flare.</translation>
    </message>
    <message>
        <source>Use that version, or name another file in FLARE_AUDIT_LOG.</source>
        <translation>Diese Version verwenden oder in FLARE_AUDIT_LOG eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>The audit log %1 was tampered with: its protection or its last records are gone.</source>
        <translation>Das Audit-Protokoll %1 wurde manipuliert: Sein Schutz oder seine letzten Einträge fehlen.</translation>
    </message>
    <message>
        <source>Keep the file for inspection (flare audit verify shows more), and name another one in FLARE_AUDIT_LOG.</source>
        <translation>Die Datei zur Untersuchung aufbewahren (flare audit verify zeigt mehr) und in FLARE_AUDIT_LOG eine andere angeben.</translation>
    </message>
    <message>
        <source>The audit log %1 was moved, removed or replaced while in use.</source>
        <translation>Das Audit-Protokoll %1 wurde während der Benutzung verschoben, gelöscht oder ersetzt.</translation>
    </message>
    <message>
        <source>Put the file back, or start the program again to begin a new log.</source>
        <translation>Die Datei zurücklegen, oder das Programm neu starten, um ein neues Protokoll zu beginnen.</translation>
    </message>
    <message>
        <source>The export of the audit log can&apos;t be written: %1</source>
        <translation>Der Export des Audit-Protokolls kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Check the space and the permissions where it goes to, then export again.</source>
        <translation>Platz und Rechte am Zielort prüfen, dann erneut exportieren.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code of this translation</comment>
        <translation>de</translation>
    </message>
    <message numerus="yes">
        <source>The chain of all %n record(s) of the log is intact.</source>
        <translation>
            <numerusform>Die Kette des %n Eintrags im Protokoll ist unversehrt.</numerusform>
            <numerusform>Die Kette aller %n Einträge im Protokoll ist unversehrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log does not verify.</source>
        <translation>Das Protokoll besteht die Prüfung nicht.</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Head hash when this report was written</source>
        <translation>Kopf-Hash zum Zeitpunkt dieses Berichts</translation>
    </message>
    <message>
        <source>This log is tamper-evident, not tamper-proof: a change to a record shows in the hashes, but whoever owns the file can write a whole new log. Keep the head hash outside of it, for example in the change ticket, and have the log verified against it.</source>
        <translation>Dieses Protokoll macht Manipulation erkennbar, verhindert sie aber nicht: Die Änderung eines Eintrags zeigt sich an den Hashes, doch wem die Datei gehört, der kann ein ganz neues Protokoll schreiben. Den Kopf-Hash außerhalb aufbewahren, etwa im Änderungsticket, und das Protokoll dagegen prüfen lassen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>Änderungsticket</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Configuration and its digest</source>
        <translation>Konfiguration und ihre Prüfsumme</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>System identifier in the file</source>
        <translation>Systemkennung in der Datei</translation>
    </message>
    <message>
        <source>System identifier found</source>
        <translation>Vorgefundene Systemkennung</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>No outcome is recorded.</source>
        <translation>Es ist kein Ergebnis verzeichnet.</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Durchgeführt von</translation>
    </message>
    <message>
        <source>Date and signature</source>
        <translation>Datum und Unterschrift</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Record %1 of the audit log can&apos;t be read.</source>
        <translation>Eintrag %1 des Audit-Protokolls kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Verify the log: a record that can&apos;t be read was altered.</source>
        <translation>Das Protokoll prüfen: Ein Eintrag, der nicht gelesen werden kann, wurde verändert.</translation>
    </message>
    <message>
        <source>Records were cut off the end: there were %1.</source>
        <translation>Am Ende wurden Einträge abgeschnitten: Es waren %1.</translation>
    </message>
    <message>
        <source>The records are intact, but the triggers that keep them from being changed are missing or altered.</source>
        <translation>Die Einträge sind unversehrt, aber die Trigger, die sie vor Änderungen schützen, fehlen oder sind verändert.</translation>
    </message>
    <message>
        <source>Run: chmod 600 %1</source>
        <translation>Ausführen: chmod 600 %1</translation>
    </message>
    <message>
        <source>The file holds passwords and is open to every user of this machine.</source>
        <translation>Die Datei enthält Passwörter und ist für jeden Benutzer dieses Rechners lesbar.</translation>
    </message>
    <message>
        <source>The file holds passwords and is open to its group.</source>
        <translation>Die Datei enthält Passwörter und ist für ihre Gruppe lesbar.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Name the file with --config, or make one from the template flare.yml.template.</source>
        <translation>Die Datei mit --config angeben oder eine aus der Vorlage flare.yml.template anlegen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB; this is no configuration.</source>
        <translation>Die Datei ist größer als 1 MiB; das ist keine Konfiguration.</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be used.</source>
        <translation>Die Konfigurationsdatei %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Correct the file; nothing has been done to any server.</source>
        <translation>Die Datei berichtigen; auf keinem Server wurde etwas getan.</translation>
    </message>
    <message>
        <source>Publisher and subscriber have the same system_identifier: they are one server, or one is a physical copy of the other.</source>
        <translation>Publisher und Subscriber haben denselben system_identifier: Sie sind ein und derselbe Server, oder einer ist eine physische Kopie des anderen.</translation>
    </message>
    <message>
        <source>The subscriber must be a server of its own, made by initdb. Ask it: SELECT system_identifier FROM pg_control_system();</source>
        <translation>Der Subscriber muss ein eigener, mit initdb angelegter Server sein. Ihn fragen: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>Publisher and subscriber have the same host and port.</source>
        <translation>Publisher und Subscriber haben denselben Host und Port.</translation>
    </message>
    <message>
        <source>Give the subscriber&apos;s own.</source>
        <translation>Die des Subscribers angeben.</translation>
    </message>
    <message>
        <source>This host means another machine, or none, when the subscriber&apos;s server connects to it.</source>
        <translation>Dieser Host bedeutet einen anderen Rechner oder keinen, wenn der Server des Subscribers sich dorthin verbindet.</translation>
    </message>
    <message>
        <source>Add host_via_subscriber, the publisher&apos;s name as the subscriber&apos;s server knows it.</source>
        <translation>host_via_subscriber hinzufügen: den Namen des Publishers, wie der Server des Subscribers ihn kennt.</translation>
    </message>
    <message>
        <source>%1 is empty and counts as absent.</source>
        <translation>%1 ist leer und gilt als nicht vorhanden.</translation>
    </message>
    <message>
        <source>PostgreSQL does not accept empty passwords.</source>
        <translation>PostgreSQL nimmt keine leeren Passwörter an.</translation>
    </message>
    <message>
        <source>%1 and %2 are both given.</source>
        <translation>%1 und %2 sind beide angegeben.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Eines davon behalten.</translation>
    </message>
    <message>
        <source>%1 is given without %2.</source>
        <translation>%1 ist ohne %2 angegeben.</translation>
    </message>
    <message>
        <source>Say whose password it is.</source>
        <translation>Angeben, wessen Passwort es ist.</translation>
    </message>
    <message>
        <source>Add the database to publications.</source>
        <translation>Die Datenbank unter publications eintragen.</translation>
    </message>
    <message>
        <source>The subscription %1 names the database %2, which has no publication in this file.</source>
        <translation>Die Subskription %1 nennt die Datenbank %2, die in dieser Datei keine Publikation hat.</translation>
    </message>
    <message>
        <source>The subscription %1 names the publication %2, which the database %3 does not have.</source>
        <translation>Die Subskription %1 nennt die Publikation %2, die die Datenbank %3 nicht hat.</translation>
    </message>
    <message>
        <source>In this file, its publication is %1.</source>
        <translation>In dieser Datei ist ihre Publikation %1.</translation>
    </message>
    <message>
        <source>The subscriptions %1 and %2 take the same publication: every row would arrive twice.</source>
        <translation>Die Subskriptionen %1 und %2 nehmen dieselbe Publikation: Jede Zeile käme zweimal an.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Eine der beiden entfernen.</translation>
    </message>
    <message>
        <source>exclude_tables has no meaning beside tables, which already lists what is published.</source>
        <translation>exclude_tables hat neben tables keine Bedeutung, das schon aufzählt, was publiziert wird.</translation>
    </message>
    <message>
        <source>Remove one of the two lists.</source>
        <translation>Eine der beiden Listen entfernen.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>the top level</source>
        <translation>die oberste Ebene</translation>
    </message>
    <message>
        <source>%1 must hold keys.</source>
        <translation>%1 muss Schlüssel enthalten.</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 must be a single value.</source>
        <translation>%1 muss ein einzelner Wert sein.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Put it on a line of its own, behind &quot;- &quot;.</source>
        <translation>Auf eine eigene Zeile hinter „- “ setzen.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>A name in %1</source>
        <translation>Ein Name in %1</translation>
    </message>
    <message>
        <source>%1 holds an empty entry.</source>
        <translation>%1 enthält einen leeren Eintrag.</translation>
    </message>
    <message>
        <source>%1 lists %2 twice.</source>
        <translation>%1 führt %2 zweimal auf.</translation>
    </message>
    <message>
        <source>YAML&apos;s merge key &lt;&lt; is not used in this file.</source>
        <translation>Der YAML-Zusammenführungsschlüssel &lt;&lt; wird in dieser Datei nicht verwendet.</translation>
    </message>
    <message>
        <source>Write the keys out.</source>
        <translation>Die Schlüssel ausschreiben.</translation>
    </message>
    <message>
        <source>It belongs in %1.</source>
        <translation>Er gehört in %1.</translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation>Hier bekannt: %1.</translation>
    </message>
    <message>
        <source>Unknown key %1.</source>
        <translation>Unbekannter Schlüssel %1.</translation>
    </message>
    <message>
        <source>Unknown key %1 in %2.</source>
        <translation>Unbekannter Schlüssel %1 in %2.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file must hold keys, with hosts: as the first of them.</source>
        <translation>Die Datei muss Schlüssel enthalten, als ersten hosts:.</translation>
    </message>
    <message>
        <source>%1 is %2 bytes long; PostgreSQL keeps %3 bytes of a name.</source>
        <translation>%1 ist %2 Bytes lang; PostgreSQL behält %3 Bytes eines Namens.</translation>
    </message>
    <message>
        <source>Give the name as the server shows it.</source>
        <translation>Den Namen so angeben, wie der Server ihn zeigt.</translation>
    </message>
    <message>
        <source>%1 holds a connection string.</source>
        <translation>%1 enthält eine Verbindungszeichenkette.</translation>
    </message>
    <message>
        <source>Write the name or the address of the server alone; everything else has a key of its own.</source>
        <translation>Nur den Namen oder die Adresse des Servers schreiben; alles andere hat einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 lists several hosts; which one would be reached is left to chance.</source>
        <translation>%1 führt mehrere Hosts auf; welcher erreicht würde, bliebe dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>Name the one server.</source>
        <translation>Den einen Server angeben.</translation>
    </message>
    <message>
        <source>%1 holds a port.</source>
        <translation>%1 enthält einen Port.</translation>
    </message>
    <message>
        <source>The port has a key of its own.</source>
        <translation>Der Port hat einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is not a host name, an address, or the path of a socket&apos;s folder.</source>
        <translation>%1 ist weder ein Hostname noch eine Adresse noch der Pfad eines Socket-Verzeichnisses.</translation>
    </message>
    <message>
        <source>%1 is not a system identifier, which is a number of up to 20 digits.</source>
        <translation>%1 ist keine Systemkennung; das ist eine Zahl mit bis zu 20 Ziffern.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not %4.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein, nicht %4.</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not %3.</source>
        <translation>%1 muss eines von %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 must be a time in whole seconds, not %2.</source>
        <translation>%1 muss eine Zeit in ganzen Sekunden sein, nicht %2.</translation>
    </message>
    <message>
        <source>Write it like 90, 90s, 1m30s or 2h.</source>
        <translation>Zum Beispiel so: 90, 90s, 1m30s oder 2h.</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3 seconds, not %4.</source>
        <translation>%1 muss zwischen %2 und %3 Sekunden liegen, nicht %4.</translation>
    </message>
    <message>
        <source>%1 must be a number of bytes up to 1024 TB, not %2.</source>
        <translation>%1 muss eine Zahl von Bytes bis 1024 TB sein, nicht %2.</translation>
    </message>
    <message>
        <source>Write it like 1048576, 1MB or 16MiB.</source>
        <translation>Zum Beispiel so: 1048576, 1MB oder 16MiB.</translation>
    </message>
    <message>
        <source>%1 holds %2, which does not name a table by SQL&apos;s rules.</source>
        <translation>%1 enthält %2, was nach den Regeln von SQL keine Tabelle bezeichnet.</translation>
    </message>
    <message>
        <source>Write table or schema.table; a part with other characters than letters, digits and underscores goes between double quotes, the whole then between single quotes.</source>
        <translation>table oder schema.table schreiben; ein Teil mit anderen Zeichen als Buchstaben, Ziffern und Unterstrichen gehört in doppelte Anführungszeichen, das Ganze dann in einfache.</translation>
    </message>
    <message>
        <source>%1 holds a NUL character; PostgreSQL has none in its texts.</source>
        <translation>%1 enthält ein NUL-Zeichen; in Texten von PostgreSQL gibt es keines.</translation>
    </message>
    <message>
        <source>Ask the server: SELECT system_identifier FROM pg_control_system();</source>
        <translation>Den Server fragen: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on.</source>
        <translation>Die Datei ist ab hier kein UTF-8.</translation>
    </message>
    <message>
        <source>Save it with the encoding UTF-8.</source>
        <translation>Sie mit der Kodierung UTF-8 speichern.</translation>
    </message>
    <message>
        <source>A control character stands here; YAML does not allow it.</source>
        <translation>Hier steht ein Steuerzeichen; YAML erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Within double quotes it can be written as \x and two hexadecimal digits.</source>
        <translation>In doppelten Anführungszeichen kann es als \x und zwei hexadezimale Ziffern geschrieben werden.</translation>
    </message>
    <message>
        <source>The file holds more than %1 opening brackets.</source>
        <translation>Die Datei enthält mehr als %1 öffnende Klammern.</translation>
    </message>
    <message>
        <source>YAML reads a leading &amp; as an anchor; this file does not use anchors.</source>
        <translation>YAML liest ein führendes &amp; als Anker; diese Datei verwendet keine Anker.</translation>
    </message>
    <message>
        <source>If the &amp; belongs to the value, put the value between single quotes.</source>
        <translation>Gehört das &amp; zum Wert, den Wert in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>YAML reads a leading ! as a tag; this file does not use tags.</source>
        <translation>YAML liest ein führendes ! als Tag; diese Datei verwendet keine Tags.</translation>
    </message>
    <message>
        <source>If the ! belongs to the value, put the value between single quotes.</source>
        <translation>Gehört das ! zum Wert, den Wert in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The file holds more than %1 values; this is no configuration.</source>
        <translation>Die Datei enthält mehr als %1 Werte; das ist keine Konfiguration.</translation>
    </message>
    <message>
        <source>The key %1 is given twice.</source>
        <translation>Der Schlüssel %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>It first stands in line %1; remove one of the two.</source>
        <translation>Zuerst steht er in Zeile %1; einen der beiden entfernen.</translation>
    </message>
    <message>
        <source>A second YAML document begins here; one file pins one migration.</source>
        <translation>Hier beginnt ein zweites YAML-Dokument; eine Datei beschreibt eine Migration.</translation>
    </message>
    <message>
        <source>Look for a line --- or for a line that is indented differently from the ones above it.</source>
        <translation>Nach einer Zeile --- suchen oder nach einer, die anders eingerückt ist als die darüber.</translation>
    </message>
    <message>
        <source>A key is missing here.</source>
        <translation>Hier fehlt ein Schlüssel.</translation>
    </message>
    <message>
        <source>A key must be plain text.</source>
        <translation>Ein Schlüssel muss einfacher Text sein.</translation>
    </message>
    <message>
        <source>YAML reads a leading * as an alias; this file does not use aliases.</source>
        <translation>YAML liest ein führendes * als Verweis; diese Datei verwendet keine Verweise.</translation>
    </message>
    <message>
        <source>If the * belongs to the value, put the value between single quotes.</source>
        <translation>Gehört das * zum Wert, den Wert in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das hier beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep.</source>
        <translation>Die Datei ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>A colon cannot stand here.</source>
        <translation>Hier kann kein Doppelpunkt stehen.</translation>
    </message>
    <message>
        <source>This line fits neither the indentation nor the form of the keys around it.</source>
        <translation>Diese Zeile passt weder zur Einrückung noch zur Form der Schlüssel um sie herum.</translation>
    </message>
    <message>
        <source>This line fits neither the indentation nor the form of the list around it.</source>
        <translation>Diese Zeile passt weder zur Einrückung noch zur Form der Liste um sie herum.</translation>
    </message>
    <message>
        <source>An opening { is never closed, or a comma is missing.</source>
        <translation>Eine öffnende { wird nie geschlossen, oder es fehlt ein Komma.</translation>
    </message>
    <message>
        <source>An opening [ is never closed, or a comma is missing.</source>
        <translation>Eine öffnende [ wird nie geschlossen, oder es fehlt ein Komma.</translation>
    </message>
    <message>
        <source>A closing bracket stands here without an opening one.</source>
        <translation>Hier steht eine schließende Klammer ohne öffnende.</translation>
    </message>
    <message>
        <source>A list entry cannot stand here.</source>
        <translation>Hier kann kein Listeneintrag stehen.</translation>
    </message>
    <message>
        <source>A tab cannot indent a line.</source>
        <translation>Ein Tabulator kann keine Zeile einrücken.</translation>
    </message>
    <message>
        <source>A value cannot begin with this character.</source>
        <translation>Mit diesem Zeichen kann kein Wert beginnen.</translation>
    </message>
    <message>
        <source>Between double quotes, \ must be written as \\.</source>
        <translation>In doppelten Anführungszeichen muss \ als \\ geschrieben werden.</translation>
    </message>
    <message>
        <source>Hexadecimal digits are missing after a \x, \u or \U.</source>
        <translation>Nach \x, \u oder \U fehlen hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>This \u or \U does not name a character.</source>
        <translation>Dieses \u oder \U bezeichnet kein Zeichen.</translation>
    </message>
    <message>
        <source>YAML reads a leading | or &gt; as the start of a text block.</source>
        <translation>YAML liest ein führendes | oder &gt; als Beginn eines Textblocks.</translation>
    </message>
    <message>
        <source>This is not valid YAML.</source>
        <translation>Das ist kein gültiges YAML.</translation>
    </message>
    <message>
        <source>Use spaces.</source>
        <translation>Leerzeichen verwenden.</translation>
    </message>
    <message>
        <source>This line has no colon, so it is not a key.</source>
        <translation>Diese Zeile hat keinen Doppelpunkt, ist also kein Schlüssel.</translation>
    </message>
    <message>
        <source>Write key: value, or key: alone for an empty value.</source>
        <translation>Schlüssel: Wert schreiben, oder Schlüssel: allein für einen leeren Wert.</translation>
    </message>
    <message>
        <source>Look here and at the line above for a missing colon or quote, and put values with special characters between single quotes.</source>
        <translation>Hier und in der Zeile darüber nach einem fehlenden Doppelpunkt oder Anführungszeichen suchen und Werte mit Sonderzeichen in einfache Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Die Operation wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 (%2 bytes behind)</source>
        <translation>%1 (%2 Bytes im Rückstand)</translation>
    </message>
    <message>
        <source>The subscriber did not confirm everything up to %1 in time: %2.</source>
        <translation>Der Subscriber hat nicht rechtzeitig alles bis %1 bestätigt: %2.</translation>
    </message>
    <message>
        <source>Look at the subscriber&apos;s log and &quot;flare monitor&quot;, wait until it has caught up, then pause again; cutover.max_outage in the file is the limit.</source>
        <translation>Das Protokoll des Subscribers und „flare monitor“ ansehen, warten, bis er aufgeholt hat, dann erneut anhalten; cutover.max_outage in der Datei ist die Grenze.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused, because: %2</source>
        <translation>Schreibzugriffe auf %1 werden nicht angehalten, denn: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend this first; every second of repair after the pause would be an outage.</source>
        <translation>Es wurde nichts geändert. Das zuerst beheben; nach dem Anhalten wäre jede Sekunde Reparatur Ausfallzeit.</translation>
    </message>
    <message>
        <source>The subscription %1 is disabled.</source>
        <translation>Die Subskription %1 ist ausgeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscription %1 are still being copied.</source>
        <translation>
            <numerusform>%n Tabelle der Subskription %1 wird noch kopiert.</numerusform>
            <numerusform>%n Tabellen der Subskription %1 werden noch kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no subscription for this database.</source>
        <translation>Die Datei hat keine Subskription für diese Datenbank.</translation>
    </message>
    <message>
        <source>The subscription %1 does not exist on the subscriber; create_subscription makes it.</source>
        <translation>Die Subskription %1 gibt es auf dem Subscriber nicht; create_subscription legt sie an.</translation>
    </message>
    <message>
        <source>Published, but not subscribed yet (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.</source>
        <translation>Publiziert, aber noch nicht abonniert (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.</translation>
    </message>
    <message>
        <source>Not published, so not replicated: %1.</source>
        <translation>Nicht publiziert und damit nicht repliziert: %1.</translation>
    </message>
    <message>
        <source>The replication slot %1 does not exist on the publisher.</source>
        <translation>Den Replikationsslot %1 gibt es auf dem Publisher nicht.</translation>
    </message>
    <message>
        <source>Nobody streams from the replication slot %1.</source>
        <translation>Niemand liest aus dem Replikationsslot %1.</translation>
    </message>
    <message>
        <source>The prepared transaction %1 is open, and could be committed after the pause.</source>
        <translation>Die vorbereitete Transaktion %1 ist offen und könnte nach dem Anhalten committet werden.</translation>
    </message>
    <message>
        <source>The transaction of %1 (process %2) is open for %3 s; the pause will roll it back.</source>
        <translation>Die Transaktion von %1 (Prozess %2) ist seit %3 s offen; die Schreibpause wird sie zurückrollen.</translation>
    </message>
    <message>
        <source>These roles could still connect to %1: %2.</source>
        <translation>Diese Rollen könnten sich weiterhin mit %1 verbinden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of %1 did not end.</source>
        <translation>
            <numerusform>%n Sitzung von %1 endete nicht.</numerusform>
            <numerusform>%n Sitzungen von %1 endeten nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>End what holds them (COMMIT or ROLLBACK PREPARED for a prepared transaction), then pause again.</source>
        <translation>Beenden, was sie hält (COMMIT oder ROLLBACK PREPARED bei einer vorbereiteten Transaktion), dann erneut anhalten.</translation>
    </message>
    <message>
        <source>%1 was not confirmed; nothing was done.</source>
        <translation>%1 wurde nicht bestätigt; es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Confirm it with the last digits of the target&apos;s system_identifier: --confirm DIGITS. See: flare help confirm</source>
        <translation>Mit den letzten Ziffern des system_identifier des Ziels bestätigen: --confirm ZIFFERN. Siehe: flare help confirm</translation>
    </message>
    <message>
        <source>These are the digits of the %1, but %2 acts on the %3. Nothing was done.</source>
        <translation>Das sind die Ziffern des %1, aber %2 wirkt auf den %3. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Stop and make sure which server you mean to change.</source>
        <translation>Innehalten und sicherstellen, welcher Server geändert werden soll.</translation>
    </message>
    <message>
        <source>The entry does not match the system_identifier of the %1. Nothing was done.</source>
        <translation>Die Eingabe stimmt nicht mit dem system_identifier des %1 überein. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>It takes the last %1 digits, or the whole identifier, as the file has it.</source>
        <translation>Verlangt sind die letzten %1 Ziffern oder die ganze Kennung, wie sie in der Datei steht.</translation>
    </message>
    <message>
        <source>The %1 has no database %2.</source>
        <translation>Der %1 hat keine Datenbank %2.</translation>
    </message>
    <message>
        <source>&quot;flare replicate_schema&quot; creates it there.</source>
        <translation>„flare replicate_schema“ legt sie dort an.</translation>
    </message>
    <message>
        <source>Correct its name in the file, or create it.</source>
        <translation>Ihren Namen in der Datei berichtigen oder sie anlegen.</translation>
    </message>
    <message>
        <source>This is a defect of pg-flare; please report it.</source>
        <translation>Das ist ein Fehler in pg-flare; bitte melden.</translation>
    </message>
    <message>
        <source>The outcome could not be written to the audit log: %1</source>
        <translation>Das Ergebnis konnte nicht ins Audit-Protokoll geschrieben werden: %1</translation>
    </message>
    <message>
        <source>somebody who has just gone</source>
        <translation>jemandem, der gerade gegangen ist</translation>
    </message>
    <message>
        <source>%1 (%2 from %3, process %4, since %5)</source>
        <translation>%1 (%2 von %3, Prozess %4, seit %5)</translation>
    </message>
    <message>
        <source>Another operation is changing this migration: the lock on the publisher is held by %1.</source>
        <translation>Eine andere Operation ändert diese Migration gerade: Die Sperre auf dem Publisher wird gehalten von %1.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it where it runs.</source>
        <translation>Warten, bis sie beendet ist, oder sie dort anhalten, wo sie läuft.</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached, so nothing keeps somebody else from changing this migration at the same time.</source>
        <translation>Der Publisher ist nicht erreichbar, also hindert nichts einen anderen daran, diese Migration gleichzeitig zu ändern.</translation>
    </message>
    <message>
        <source>If it is a pause, stop it there (Ctrl-C gives the access back), or end its session with --force.</source>
        <translation>Ist es eine Schreibpause, sie dort beenden (Strg-C gibt den Zugriff zurück) oder ihre Sitzung mit --force beenden.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Its databases: %1. A target is chosen in the file, never on the command line.</source>
        <translation>Ihre Datenbanken: %1. Ein Ziel wird in der Datei gewählt, nie auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>The file has no subscription named &quot;%1&quot;.</source>
        <translation>Die Datei hat keine Subskription namens „%1“.</translation>
    </message>
    <message>
        <source>Its subscriptions: %1.</source>
        <translation>Ihre Subskriptionen: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be used for %2.</source>
        <translation>„%1“ kann nicht für %2 verwendet werden.</translation>
    </message>
    <message>
        <source>It takes a whole number from 0.</source>
        <translation>Verlangt ist eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>It takes a duration such as 500ms, 30s or 1m30s.</source>
        <translation>Verlangt ist eine Dauer wie 500ms, 30s oder 1m30s.</translation>
    </message>
    <message>
        <source>It takes one of: %1.</source>
        <translation>Verlangt ist eines von: %1.</translation>
    </message>
    <message>
        <source>Reads only.</source>
        <translation>Liest nur.</translation>
    </message>
    <message>
        <source>Adds something that nothing depends on yet.</source>
        <translation>Fügt etwas hinzu, von dem noch nichts abhängt.</translation>
    </message>
    <message>
        <source>Loads, locks or changes something that is in use.</source>
        <translation>Belastet, sperrt oder ändert etwas, das in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Stops writes or removes something; the target&apos;s identifier must be confirmed.</source>
        <translation>Hält Schreibzugriffe an oder entfernt etwas; die Kennung des Ziels muss bestätigt werden.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut over</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>A database of the file; may be left out when it has one.</source>
        <translation>Eine Datenbank der Datei; kann entfallen, wenn es nur eine gibt.</translation>
    </message>
    <message>
        <source>A subscription of the file; may be left out when only one is possible.</source>
        <translation>Eine Subskription der Datei; kann entfallen, wenn nur eine möglich ist.</translation>
    </message>
    <message>
        <source>%1 needs a %2.</source>
        <translation>%1 braucht: %2.</translation>
    </message>
    <message>
        <source>See: flare help %1</source>
        <translation>Siehe: flare help %1</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are paused since %2 by %3.</source>
        <translation>Schreibzugriffe auf %1 auf dem Publisher sind seit %2 angehalten, durch %3.</translation>
    </message>
    <message>
        <source>The subscription is gone, as after a switch.</source>
        <translation>Die Subskription ist weg, wie nach einer Umstellung.</translation>
    </message>
    <message>
        <source>The copy is under way: %1</source>
        <translation>Die Kopie läuft: %1</translation>
    </message>
    <message>
        <source>About %1 of %2.</source>
        <translation>Etwa %1 von %2.</translation>
    </message>
    <message>
        <source>The publisher&apos;s wal_level is %1, and must be logical: that takes a restart of it.</source>
        <translation>wal_level des Publishers ist %1 und muss logical sein: Dazu muss er neu gestartet werden.</translation>
    </message>
    <message>
        <source>The publisher has no free replication slot: all %1 are in use.</source>
        <translation>Der Publisher hat keinen freien Replikationsslot: Alle %1 sind belegt.</translation>
    </message>
    <message>
        <source>The publisher has no free WAL sender: all %1 are in use.</source>
        <translation>Der Publisher hat keinen freien WAL-Sender: Alle %1 sind belegt.</translation>
    </message>
    <message>
        <source>grant_replication comes first.</source>
        <translation>Zuerst kommt grant_replication.</translation>
    </message>
    <message>
        <source>The publisher has no publication %1 yet; create_publication comes first.</source>
        <translation>Der Publisher hat noch keine Publikation %1; zuerst kommt create_publication.</translation>
    </message>
    <message>
        <source>The publisher&apos;s tables are not on the subscriber yet; replicate_schema comes first.</source>
        <translation>Die Tabellen des Publishers sind noch nicht auf dem Subscriber; zuerst kommt replicate_schema.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be copied.</source>
        <translation>
            <numerusform>%n Tabelle wird kopiert.</numerusform>
            <numerusform>%n Tabellen werden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have taken up space already; if rows are in them, it refuses.</source>
        <translation>
            <numerusform>%n Tabelle des Subscribers belegt schon Platz; sind Zeilen darin, wird abgelehnt.</numerusform>
            <numerusform>%n Tabellen des Subscribers belegen schon Platz; sind Zeilen darin, wird abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no subscription for %1.</source>
        <translation>Die Datei hat keine Subskription für %1.</translation>
    </message>
    <message>
        <source>The stream of %1 is up for %2 s, and min_stable asks for %3 s.</source>
        <translation>Der Strom von %1 besteht seit %2 s, und min_stable verlangt %3 s.</translation>
    </message>
    <message>
        <source>%1 is %2 behind, and lag_threshold allows %3.</source>
        <translation>%1 ist %2 im Rückstand, und lag_threshold erlaubt %3.</translation>
    </message>
    <message>
        <source>%1 of %2 sequences are behind the publisher&apos;s.</source>
        <translation>%1 von %2 Sequenzen liegen hinter denen des Publishers.</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the publisher are missing on the subscriber: the schema has changed since it was copied. Create them there.</source>
        <translation>
            <numerusform>%n Sequenz des Publishers fehlt auf dem Subscriber: Das Schema hat sich seit der Kopie geändert. Sie dort anlegen.</numerusform>
            <numerusform>%n Sequenzen des Publishers fehlen auf dem Subscriber: Das Schema hat sich seit der Kopie geändert. Sie dort anlegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n sequence(s) is behind the publisher&apos;s.</source>
        <translation>
            <numerusform>Die %n Sequenz liegt nicht hinter der des Publishers.</numerusform>
            <numerusform>Keine der %n Sequenzen liegt hinter der des Publishers.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run switches it on.</source>
        <translation>Ein Lauf schaltet sie ein.</translation>
    </message>
    <message>
        <source>drop_subscription removes it; empty its tables, then create it anew.</source>
        <translation>drop_subscription entfernt sie; ihre Tabellen leeren, dann sie neu anlegen.</translation>
    </message>
    <message>
        <source>A run gives the subscription the connection that the file describes.</source>
        <translation>Ein Lauf gibt der Subskription die Verbindung, die die Datei beschreibt.</translation>
    </message>
    <message>
        <source>Find out whose it is before anything is done.</source>
        <translation>Herausfinden, wem er gehört, bevor etwas getan wird.</translation>
    </message>
    <message>
        <source>The copy must be complete first.</source>
        <translation>Zuerst muss die Kopie vollständig sein.</translation>
    </message>
    <message>
        <source>Every table of the subscriber has statistics for the planner.</source>
        <translation>Jede Tabelle des Subscribers hat Statistiken für den Planer.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have no statistics: queries on them will be slow.</source>
        <translation>
            <numerusform>%n Tabelle des Subscribers hat keine Statistiken: Abfragen darauf werden langsam.</numerusform>
            <numerusform>%n Tabellen des Subscribers haben keine Statistiken: Abfragen darauf werden langsam.</numerusform>
        </translation>
    </message>
    <message>
        <source>During a pause, analyze-only is quicker.</source>
        <translation>Während einer Schreibpause ist analyze-only schneller.</translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) of %1 are open, and could be committed after the pause.</source>
        <translation>
            <numerusform>%n vorbereitete Transaktion von %1 ist offen und könnte nach dem Anhalten committet werden.</numerusform>
            <numerusform>%n vorbereitete Transaktionen von %1 sind offen und könnten nach dem Anhalten committet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends %1 sessions on the publisher, %2 of them the application&apos;s. The subscriber is %3 behind.</source>
        <translation>Beendet %1 Sitzungen auf dem Publisher, davon %2 der Anwendung. Der Subscriber ist %3 im Rückstand.</translation>
    </message>
    <message>
        <source>The publisher&apos;s schema is not on the subscriber yet; replicate_schema comes first.</source>
        <translation>Das Schema des Publishers ist noch nicht auf dem Subscriber; zuerst kommt replicate_schema.</translation>
    </message>
    <message>
        <source>The publisher&apos;s database %1 has no sequences.</source>
        <translation>Die Datenbank %1 des Publishers hat keine Sequenzen.</translation>
    </message>
    <message>
        <source>pause_write sets them once nobody writes any more.</source>
        <translation>pause_write setzt sie, sobald niemand mehr schreibt.</translation>
    </message>
    <message>
        <source>Resuming would let the two servers hold different data, if the application writes on the subscriber.</source>
        <translation>Das Freigeben ließe die beiden Server verschiedene Daten halten, falls die Anwendung auf dem Subscriber schreibt.</translation>
    </message>
    <message>
        <source>This is the way back: the application goes on as before.</source>
        <translation>Das ist der Weg zurück: Die Anwendung macht weiter wie zuvor.</translation>
    </message>
    <message>
        <source>It is not certain that everything has arrived: run pause_write once more, which proves it.</source>
        <translation>Es ist nicht sicher, dass alles angekommen ist: pause_write noch einmal ausführen, das es beweist.</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused; pause_write comes first.</source>
        <translation>Schreibzugriffe auf %1 sind nicht angehalten; zuerst kommt pause_write.</translation>
    </message>
    <message>
        <source>Without that, the first rows on the subscriber would take numbers that are in use.</source>
        <translation>Ohne das nähmen die ersten Zeilen auf dem Subscriber Nummern, die vergeben sind.</translation>
    </message>
    <message numerus="yes">
        <source>The application has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>Die Anwendung hat %n Sitzung auf dem Subscriber.</numerusform>
            <numerusform>Die Anwendung hat %n Sitzungen auf dem Subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Point the application at %1:%2, database %3. The subscriber has %n session(s) there now; whether they are the application&apos;s, you know best.</source>
        <translation>
            <numerusform>Die Anwendung auf %1:%2, Datenbank %3, umstellen. Der Subscriber hat dort jetzt %n Sitzung; ob sie der Anwendung gehört, wissen Sie am besten.</numerusform>
            <numerusform>Die Anwendung auf %1:%2, Datenbank %3, umstellen. Der Subscriber hat dort jetzt %n Sitzungen; ob sie der Anwendung gehören, wissen Sie am besten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscription %1 is gone, and so is its slot.</source>
        <translation>Die Subskription %1 ist weg, und ihr Slot ebenso.</translation>
    </message>
    <message>
        <source>There is no subscription %1.</source>
        <translation>Es gibt keine Subskription %1.</translation>
    </message>
    <message>
        <source>It is left alone.</source>
        <translation>Sie wird in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused: without the subscription, changes would no longer reach the subscriber. The switch comes first.</source>
        <translation>Schreibzugriffe auf %1 sind nicht angehalten: Ohne die Subskription kämen Änderungen nicht mehr beim Subscriber an. Zuerst kommt die Umstellung.</translation>
    </message>
    <message>
        <source>Once the application works on the subscriber, the subscription is of no more use, and the publisher must not keep WAL for it.</source>
        <translation>Sobald die Anwendung auf dem Subscriber arbeitet, ist die Subskription nicht mehr von Nutzen, und der Publisher darf kein WAL für sie aufheben.</translation>
    </message>
    <message>
        <source>The publication %1 is gone.</source>
        <translation>Die Publikation %1 ist weg.</translation>
    </message>
    <message>
        <source>There is no publication %1.</source>
        <translation>Es gibt keine Publikation %1.</translation>
    </message>
    <message>
        <source>%1 uses it; drop_subscription comes first.</source>
        <translation>%1 verwendet sie; zuerst kommt drop_subscription.</translation>
    </message>
    <message>
        <source>Nothing uses the publication %1 any more.</source>
        <translation>Nichts verwendet die Publikation %1 mehr.</translation>
    </message>
    <message>
        <source>Nothing uses the publication %1 yet. Without it, the migration begins anew.</source>
        <translation>Noch verwendet nichts die Publikation %1. Ohne sie beginnt die Migration von vorn.</translation>
    </message>
    <message>
        <source>The subscriber has no role %1, who owns %2 on the publisher; replicate_roles brings it.</source>
        <translation>Der Subscriber hat keine Rolle %1, der %2 auf dem Publisher gehört; replicate_roles bringt sie.</translation>
    </message>
    <message>
        <source>It may not replicate.</source>
        <translation>Er darf nicht replizieren.</translation>
    </message>
    <message>
        <source>It has no CONNECT of its own, and a pause takes the one that everybody has.</source>
        <translation>Er hat kein eigenes CONNECT, und eine Schreibpause nimmt das, das alle haben.</translation>
    </message>
    <message numerus="yes">
        <source>It may not read %n table(s).</source>
        <translation>
            <numerusform>Er darf %n Tabelle nicht lesen.</numerusform>
            <numerusform>Er darf %n Tabellen nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks %n attribute(s) or setting(s) that keep values exact and the copy from being interrupted.</source>
        <translation>
            <numerusform>Ihm fehlt %n Attribut oder Einstellung, damit Werte exakt bleiben und die Kopie nicht unterbrochen wird.</numerusform>
            <numerusform>Ihm fehlen %n Attribute oder Einstellungen, damit Werte exakt bleiben und die Kopie nicht unterbrochen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher has no status table.</source>
        <translation>Der Publisher hat keine Statustabelle.</translation>
    </message>
    <message>
        <source>The subscriber has no status table.</source>
        <translation>Der Subscriber hat keine Statustabelle.</translation>
    </message>
    <message>
        <source>It is not published.</source>
        <translation>Sie wird nicht publiziert.</translation>
    </message>
    <message>
        <source>The subscription %1 does not know it yet.</source>
        <translation>Die Subskription %1 kennt sie noch nicht.</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>Die Server wurden noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names: PostgreSQL %1 and %2. A run also tries every other login, and the way from the subscriber to the publisher.</source>
        <translation>Beide Server sind die, die die Datei nennt: PostgreSQL %1 und %2. Ein Lauf probiert auch jede andere Anmeldung und den Weg vom Subscriber zum Publisher.</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n role(s), by name. A run compares passwords, memberships and settings too.</source>
        <translation>
            <numerusform>Der Subscriber hat die %n Rolle des Publishers, dem Namen nach. Ein Lauf vergleicht auch Passwörter, Mitgliedschaften und Einstellungen.</numerusform>
            <numerusform>Der Subscriber hat alle %n Rollen des Publishers, dem Namen nach. Ein Lauf vergleicht auch Passwörter, Mitgliedschaften und Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of the publisher&apos;s %2 roles: %3.</source>
        <translation>Dem Subscriber fehlen %1 der %2 Rollen des Publishers: %3.</translation>
    </message>
    <message>
        <source>The publisher&apos;s database %1 has no extensions.</source>
        <translation>Die Datenbank %1 des Publishers hat keine Erweiterungen.</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the %n extension(s).</source>
        <translation>
            <numerusform>Der Subscriber hat die %n Erweiterung.</numerusform>
            <numerusform>Der Subscriber hat alle %n Erweiterungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of %2 extensions: %3.</source>
        <translation>Dem Subscriber fehlen %1 von %2 Erweiterungen: %3.</translation>
    </message>
    <message>
        <source>%1 may create publications in %2.</source>
        <translation>%1 darf in %2 Publikationen anlegen.</translation>
    </message>
    <message>
        <source>%1 has no CREATE or no CONNECT of its own on %2.</source>
        <translation>%1 hat auf %2 kein CREATE oder kein eigenes CONNECT.</translation>
    </message>
    <message>
        <source>The file names no repl_user on the publisher.</source>
        <translation>Die Datei nennt keinen repl_user auf dem Publisher.</translation>
    </message>
    <message>
        <source>The publisher has no role %1; it is created if its password is known.</source>
        <translation>Der Publisher hat keine Rolle %1; sie wird angelegt, wenn ihr Passwort bekannt ist.</translation>
    </message>
    <message>
        <source>%1 can&apos;t replicate %2 yet.</source>
        <translation>%1 kann %2 noch nicht replizieren.</translation>
    </message>
    <message>
        <source>%1 may replicate %2, and read every table of the publication.</source>
        <translation>%1 darf %2 replizieren und jede Tabelle der Publikation lesen.</translation>
    </message>
    <message>
        <source>The status table is on both sides.</source>
        <translation>Die Statustabelle ist auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The status table is on the publisher; replicate_schema brings it along.</source>
        <translation>Die Statustabelle ist auf dem Publisher; replicate_schema bringt sie mit.</translation>
    </message>
    <message>
        <source>%1 may not create tables in the schema public of %2 on the %3.</source>
        <translation>%1 darf im Schema public von %2 auf dem %3 keine Tabellen anlegen.</translation>
    </message>
    <message>
        <source>The file&apos;s publication leaves it out, so it would not be replicated.</source>
        <translation>Die Publikation der Datei lässt sie aus, sie würde also nicht repliziert.</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has no database %1 yet; the publisher&apos;s has %n table(s).</source>
        <translation>
            <numerusform>Der Subscriber hat noch keine Datenbank %1; die des Publishers hat %n Tabelle.</numerusform>
            <numerusform>Der Subscriber hat noch keine Datenbank %1; die des Publishers hat %n Tabellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n table(s), by name.</source>
        <translation>
            <numerusform>Der Subscriber hat die %n Tabelle des Publishers, dem Namen nach.</numerusform>
            <numerusform>Der Subscriber hat alle %n Tabellen des Publishers, dem Namen nach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber&apos;s database has none of the publisher&apos;s %n table(s).</source>
        <translation>
            <numerusform>Die Datenbank des Subscribers hat die %n Tabelle des Publishers nicht.</numerusform>
            <numerusform>Die Datenbank des Subscribers hat keine der %n Tabellen des Publishers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of the publisher&apos;s %2 tables: %3. replicate_schema adds nothing to a schema that is there: make both alike by hand.</source>
        <translation>Dem Subscriber fehlen %1 der %2 Tabellen des Publishers: %3. replicate_schema ergänzt kein Schema, das schon da ist: beide von Hand angleichen.</translation>
    </message>
    <message>
        <source>The publication %1 exists, but is not what the file says. %2</source>
        <translation>Die Publikation %1 gibt es, aber sie ist nicht, wie die Datei es sagt. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 publishes %n table(s).</source>
        <translation>
            <numerusform>%1 publiziert %n Tabelle.</numerusform>
            <numerusform>%1 publiziert %n Tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These refuse UPDATE and DELETE, since nothing names their rows: %1.</source>
        <translation>Diese lehnen UPDATE und DELETE ab, weil nichts ihre Zeilen benennt: %1.</translation>
    </message>
    <message>
        <source>Once published, these tables would refuse UPDATE and DELETE, since nothing names their rows: %1. Give them a primary key, or list them under replica_identity_full_tables.</source>
        <translation>Einmal publiziert, würden diese Tabellen UPDATE und DELETE ablehnen, weil nichts ihre Zeilen benennt: %1. Ihnen einen Primärschlüssel geben oder sie unter replica_identity_full_tables aufführen.</translation>
    </message>
    <message>
        <source>%1 may not create a publication in %2; grant_create lets it.</source>
        <translation>%1 darf in %2 keine Publikation anlegen; grant_create erlaubt es.</translation>
    </message>
    <message>
        <source>The publisher has no publication %1.</source>
        <translation>Der Publisher hat keine Publikation %1.</translation>
    </message>
    <message>
        <source>The publisher has no publication %1. These tables get REPLICA IDENTITY FULL: %2.</source>
        <translation>Der Publisher hat keine Publikation %1. Diese Tabellen bekommen REPLICA IDENTITY FULL: %2.</translation>
    </message>
    <message>
        <source>The %1 has not been asked yet.</source>
        <translation>Der %1 wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The publisher has no database %1. Correct its name in the file, or create it.</source>
        <translation>Der Publisher hat keine Datenbank %1. Ihren Namen in der Datei berichtigen oder sie anlegen.</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has not been read yet.</source>
        <translation>Die Datenbank %1 auf dem %2 wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The migration is past this: writes on the publisher are paused, and the subscription is gone. Whether it was done can&apos;t be seen any more.</source>
        <translation>Die Migration ist darüber hinaus: Schreibzugriffe auf dem Publisher sind angehalten, und die Subskription ist weg. Ob es getan wurde, ist nicht mehr zu sehen.</translation>
    </message>
    <message>
        <source>Switch the application</source>
        <translation>Die Anwendung umstellen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>The publisher keeps %1 of WAL for the slot %2.</source>
        <translation>Der Publisher hebt %1 WAL für den Slot %2 auf.</translation>
    </message>
    <message>
        <source>The publisher has no slot %1: the changes that it should have kept are lost.</source>
        <translation>Der Publisher hat keinen Slot %1: Die Änderungen, die er hätte aufheben sollen, sind verloren.</translation>
    </message>
    <message>
        <source>The publisher has removed WAL that the slot %1 still needs: changes are lost.</source>
        <translation>Der Publisher hat WAL entfernt, das der Slot %1 noch braucht: Änderungen sind verloren.</translation>
    </message>
    <message>
        <source>The subscription %1 has no slot.</source>
        <translation>Die Subskription %1 hat keinen Slot.</translation>
    </message>
    <message>
        <source>The subscription %1 uses the slot %2, and not %3.</source>
        <translation>Die Subskription %1 verwendet den Slot %2 und nicht %3.</translation>
    </message>
    <message>
        <source>Its workers fail: %1 errors so far. The subscriber&apos;s log says why.</source>
        <translation>Ihre Worker scheitern: bisher %1 Fehler. Das Protokoll des Subscribers sagt, warum.</translation>
    </message>
    <message>
        <source>The subscriber runs no worker for it. If none comes within seconds, the subscriber&apos;s log says why.</source>
        <translation>Der Subscriber betreibt keinen Worker für sie. Kommt binnen Sekunden keiner, sagt das Protokoll des Subscribers, warum.</translation>
    </message>
    <message>
        <source>Nobody reads from the slot %1. If this lasts, the subscriber&apos;s log says why.</source>
        <translation>Niemand liest aus dem Slot %1. Dauert das an, sagt das Protokoll des Subscribers, warum.</translation>
    </message>
    <message>
        <source>The subscriber has no subscription %1, and the publisher no slot for it.</source>
        <translation>Der Subscriber hat keine Subskription %1 und der Publisher keinen Slot dafür.</translation>
    </message>
    <message>
        <source>It was made for this subscription.</source>
        <translation>Er wurde für diese Subskription angelegt.</translation>
    </message>
    <message>
        <source>Nothing says whose slot it is.</source>
        <translation>Nichts sagt, wessen Slot es ist.</translation>
    </message>
    <message>
        <source>%1 of %2 tables ready, the subscriber is %3 behind.</source>
        <translation>%1 von %2 Tabellen fertig, der Subscriber ist %3 im Rückstand.</translation>
    </message>
    <message>
        <source>Connected for %1 s.</source>
        <translation>Seit %1 s verbunden.</translation>
    </message>
    <message>
        <source>Published, but not subscribed yet: %1.</source>
        <translation>Publiziert, aber noch nicht abonniert: %1.</translation>
    </message>
    <message>
        <source>The publisher may remove the WAL of its slot at any time.</source>
        <translation>Der Publisher kann das WAL seines Slots jederzeit entfernen.</translation>
    </message>
    <message>
        <source>The subscription %1 is switched off.</source>
        <translation>Die Subskription %1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>wird kopiert</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>streamt</translation>
    </message>
    <message>
        <source>The server has not been read.</source>
        <translation>Der Server wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>An attack takes 1 to %1 workers and a rate up to %2.</source>
        <translation>Eine Testlast nimmt 1 bis %1 Worker und eine Rate bis %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a mix of inserts, updates and deletes.</source>
        <translation>„%1“ ist keine Mischung aus Inserts, Updates und Deletes.</translation>
    </message>
    <message>
        <source>Give three shares such as 70/20/10; that of the inserts must not be 0.</source>
        <translation>Drei Anteile wie 70/20/10 angeben; der der Inserts darf nicht 0 sein.</translation>
    </message>
    <message>
        <source>%1 writes acknowledged, %2 per second, p99 %3 ms, longest gap %4 ms</source>
        <translation>%1 Schreibvorgänge bestätigt, %2 pro Sekunde, p99 %3 ms, längste Lücke %4 ms</translation>
    </message>
    <message>
        <source>; errors: %1</source>
        <translation>; Fehler: %1</translation>
    </message>
    <message>
        <source>What the writers saw</source>
        <translation>Was die Schreiber erlebten</translation>
    </message>
    <message>
        <source>Refusals by SQLSTATE</source>
        <translation>Ablehnungen nach SQLSTATE</translation>
    </message>
    <message>
        <source>Run %1, ledger %2</source>
        <translation>Lauf %1, Verzeichnis %2</translation>
    </message>
    <message>
        <source>Until the end the server refused to be written to: %1</source>
        <translation>Bis zuletzt ließ der Server nicht auf sich schreiben: %1</translation>
    </message>
    <message>
        <source>No write was acknowledged: this run proves nothing.</source>
        <translation>Kein Schreibvorgang wurde bestätigt: Dieser Lauf beweist nichts.</translation>
    </message>
    <message>
        <source>The server acknowledged %1 writes; the longest time without one was %2 ms.</source>
        <translation>Der Server bestätigte %1 Schreibvorgänge; die längste Zeit ohne einen war %2 ms.</translation>
    </message>
    <message>
        <source>flare attack %1 --verify --run %2</source>
        <translation>flare attack %1 --verify --run %2</translation>
    </message>
    <message>
        <source>Write to the schema %1 as %2</source>
        <translation>Als %2 in das Schema %1 schreiben</translation>
    </message>
    <message>
        <source>%1 writers put a load of %2 transactions per second on the publisher.</source>
        <translation>%1 Schreiber belasten den Publisher mit %2 Transaktionen pro Sekunde.</translation>
    </message>
    <message>
        <source>%1 writers put as much load on the publisher as they can.</source>
        <translation>%1 Schreiber belasten den Publisher, so stark sie können.</translation>
    </message>
    <message>
        <source>--run names the run that --verify is about.</source>
        <translation>--run nennt den Lauf, den --verify prüft.</translation>
    </message>
    <message>
        <source>flare_test, which is the default, or a database of the file.</source>
        <translation>flare_test, die Vorgabe, oder eine Datenbank der Datei.</translation>
    </message>
    <message>
        <source>Writers at the same time, instead of the file&apos;s attack.workers.</source>
        <translation>Gleichzeitige Schreiber, statt attack.workers der Datei.</translation>
    </message>
    <message>
        <source>Shares of inserts, updates and deletes; 70/20/10 if not given.</source>
        <translation>Anteile der Inserts, Updates und Deletes; ohne Angabe 70/20/10.</translation>
    </message>
    <message>
        <source>The only role to write as: attack.user, db_owner or one of cutover.app_users.</source>
        <translation>Die einzige Rolle, die schreibt: attack.user, db_owner oder einer von cutover.app_users.</translation>
    </message>
    <message>
        <source>Added to application_name, to tell attacks apart on the server.</source>
        <translation>Wird an application_name angehängt, um Testlasten auf dem Server zu unterscheiden.</translation>
    </message>
    <message>
        <source>Write nothing: prove that the subscriber has what a run wrote.</source>
        <translation>Nichts schreiben: beweisen, dass der Subscriber hat, was ein Lauf schrieb.</translation>
    </message>
    <message>
        <source>The run to verify; the latest one if not given.</source>
        <translation>Der zu prüfende Lauf; ohne Angabe der letzte.</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Testlast</translation>
    </message>
    <message>
        <source>Writes to the publisher, and proves afterwards what arrived at the subscriber.</source>
        <translation>Schreibt auf den Publisher und beweist danach, was beim Subscriber angekommen ist.</translation>
    </message>
    <message>
        <source>Several writers insert, update and delete rows of their own, as the application would, and come back by themselves after every error. Each write that the server acknowledged goes into a ledger. With --verify the ledger is compared with the subscriber: no acknowledged write may be missing there. The longest time without an acknowledged write is the outage as an application feels it.</source>
        <translation>Mehrere Schreiber fügen eigene Zeilen ein, ändern und löschen sie, wie es die Anwendung täte, und kommen nach jedem Fehler von selbst zurück. Jeder Schreibvorgang, den der Server bestätigt hat, kommt in ein Verzeichnis. Mit --verify wird das Verzeichnis mit dem Subscriber verglichen: Kein bestätigter Schreibvorgang darf dort fehlen. Die längste Zeit ohne bestätigten Schreibvorgang ist die Ausfallzeit, wie sie eine Anwendung spürt.</translation>
    </message>
    <message>
        <source>There is no ledger of an attack on this publisher in %1.</source>
        <translation>In %1 gibt es kein Verzeichnis einer Testlast auf diesem Publisher.</translation>
    </message>
    <message>
        <source>There is no ledger of run %1 against this publisher in %2.</source>
        <translation>In %2 gibt es kein Verzeichnis des Laufs %1 auf diesem Publisher.</translation>
    </message>
    <message>
        <source>The ledger stays on the machine, and with the user, that ran the attack.</source>
        <translation>Das Verzeichnis bleibt auf dem Rechner und bei dem Benutzer, wo die Testlast lief.</translation>
    </message>
    <message>
        <source>The subscription still copies the tables of the attack.</source>
        <translation>Die Subskription kopiert noch die Tabellen der Testlast.</translation>
    </message>
    <message>
        <source>Verify once the initial copy is done and the subscriber has caught up.</source>
        <translation>Prüfen, sobald die Erstkopie fertig ist und der Subscriber aufgeholt hat.</translation>
    </message>
    <message>
        <source>Comparing the ledger with the subscriber</source>
        <translation>Das Verzeichnis mit dem Subscriber vergleichen</translation>
    </message>
    <message>
        <source>The first rows that are not as they were acknowledged</source>
        <translation>Die ersten Zeilen, die nicht so sind, wie sie bestätigt wurden</translation>
    </message>
    <message>
        <source>The longest time without an acknowledged write was %1 ms, from %2 to %3.</source>
        <translation>Die längste Zeit ohne bestätigten Schreibvorgang war %1 ms, von %2 bis %3.</translation>
    </message>
    <message>
        <source>The answer to %1 writes never came; %2 of them have happened. They prove nothing.</source>
        <translation>Die Antwort auf %1 Schreibvorgänge kam nie; %2 davon sind geschehen. Sie beweisen nichts.</translation>
    </message>
    <message>
        <source>The attack ended without closing its ledger: each writer may have written once more.</source>
        <translation>Die Testlast endete, ohne ihr Verzeichnis zu schließen: Jeder Schreiber kann noch einmal geschrieben haben.</translation>
    </message>
    <message>
        <source>The subscriber has %1 changes of this run that the ledger does not know.</source>
        <translation>Der Subscriber hat %1 Änderungen dieses Laufs, die das Verzeichnis nicht kennt.</translation>
    </message>
    <message>
        <source>The ledger of run %1 has no acknowledged write: it proves nothing.</source>
        <translation>Das Verzeichnis des Laufs %1 hat keinen bestätigten Schreibvorgang: Es beweist nichts.</translation>
    </message>
    <message>
        <source>Of %1 acknowledged writes of run %2, the subscriber lacks rows: %3 missing, %4 altered, %5 not deleted.</source>
        <translation>Von %1 bestätigten Schreibvorgängen des Laufs %2 fehlen dem Subscriber Zeilen: %3 fehlen, %4 verändert, %5 nicht gelöscht.</translation>
    </message>
    <message>
        <source>Look whether the subscription still runs and has caught up, then verify again. Do not cut over before.</source>
        <translation>Nachsehen, ob die Subskription noch läuft und aufgeholt hat, dann erneut prüfen. Vorher nicht umschalten.</translation>
    </message>
    <message>
        <source>All %1 acknowledged writes of run %2 are on the subscriber.</source>
        <translation>Alle %1 bestätigten Schreibvorgänge des Laufs %2 sind auf dem Subscriber.</translation>
    </message>
    <message>
        <source>Compare the ledger of run %1 with the subscriber</source>
        <translation>Das Verzeichnis des Laufs %1 mit dem Subscriber vergleichen</translation>
    </message>
    <message>
        <source>Rows on both sides</source>
        <translation>Zeilen auf beiden Seiten</translation>
    </message>
    <message>
        <source>%1 of %2 tables differ.</source>
        <translation>%1 von %2 Tabellen unterscheiden sich.</translation>
    </message>
    <message>
        <source>While rows are written or still being copied this is to be expected; once writes are paused and the barrier is passed it is not.</source>
        <translation>Solange Zeilen geschrieben oder noch kopiert werden, ist das zu erwarten; sind Schreibzugriffe angehalten und ist die Barriere passiert, ist es das nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Both sides have the same number of rows in %n table(s).</source>
        <translation>
            <numerusform>Beide Seiten haben gleich viele Zeilen in %n Tabelle.</numerusform>
            <numerusform>Beide Seiten haben gleich viele Zeilen in %n Tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no tables to count.</source>
        <translation>%1 hat keine Tabellen zum Zählen.</translation>
    </message>
    <message>
        <source>Count the rows on both sides</source>
        <translation>Die Zeilen auf beiden Seiten zählen</translation>
    </message>
    <message>
        <source>Count rows</source>
        <translation>Zeilen zählen</translation>
    </message>
    <message>
        <source>Counts the rows of the published tables, or of one table, on both sides.</source>
        <translation>Zählt die Zeilen der publizierten Tabellen, oder einer Tabelle, auf beiden Seiten.</translation>
    </message>
    <message>
        <source>schema.table as in SQL; without it, every published table.</source>
        <translation>schema.table wie in SQL; ohne Angabe jede publizierte Tabelle.</translation>
    </message>
    <message>
        <source>Connections on each side.</source>
        <translation>Verbindungen auf jeder Seite.</translation>
    </message>
    <message>
        <source>End as failed when a table differs.</source>
        <translation>Als gescheitert enden, wenn eine Tabelle sich unterscheidet.</translation>
    </message>
    <message>
        <source>Drop the database %1</source>
        <translation>Die Datenbank %1 löschen</translation>
    </message>
    <message>
        <source>Create the database %1</source>
        <translation>Die Datenbank %1 anlegen</translation>
    </message>
    <message>
        <source>Create the schema %1 and its tables</source>
        <translation>Das Schema %1 und seine Tabellen anlegen</translation>
    </message>
    <message>
        <source>The database %1 is ready for an attack.</source>
        <translation>Die Datenbank %1 ist bereit für eine Testlast.</translation>
    </message>
    <message>
        <source>flare attack %1</source>
        <translation>flare attack %1</translation>
    </message>
    <message>
        <source>--drop-db-before only ever drops %1, never a database of the application.</source>
        <translation>--drop-db-before löscht nur %1, nie eine Datenbank der Anwendung.</translation>
    </message>
    <message>
        <source>The database %1 on the publisher is dropped with everything in it.</source>
        <translation>Die Datenbank %1 auf dem Publisher wird mit allem, was darin ist, gelöscht.</translation>
    </message>
    <message>
        <source>Create the tables before replicate_schema, so that the subscriber gets them too.</source>
        <translation>Die Tabellen vor replicate_schema anlegen, damit der Subscriber sie auch bekommt.</translation>
    </message>
    <message>
        <source>Create the attack&apos;s tables</source>
        <translation>Die Tabellen der Testlast anlegen</translation>
    </message>
    <message>
        <source>Makes a place on the publisher that an attack can write to.</source>
        <translation>Schafft auf dem Publisher einen Ort, auf den eine Testlast schreiben kann.</translation>
    </message>
    <message>
        <source>Creates the database flare_test, and in it the schema flare_attack. In a database of the file only the schema is created: an attack there shows what happens to the application&apos;s writes during the migration, without touching a table of the application.</source>
        <translation>Legt die Datenbank flare_test an und darin das Schema flare_attack. In einer Datenbank der Datei wird nur das Schema angelegt: Eine Testlast dort zeigt, was während der Migration mit den Schreibvorgängen der Anwendung geschieht, ohne eine Tabelle der Anwendung zu berühren.</translation>
    </message>
    <message>
        <source>Drop the database flare_test first, if it is there.</source>
        <translation>Zuerst die Datenbank flare_test löschen, falls es sie gibt.</translation>
    </message>
    <message>
        <source>Another role that is going to write: one of cutover.app_users.</source>
        <translation>Eine weitere Rolle, die schreiben wird: eine von cutover.app_users.</translation>
    </message>
    <message>
        <source>The file has no publication for %1.</source>
        <translation>Die Datei hat keine Publikation für %1.</translation>
    </message>
    <message>
        <source>Change the file, or drop it with drop_publication, but never while a subscription uses it: its changes would be lost or the stream would stop.</source>
        <translation>Die Datei ändern oder sie mit drop_publication entfernen, aber nie, solange eine Subskription sie verwendet: Deren Änderungen gingen verloren, oder der Strom bräche ab.</translation>
    </message>
    <message>
        <source>The account may not publish everything at once, so the publication lists its tables: one that is created later is not in it.</source>
        <translation>Das Konto darf nicht alles auf einmal publizieren, daher zählt die Publikation ihre Tabellen auf: Eine später angelegte ist nicht dabei.</translation>
    </message>
    <message>
        <source>Creating the publication</source>
        <translation>Anlegen der Publikation</translation>
    </message>
    <message>
        <source>It needs CREATE on the database (grant_create gives it) and either a superuser or the owner of every table.</source>
        <translation>Nötig sind CREATE auf der Datenbank (grant_create gibt es) und entweder ein Superuser oder der Eigentümer jeder Tabelle.</translation>
    </message>
    <message>
        <source>The publication %1 is already there.</source>
        <translation>Die Publikation %1 ist schon da.</translation>
    </message>
    <message>
        <source>flare create_subscription</source>
        <translation>flare create_subscription</translation>
    </message>
    <message numerus="yes">
        <source>Let %n table(s) name their rows by all columns</source>
        <translation>
            <numerusform>%n Tabelle ihre Zeilen durch alle Spalten benennen lassen</numerusform>
            <numerusform>%n Tabellen ihre Zeilen durch alle Spalten benennen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the publication %1</source>
        <translation>Die Publikation %1 anlegen</translation>
    </message>
    <message>
        <source>or, where the account may not publish everything at once:</source>
        <translation>oder, wo das Konto nicht alles auf einmal publizieren darf:</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL locks each of its tables for a moment, and from then on writes whole rows to the WAL for every UPDATE and DELETE.</source>
        <translation>REPLICA IDENTITY FULL sperrt jede der Tabellen für einen Augenblick und schreibt von da an bei jedem UPDATE und DELETE ganze Zeilen ins WAL.</translation>
    </message>
    <message>
        <source>Create the publication</source>
        <translation>Die Publikation anlegen</translation>
    </message>
    <message>
        <source>Publishes the changes of the database&apos;s tables on the publisher.</source>
        <translation>Publiziert die Änderungen der Tabellen der Datenbank auf dem Publisher.</translation>
    </message>
    <message>
        <source>Refuses while a table without a usable replica identity would make UPDATE and DELETE fail once it is published, and says what helps. Sets REPLICA IDENTITY FULL where the file asks for it and nothing else names the rows, under a short lock. What a table had before is kept as the publication&apos;s comment, so that drop_publication can restore it.</source>
        <translation>Lehnt ab, solange eine Tabelle ohne brauchbare Replica Identity nach dem Publizieren UPDATE und DELETE scheitern ließe, und sagt, was hilft. Setzt REPLICA IDENTITY FULL, wo die Datei es verlangt und sonst nichts die Zeilen benennt, unter einer kurzen Sperre. Was eine Tabelle vorher hatte, wird als Kommentar der Publikation aufbewahrt, damit drop_publication es wiederherstellen kann.</translation>
    </message>
    <message>
        <source>Creating the status table as the database&apos;s owner</source>
        <translation>Anlegen der Statustabelle als Eigentümer der Datenbank</translation>
    </message>
    <message>
        <source>The role %1 needs CREATE on the schema public, and to own the table if it is there.</source>
        <translation>Die Rolle %1 braucht CREATE auf dem Schema public, und ihr muss die Tabelle gehören, falls es sie schon gibt.</translation>
    </message>
    <message>
        <source>The status table is there and replicated.</source>
        <translation>Die Statustabelle ist da und wird repliziert.</translation>
    </message>
    <message>
        <source>Create the status table on the subscriber</source>
        <translation>Die Statustabelle auf dem Subscriber anlegen</translation>
    </message>
    <message>
        <source>Create the status table on the publisher</source>
        <translation>Die Statustabelle auf dem Publisher anlegen</translation>
    </message>
    <message>
        <source>Add it to the publication</source>
        <translation>Sie zur Publikation hinzufügen</translation>
    </message>
    <message>
        <source>Let the subscriptions see it</source>
        <translation>Die Subskriptionen davon wissen lassen</translation>
    </message>
    <message>
        <source>The schema is not on the subscriber yet; replicate_schema brings the table along.</source>
        <translation>Das Schema ist noch nicht auf dem Subscriber; replicate_schema bringt die Tabelle mit.</translation>
    </message>
    <message>
        <source>The file&apos;s publication lists other tables, so this one is not replicated.</source>
        <translation>Die Publikation der Datei zählt andere Tabellen auf, daher wird diese nicht repliziert.</translation>
    </message>
    <message>
        <source>The status table is already there.</source>
        <translation>Die Statustabelle ist schon da.</translation>
    </message>
    <message>
        <source>Create the replication status table</source>
        <translation>Die Statustabelle der Replikation anlegen</translation>
    </message>
    <message>
        <source>Creates the small table whose rows show that replication arrives.</source>
        <translation>Legt die kleine Tabelle an, deren Zeilen zeigen, dass die Replikation ankommt.</translation>
    </message>
    <message>
        <source>One row per subscription, written on the publisher and replicated like any other, makes the progress of an idle subscription visible at once. Created on both sides, in the schema public, by the database&apos;s owner; a subscription that is there already learns of it.</source>
        <translation>Eine Zeile je Subskription, auf dem Publisher geschrieben und repliziert wie jede andere, macht auch den Fortschritt einer untätigen Subskription sofort sichtbar. Auf beiden Seiten im Schema public vom Eigentümer der Datenbank angelegt; eine Subskription, die schon da ist, erfährt davon.</translation>
    </message>
    <message>
        <source>The publisher has no publication %1 in %2.</source>
        <translation>Der Publisher hat in %2 keine Publikation %1.</translation>
    </message>
    <message>
        <source>Run create_publication first.</source>
        <translation>Zuerst create_publication ausführen.</translation>
    </message>
    <message>
        <source>The subscription would not work. Nothing was done.
%1</source>
        <translation>Die Subskription würde nicht funktionieren. Es wurde nichts getan.
%1</translation>
    </message>
    <message>
        <source>Mend each of these, then run it again.</source>
        <translation>Jedes davon beheben, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>The slot waits for %1.</source>
        <translation>Der Slot wartet auf %1.</translation>
    </message>
    <message>
        <source>Creating the slot %1</source>
        <translation>Anlegen des Slots %1</translation>
    </message>
    <message>
        <source>A slot can only start when every transaction that was writing has ended: %1. Wait for them or end them, then run this again. Nothing was left behind.</source>
        <translation>Ein Slot kann erst beginnen, wenn jede Transaktion beendet ist, die gerade schrieb: %1. Auf sie warten oder sie beenden, dann erneut ausführen. Es blieb nichts zurück.</translation>
    </message>
    <message>
        <source>none was seen</source>
        <translation>es war keine zu sehen</translation>
    </message>
    <message>
        <source>The superuser of the subscriber may not switch its server&apos;s log off: the password of %1 may stand there if the statement fails.</source>
        <translation>Der Superuser des Subscribers darf das Protokoll seines Servers nicht abschalten: Scheitert die Anweisung, kann dort das Passwort von %1 stehen.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server could not connect to the publisher at %1</source>
        <translation>Der Server des Subscribers konnte sich nicht mit dem Publisher unter %1 verbinden</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, the publisher&apos;s pg_hba.conf and the password of %1; verify_connectivity tries this way.</source>
        <translation>host_via_subscriber und port_via_subscriber, die pg_hba.conf des Publishers und das Passwort von %1 prüfen; verify_connectivity probiert diesen Weg.</translation>
    </message>
    <message>
        <source>The slot %1 may be left on the publisher and keep its WAL; running this operation again removes it first, and so does: %2;</source>
        <translation>Der Slot %1 ist vielleicht auf dem Publisher geblieben und hält dessen WAL fest; wird diese Operation erneut ausgeführt, entfernt sie ihn zuerst, und ebenso: %2;</translation>
    </message>
    <message>
        <source>Removing the slot %1 of an earlier try.</source>
        <translation>Der Slot %1 eines früheren Versuchs wird entfernt.</translation>
    </message>
    <message>
        <source>The log of the subscriber&apos;s server says why.</source>
        <translation>Das Protokoll des Servers des Subscribers sagt, warum.</translation>
    </message>
    <message>
        <source>Most often host_via_subscriber leads to another server than ours, where there is no such slot, or the subscriber has no free worker. %1</source>
        <translation>Meist führt host_via_subscriber zu einem anderen Server als unserem, auf dem es keinen solchen Slot gibt, oder der Subscriber hat keinen freien Worker. %1</translation>
    </message>
    <message>
        <source>The subscriber receives from the slot %1.</source>
        <translation>Der Subscriber empfängt vom Slot %1.</translation>
    </message>
    <message>
        <source>flare monitor</source>
        <translation>flare monitor</translation>
    </message>
    <message>
        <source>The subscription %1 is gone.</source>
        <translation>Die Subskription %1 ist weg.</translation>
    </message>
    <message>
        <source>Somebody has dropped it meanwhile.</source>
        <translation>Jemand hat sie inzwischen entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are copied, and their changes follow.</source>
        <translation>
            <numerusform>%n Tabelle ist kopiert, und ihre Änderungen folgen.</numerusform>
            <numerusform>%n Tabellen sind kopiert, und ihre Änderungen folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>on the publisher:</source>
        <translation>auf dem Publisher:</translation>
    </message>
    <message>
        <source>on the subscriber:</source>
        <translation>auf dem Subscriber:</translation>
    </message>
    <message>
        <source>Create the slot on the publisher and the subscription on it</source>
        <translation>Den Slot auf dem Publisher und darauf die Subskription anlegen</translation>
    </message>
    <message>
        <source>Give the subscription the connection that the file describes</source>
        <translation>Der Subskription die Verbindung geben, die die Datei beschreibt</translation>
    </message>
    <message>
        <source>Switch the subscription on, and see that it receives</source>
        <translation>Die Subskription einschalten und sehen, dass sie empfängt</translation>
    </message>
    <message>
        <source>Every published table is read once on the publisher and written on the subscriber.</source>
        <translation>Jede publizierte Tabelle wird auf dem Publisher einmal gelesen und auf dem Subscriber geschrieben.</translation>
    </message>
    <message>
        <source>From now on the publisher keeps its WAL until the subscriber has taken it.</source>
        <translation>Von jetzt an hebt der Publisher sein WAL auf, bis der Subscriber es übernommen hat.</translation>
    </message>
    <message>
        <source>The slot will wait for %1.</source>
        <translation>Der Slot wird auf %1 warten.</translation>
    </message>
    <message>
        <source>Wait until every table is copied</source>
        <translation>Warten, bis jede Tabelle kopiert ist</translation>
    </message>
    <message>
        <source>reads the state of the tables on the subscriber</source>
        <translation>liest den Stand der Tabellen auf dem Subscriber</translation>
    </message>
    <message>
        <source>The subscription %1 is there and receives.</source>
        <translation>Die Subskription %1 ist da und empfängt.</translation>
    </message>
    <message>
        <source>Create the subscription</source>
        <translation>Die Subskription anlegen</translation>
    </message>
    <message>
        <source>Lets the subscriber copy the published tables and follow their changes.</source>
        <translation>Lässt den Subscriber die publizierten Tabellen kopieren und ihren Änderungen folgen.</translation>
    </message>
    <message>
        <source>Don&apos;t wait for the copy; it goes on by itself.</source>
        <translation>Nicht auf die Kopie warten; sie geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Connect as repl_user: what is done in any case if the file has one.</source>
        <translation>Als repl_user verbinden: geschieht ohnehin, wenn die Datei einen hat.</translation>
    </message>
    <message>
        <source>the slot %1 on the publisher</source>
        <translation>den Slot %1 auf dem Publisher</translation>
    </message>
    <message>
        <source>the subscription %1 on the subscriber</source>
        <translation>die Subskription %1 auf dem Subscriber</translation>
    </message>
    <message>
        <source>the subscriber, which can&apos;t be asked</source>
        <translation>den Subscriber, der nicht gefragt werden kann</translation>
    </message>
    <message>
        <source>The publication %1 is in use by %2. Dropping it would stop their replication or lose changes without an error.</source>
        <translation>Die Publikation %1 wird verwendet durch %2. Sie zu entfernen hielte deren Replikation an oder verlöre Änderungen ohne einen Fehler.</translation>
    </message>
    <message>
        <source>Run drop_subscription first; --force drops it all the same.</source>
        <translation>Zuerst drop_subscription ausführen; --force entfernt sie trotzdem.</translation>
    </message>
    <message>
        <source>The publication is dropped, but not every replica identity is restored</source>
        <translation>Die Publikation ist entfernt, aber nicht jede Replica Identity ist wiederhergestellt</translation>
    </message>
    <message>
        <source>Run there: %1</source>
        <translation>Dort ausführen: %1</translation>
    </message>
    <message>
        <source>Their replication stops, or loses changes without an error: %1.</source>
        <translation>Deren Replikation hält an oder verliert Änderungen ohne einen Fehler: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) keep REPLICA IDENTITY FULL; --restore-replica-identity gives back what they had.</source>
        <translation>
            <numerusform>%n Tabelle behält REPLICA IDENTITY FULL; --restore-replica-identity gibt zurück, was sie hatte.</numerusform>
            <numerusform>%n Tabellen behalten REPLICA IDENTITY FULL; --restore-replica-identity gibt zurück, was sie hatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the publication %1</source>
        <translation>Die Publikation %1 entfernen</translation>
    </message>
    <message>
        <source>Drop the publication</source>
        <translation>Die Publikation entfernen</translation>
    </message>
    <message>
        <source>Removes the publication of a database from the publisher.</source>
        <translation>Entfernt die Publikation einer Datenbank vom Publisher.</translation>
    </message>
    <message>
        <source>Refuses while a subscription or a slot uses it: a publication that goes under a running stream stops it or loses changes. Can give the tables back the replica identity that create_publication changed.</source>
        <translation>Lehnt ab, solange eine Subskription oder ein Slot sie verwendet: Wird eine Publikation unter einem laufenden Strom entfernt, hält er an oder verliert Änderungen. Kann den Tabellen die Replica Identity zurückgeben, die create_publication geändert hat.</translation>
    </message>
    <message>
        <source>Drop it although something uses it.</source>
        <translation>Sie entfernen, obwohl etwas sie verwendet.</translation>
    </message>
    <message>
        <source>Give the tables back the replica identity that they had before.</source>
        <translation>Den Tabellen die frühere Replica Identity zurückgeben.</translation>
    </message>
    <message>
        <source>The subscription is gone, but its slot %1 is still in use on the publisher (process %2): somebody else reads from it.</source>
        <translation>Die Subskription ist weg, aber ihr Slot %1 wird auf dem Publisher noch benutzt (Prozess %2): Jemand anderes liest daraus.</translation>
    </message>
    <message>
        <source>If nobody needs it: SELECT pg_terminate_backend(%1); %2;</source>
        <translation>Wenn ihn niemand braucht: SELECT pg_terminate_backend(%1); %2;</translation>
    </message>
    <message>
        <source>The subscription is gone, but the publisher can&apos;t be reached, where its slot %1 goes on keeping WAL until the disk is full.</source>
        <translation>Die Subskription ist weg, aber der Publisher ist nicht erreichbar, wo ihr Slot %1 weiter WAL festhält, bis die Platte voll ist.</translation>
    </message>
    <message>
        <source>Run drop_subscription again once the publisher is back, or there, as a superuser: SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = &apos;%1&apos; OR slot_name LIKE &apos;pg\_%2\_sync\_%\_%3&apos;;</source>
        <translation>drop_subscription erneut ausführen, sobald der Publisher wieder da ist, oder dort als Superuser: SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = &apos;%1&apos; OR slot_name LIKE &apos;pg\_%2\_sync\_%\_%3&apos;;</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached from here; its slot went with the subscription, but slots of unfinished copies could not be looked for.</source>
        <translation>Der Publisher ist von hier nicht erreichbar; sein Slot ging mit der Subskription, aber nach Slots unvollendeter Kopien konnte nicht gesucht werden.</translation>
    </message>
    <message>
        <source>Removed the slot %1 from the publisher.</source>
        <translation>Der Slot %1 wurde vom Publisher entfernt.</translation>
    </message>
    <message>
        <source>The subscription could not be dropped together with its slot: %1</source>
        <translation>Die Subskription konnte nicht zusammen mit ihrem Slot entfernt werden: %1</translation>
    </message>
    <message>
        <source>The subscription %1 is gone from the subscriber.</source>
        <translation>Die Subskription %1 ist vom Subscriber verschwunden.</translation>
    </message>
    <message>
        <source>The subscription %1 and its slots are gone. The rows on the subscriber have stayed.</source>
        <translation>Die Subskription %1 und ihre Slots sind weg. Die Zeilen auf dem Subscriber sind geblieben.</translation>
    </message>
    <message>
        <source>Drop the subscription %1 and its slot</source>
        <translation>Die Subskription %1 und ihren Slot entfernen</translation>
    </message>
    <message>
        <source>Drop the slot %1 that the subscription left</source>
        <translation>Den Slot %1 entfernen, den die Subskription hinterließ</translation>
    </message>
    <message>
        <source>or, where the subscriber&apos;s server can&apos;t reach the publisher:</source>
        <translation>oder, wo der Server des Subscribers den Publisher nicht erreicht:</translation>
    </message>
    <message>
        <source>on the publisher, where still there:</source>
        <translation>auf dem Publisher, wo noch vorhanden:</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached: its slot will stay there and must be removed later.</source>
        <translation>Der Publisher ist nicht erreichbar: Sein Slot bleibt dort und muss später entfernt werden.</translation>
    </message>
    <message>
        <source>Changes on the publisher no longer reach the subscriber. To go on later, every table must be copied again.</source>
        <translation>Änderungen auf dem Publisher erreichen den Subscriber nicht mehr. Um später weiterzumachen, muss jede Tabelle neu kopiert werden.</translation>
    </message>
    <message>
        <source>Drop the subscription</source>
        <translation>Die Subskription entfernen</translation>
    </message>
    <message>
        <source>Ends the replication of one subscription and removes its slots.</source>
        <translation>Beendet die Replikation einer Subskription und entfernt ihre Slots.</translation>
    </message>
    <message>
        <source>%1 ended with %2.</source>
        <translation>%1 endete mit %2.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>What the command does to the servers is up to it; no password is given to it.</source>
        <translation>Was der Befehl mit den Servern tut, ist seine Sache; ein Passwort bekommt er nicht.</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Runs a program of yours that gets the addresses of both servers.</source>
        <translation>Führt ein eigenes Programm aus, das die Adressen beider Server bekommt.</translation>
    </message>
    <message>
        <source>Proves both servers, then runs the command with your terminal and your environment, and FLARE_CONNINFO_PUBLISHER_HOST, FLARE_CONNINFO_PUBLISHER_PORT, FLARE_CONNINFO_SUBSCRIBER_HOST and FLARE_CONNINFO_SUBSCRIBER_PORT in it. Its exit code becomes this program&apos;s.</source>
        <translation>Beweist beide Server und führt dann den Befehl mit Ihrem Terminal und Ihrer Umgebung aus, darin FLARE_CONNINFO_PUBLISHER_HOST, FLARE_CONNINFO_PUBLISHER_PORT, FLARE_CONNINFO_SUBSCRIBER_HOST und FLARE_CONNINFO_SUBSCRIBER_PORT. Sein Exit-Code wird der dieses Programms.</translation>
    </message>
    <message>
        <source>The program and its arguments.</source>
        <translation>Das Programm und seine Argumente.</translation>
    </message>
    <message>
        <source>The publisher has no database %1.</source>
        <translation>Der Publisher hat keine Datenbank %1.</translation>
    </message>
    <message>
        <source>Check the names in the file&apos;s publications.</source>
        <translation>Die Namen unter publications in der Datei prüfen.</translation>
    </message>
    <message>
        <source>Look at the database&apos;s privileges with \l in psql.</source>
        <translation>Die Rechte der Datenbank mit \l in psql ansehen.</translation>
    </message>
    <message>
        <source>The database belongs to %1. With --use-db-owner the db_owner of the file grants it; or let the owner run the statement.</source>
        <translation>Die Datenbank gehört %1. Mit --use-db-owner erteilt db_owner der Datei das Recht; oder den Eigentümer die Anweisung ausführen lassen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t grant privileges on the database %2 of the publisher.</source>
        <translation>%1 kann auf der Datenbank %2 des Publishers keine Rechte erteilen.</translation>
    </message>
    <message>
        <source>%1 may create publications in %2 on the publisher.</source>
        <translation>%1 darf in %2 auf dem Publisher Publikationen anlegen.</translation>
    </message>
    <message>
        <source>flare grant_replication %1</source>
        <translation>flare grant_replication %1</translation>
    </message>
    <message>
        <source>%1 has CREATE and CONNECT on %2 already.</source>
        <translation>%1 hat CREATE und CONNECT auf %2 schon.</translation>
    </message>
    <message>
        <source>Let %1 create publications in %2</source>
        <translation>%1 erlauben, in %2 Publikationen anzulegen</translation>
    </message>
    <message>
        <source>Grant CREATE</source>
        <translation>CREATE erteilen</translation>
    </message>
    <message>
        <source>Lets the superuser of the file create publications in a database of the publisher.</source>
        <translation>Erlaubt dem Superuser der Datei, in einer Datenbank des Publishers Publikationen anzulegen.</translation>
    </message>
    <message>
        <source>Grants CREATE and CONNECT on the database to the superuser of the file. Needed only on managed services, whose &quot;superuser&quot; is none; a true superuser has both anyway. What was granted is read back: PostgreSQL itself only warns when a GRANT did nothing.</source>
        <translation>Erteilt dem Superuser der Datei CREATE und CONNECT auf der Datenbank. Nur bei verwalteten Diensten nötig, deren „Superuser“ keiner ist; ein echter Superuser hat ohnehin beides. Was erteilt wurde, wird zurückgelesen: PostgreSQL selbst warnt nur, wenn ein GRANT nichts bewirkt hat.</translation>
    </message>
    <message>
        <source>Grant as the file&apos;s db_owner instead of as its superuser.</source>
        <translation>Als db_owner der Datei erteilen statt als ihr Superuser.</translation>
    </message>
    <message>
        <source>The publisher has no role %1.</source>
        <translation>Der Publisher hat keine Rolle %1.</translation>
    </message>
    <message>
        <source>Create it, or give its password in the file: then it is created here.</source>
        <translation>Sie anlegen oder ihr Passwort in der Datei angeben: Dann wird sie hier angelegt.</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>%1 may not grant on: %2.</source>
        <translation>%1 darf hier keine Rechte erteilen: %2.</translation>
    </message>
    <message>
        <source>Run it without --use-db-owner, or make the db_owner a member of these owners.</source>
        <translation>Ohne --use-db-owner ausführen oder db_owner zum Mitglied dieser Eigentümer machen.</translation>
    </message>
    <message>
        <source>Run it with --use-db-owner, or make this role a member of these owners.</source>
        <translation>Mit --use-db-owner ausführen oder diese Rolle zum Mitglied dieser Eigentümer machen.</translation>
    </message>
    <message>
        <source>The publisher may write the new role&apos;s password into its log, as its log_statement says.</source>
        <translation>Der Publisher schreibt das Passwort der neuen Rolle vielleicht in sein Protokoll, so will es sein log_statement.</translation>
    </message>
    <message>
        <source>Nothing of this step was done. Where the superuser of the file may not run this, let somebody who may run it as the preview shows it, then repeat this operation.</source>
        <translation>Von diesem Schritt wurde nichts getan. Wenn der Superuser der Datei dies nicht ausführen darf, jemanden, der es darf, ausführen lassen, was die Vorschau zeigt, dann diese Operation wiederholen.</translation>
    </message>
    <message>
        <source>This had no effect on the publisher: %1</source>
        <translation>Das blieb auf dem Publisher ohne Wirkung: %1</translation>
    </message>
    <message>
        <source>Look at the role with \drds and \du in psql.</source>
        <translation>Die Rolle mit \drds und \du in psql ansehen.</translation>
    </message>
    <message>
        <source>%1 is a role that replication can rely on.</source>
        <translation>%1 ist eine Rolle, auf die sich die Replikation verlassen kann.</translation>
    </message>
    <message>
        <source>The publisher accepted the grants for %1, but they had no effect.</source>
        <translation>Der Publisher nahm die Rechte für %1 an, aber sie blieben ohne Wirkung.</translation>
    </message>
    <message>
        <source>Nothing was changed. Run it as the owner of the database and its tables.</source>
        <translation>Es wurde nichts geändert. Als Eigentümer der Datenbank und ihrer Tabellen ausführen.</translation>
    </message>
    <message>
        <source>%1 may replicate %2.</source>
        <translation>%1 darf %2 replizieren.</translation>
    </message>
    <message>
        <source>flare replicate_schema %1</source>
        <translation>flare replicate_schema %1</translation>
    </message>
    <message>
        <source>%1 can log in until %2 only; replication ends then.</source>
        <translation>%1 kann sich nur bis %2 anmelden; dann endet die Replikation.</translation>
    </message>
    <message>
        <source>Tables have row-level security, and we may not give %1 BYPASSRLS. With row_security off their copy ends with an error instead of leaving rows out; let an administrator give BYPASSRLS.</source>
        <translation>Tabellen haben Zeilensicherheit (RLS), und wir dürfen %1 kein BYPASSRLS geben. Mit ausgeschaltetem row_security endet ihre Kopie mit einem Fehler, statt Zeilen auszulassen; BYPASSRLS von einem Administrator geben lassen.</translation>
    </message>
    <message>
        <source>Tables that %1 creates from now on can&apos;t be read by %2: that default is %1&apos;s to set.</source>
        <translation>Tabellen, die %1 von jetzt an anlegt, kann %2 nicht lesen: Diese Vorgabe kann nur %1 setzen.</translation>
    </message>
    <message>
        <source>Make %1 a role that replication can rely on</source>
        <translation>%1 zu einer Rolle machen, auf die sich die Replikation verlassen kann</translation>
    </message>
    <message>
        <source>Let %1 read what is replicated</source>
        <translation>%1 lesen lassen, was repliziert wird</translation>
    </message>
    <message>
        <source>%1 may replicate %2 already.</source>
        <translation>%1 darf %2 schon replizieren.</translation>
    </message>
    <message>
        <source>Grant replication</source>
        <translation>Replikation erlauben</translation>
    </message>
    <message>
        <source>Gives the repl_user exactly what replicating a database of the publisher takes.</source>
        <translation>Gibt dem repl_user genau das, was das Replizieren einer Datenbank des Publishers braucht.</translation>
    </message>
    <message>
        <source>CONNECT of its own, USAGE and SELECT on the schemas and tables that the file&apos;s publication means, the same for tables to come, REPLICATION, and BYPASSRLS where row-level security would hide rows. Settings of the role keep dates and floating-point numbers exact and time limits from ending the copy. A repl_user that is missing is created if its password is known.</source>
        <translation>Eigenes CONNECT, USAGE und SELECT auf den Schemas und Tabellen, die die Publikation der Datei meint, dasselbe für künftige Tabellen, REPLICATION, und BYPASSRLS, wo Zeilensicherheit Zeilen verbergen würde. Einstellungen der Rolle halten Datumswerte und Gleitkommazahlen exakt und Zeitlimits davon ab, die Kopie zu beenden. Ein fehlender repl_user wird angelegt, wenn sein Passwort bekannt ist.</translation>
    </message>
    <message>
        <source>Grant on the database as the file&apos;s db_owner; attributes and settings of the role stay the superuser&apos;s to give.</source>
        <translation>Rechte auf der Datenbank als db_owner der Datei erteilen; Attribute und Einstellungen der Rolle gibt weiterhin der Superuser.</translation>
    </message>
    <message>
        <source>Extensions of the publisher</source>
        <translation>Erweiterungen des Publishers</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server can&apos;t list its extensions, since one of their control files is broken; whether all of them are there shows when they are created.</source>
        <translation>Der Server des Subscribers kann seine Erweiterungen nicht auflisten, weil eine ihrer Steuerdateien defekt ist; ob alle da sind, zeigt sich beim Anlegen.</translation>
    </message>
    <message>
        <source>The database %1 was created on the subscriber and could not be dropped again; it is empty.</source>
        <translation>Die Datenbank %1 wurde auf dem Subscriber angelegt und konnte nicht wieder gelöscht werden; sie ist leer.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s database %1 has every extension of the publisher&apos;s.</source>
        <translation>Die Datenbank %1 des Subscribers hat jede Erweiterung des Publishers.</translation>
    </message>
    <message>
        <source>Create the database and its extensions on the subscriber</source>
        <translation>Die Datenbank und ihre Erweiterungen auf dem Subscriber anlegen</translation>
    </message>
    <message>
        <source>Create the missing extensions on the subscriber</source>
        <translation>Die fehlenden Erweiterungen auf dem Subscriber anlegen</translation>
    </message>
    <message>
        <source>Compare the extensions of both sides</source>
        <translation>Die Erweiterungen beider Seiten vergleichen</translation>
    </message>
    <message>
        <source>The subscriber already has every extension of %1.</source>
        <translation>Der Subscriber hat schon jede Erweiterung von %1.</translation>
    </message>
    <message>
        <source>Install extensions</source>
        <translation>Erweiterungen installieren</translation>
    </message>
    <message>
        <source>Creates the publisher&apos;s extensions in the subscriber&apos;s database.</source>
        <translation>Legt die Erweiterungen des Publishers in der Datenbank des Subscribers an.</translation>
    </message>
    <message>
        <source>Compares the extensions of both sides, with version and schema, and creates the missing ones on the subscriber in one transaction, in the same schemas and in the version that the new server brings. The database is created first if it is missing. Extensions that the server does not have are all named before anything is changed.</source>
        <translation>Vergleicht die Erweiterungen beider Seiten mit Version und Schema und legt die fehlenden auf dem Subscriber in einer Transaktion an, in denselben Schemas und in der Version, die der neue Server mitbringt. Fehlt die Datenbank, wird sie zuerst angelegt. Erweiterungen, die der Server nicht hat, werden alle genannt, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Only compare; the subscriber is not changed.</source>
        <translation>Nur vergleichen; der Subscriber wird nicht geändert.</translation>
    </message>
    <message>
        <source>Read and create as db_owner instead of superuser.</source>
        <translation>Als db_owner statt als Superuser lesen und anlegen.</translation>
    </message>
    <message>
        <source>The subscription %1 belongs to the database %2.</source>
        <translation>Die Subskription %1 gehört zur Datenbank %2.</translation>
    </message>
    <message>
        <source>Watch the replication of %1</source>
        <translation>Die Replikation von %1 beobachten</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Look once and end.</source>
        <translation>Einmal nachsehen und enden.</translation>
    </message>
    <message>
        <source>Between two looks.</source>
        <translation>Zwischen zwei Blicken.</translation>
    </message>
    <message>
        <source>The subscriber is %1 bytes behind, more than the threshold of %2.</source>
        <translation>Der Subscriber ist %1 Bytes im Rückstand, mehr als die Schwelle von %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait until it has caught up (flare monitor); cutover.lag_threshold in the file is the limit.</source>
        <translation>Es wurde nichts geändert. Warten, bis er aufgeholt hat (flare monitor); cutover.lag_threshold in der Datei ist die Grenze.</translation>
    </message>
    <message>
        <source>waiting until the subscriber is less than %1 bytes behind</source>
        <translation>warten, bis der Subscriber weniger als %1 Bytes im Rückstand ist</translation>
    </message>
    <message>
        <source>%1 is paused already, since %2 by %3; the pause is proven again.</source>
        <translation>%1 ist schon angehalten, seit %2 durch %3; die Schreibpause wird erneut bewiesen.</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>Rückstand wird abgearbeitet</translation>
    </message>
    <message>
        <source>Proven on the subscriber</source>
        <translation>Auf dem Subscriber bewiesen</translation>
    </message>
    <message>
        <source>Access to %1 is as it was before the pause.</source>
        <translation>Der Zugriff auf %1 ist wie vor der Schreibpause.</translation>
    </message>
    <message>
        <source>The sequence %1 is missing on the subscriber.</source>
        <translation>Die Sequenz %1 fehlt auf dem Subscriber.</translation>
    </message>
    <message>
        <source>The sequence %1 is further on the subscriber (%2) than on the publisher (%3); it was left there.</source>
        <translation>Die Sequenz %1 ist auf dem Subscriber weiter (%2) als auf dem Publisher (%3); sie wurde so belassen.</translation>
    </message>
    <message>
        <source>Point the application at %1:%2, or take it back: flare resume_write %3</source>
        <translation>Die Anwendung auf %1:%2 umstellen, oder zurück: flare resume_write %3</translation>
    </message>
    <message>
        <source>Every session of %1 on the publisher is ended, whoever it is.</source>
        <translation>Jede Sitzung von %1 auf dem Publisher wird beendet, wessen sie auch sei.</translation>
    </message>
    <message>
        <source>Nobody but superusers and the replication role can connect until resume_write.</source>
        <translation>Bis resume_write kann sich niemand verbinden außer Superusern und der Rolle der Replikation.</translation>
    </message>
    <message>
        <source>If the subscriber does not confirm everything within %1 s, the access is given back by itself.</source>
        <translation>Bestätigt der Subscriber nicht binnen %1 s alles, wird der Zugriff von selbst zurückgegeben.</translation>
    </message>
    <message>
        <source>Pause writes</source>
        <translation>Schreibzugriffe anhalten</translation>
    </message>
    <message>
        <source>Blocks every writer of a database and proves that all of it is on the subscriber.</source>
        <translation>Blockiert jeden Schreiber einer Datenbank und beweist, dass alles auf dem Subscriber ist.</translation>
    </message>
    <message>
        <source>Accepted for the original&apos;s form; all subscriptions of the database are proven.</source>
        <translation>Wird der Form des Originals wegen angenommen; alle Subskriptionen der Datenbank werden bewiesen.</translation>
    </message>
    <message>
        <source>Accepted for the original&apos;s form; every writer is blocked, not one user.</source>
        <translation>Wird der Form des Originals wegen angenommen; jeder Schreiber wird blockiert, nicht ein Benutzer.</translation>
    </message>
    <message>
        <source>How long the stream must have been up; the file&apos;s cutover.min_stable otherwise.</source>
        <translation>Wie lange der Strom bestanden haben muss; sonst gilt cutover.min_stable der Datei.</translation>
    </message>
    <message>
        <source>The publisher does not let %1 read pg_authid, so no password comes over.</source>
        <translation>Der Publisher lässt %1 pg_authid nicht lesen, daher kommt kein Passwort herüber.</translation>
    </message>
    <message>
        <source>The roles have changed since the plan was made, and this was not in it: %1</source>
        <translation>Die Rollen haben sich seit dem Plan geändert, und das stand nicht darin: %1</translation>
    </message>
    <message>
        <source>Nothing was done. Run replicate_roles again and look at the new plan.</source>
        <translation>Es wurde nichts getan. replicate_roles erneut ausführen und den neuen Plan ansehen.</translation>
    </message>
    <message>
        <source>What the subscriber refuses</source>
        <translation>Was der Subscriber ablehnt</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n role(s), so no role was changed. The first: %1</source>
        <translation>
            <numerusform>Der Subscriber lehnt %n Rolle ab, daher wurde keine Rolle geändert. Die erste: %1</numerusform>
            <numerusform>Der Subscriber lehnt %n Rollen ab, daher wurde keine Rolle geändert. Die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>On a managed service, --strip-options-for-rds leaves out the attributes that only a true superuser can give. Create the rest by hand, or drop it on the publisher.</source>
        <translation>Bei einem verwalteten Dienst lässt --strip-options-for-rds die Attribute weg, die nur ein echter Superuser geben kann. Den Rest von Hand anlegen oder auf dem Publisher entfernen.</translation>
    </message>
    <message>
        <source>The subscriber may write password verifiers into its log, as its log_statement says.</source>
        <translation>Der Subscriber schreibt Passwort-Prüfwerte vielleicht in sein Protokoll, so will es sein log_statement.</translation>
    </message>
    <message>
        <source>The subscriber has the publisher&apos;s roles.</source>
        <translation>Der Subscriber hat die Rollen des Publishers.</translation>
    </message>
    <message>
        <source>flare install_extensions</source>
        <translation>flare install_extensions</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The subscriber has the publisher&apos;s roles already.</source>
        <translation>Der Subscriber hat die Rollen des Publishers schon.</translation>
    </message>
    <message>
        <source>Roles that the subscriber has already are changed to what they are on the publisher, their passwords included.</source>
        <translation>Rollen, die der Subscriber schon hat, werden so geändert, wie sie auf dem Publisher sind, samt ihren Passwörtern.</translation>
    </message>
    <message>
        <source>Show the statements</source>
        <translation>Die Anweisungen zeigen</translation>
    </message>
    <message>
        <source>Bring the roles in step with the publisher&apos;s</source>
        <translation>Die Rollen an die des Publishers angleichen</translation>
    </message>
    <message>
        <source>Replicate roles</source>
        <translation>Rollen replizieren</translation>
    </message>
    <message>
        <source>Brings the publisher&apos;s roles, memberships and role settings to the subscriber.</source>
        <translation>Bringt Rollen, Mitgliedschaften und Rolleneinstellungen des Publishers auf den Subscriber.</translation>
    </message>
    <message>
        <source>Creates the roles that the subscriber lacks and changes those that differ, with their passwords as the publisher stores them, in one transaction: all or nothing. The superuser that we log in as, PostgreSQL&apos;s own roles and a provider&apos;s are never touched; other logins of the file keep what they have on the subscriber. Nothing is dropped or revoked.</source>
        <translation>Legt die Rollen an, die dem Subscriber fehlen, und ändert die abweichenden, mit ihren Passwörtern, wie der Publisher sie speichert, in einer Transaktion: alles oder nichts. Der Superuser, mit dem wir angemeldet sind, PostgreSQLs eigene Rollen und die eines Anbieters werden nie berührt; andere Anmeldungen der Datei behalten, was sie auf dem Subscriber haben. Nichts wird gelöscht oder entzogen.</translation>
    </message>
    <message>
        <source>Show the SQL, passwords masked, and change nothing.</source>
        <translation>Das SQL zeigen, Passwörter verdeckt, und nichts ändern.</translation>
    </message>
    <message>
        <source>Bring the roles without their passwords.</source>
        <translation>Die Rollen ohne ihre Passwörter bringen.</translation>
    </message>
    <message>
        <source>Leave out SUPERUSER, REPLICATION and BYPASSRLS, which managed services let nobody give.</source>
        <translation>SUPERUSER, REPLICATION und BYPASSRLS weglassen, die verwaltete Dienste niemanden geben lassen.</translation>
    </message>
    <message>
        <source>The dump has %1 statements.</source>
        <translation>Der Dump hat %1 Anweisungen.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>These tables of the subscriber have rows: %1.</source>
        <translation>Diese Tabellen des Subscribers haben Zeilen: %1.</translation>
    </message>
    <message>
        <source>The database %1 on the subscriber already has objects, and they are not the publisher&apos;s: %2</source>
        <translation>Die Datenbank %1 auf dem Subscriber hat schon Objekte, und es sind nicht die des Publishers: %2</translation>
    </message>
    <message>
        <source>Creating %1 on the subscriber</source>
        <translation>Anlegen von %1 auf dem Subscriber</translation>
    </message>
    <message>
        <source>Nothing has been created. Correct the cause, then run this again.</source>
        <translation>Es wurde nichts angelegt. Die Ursache beheben, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>Not taken over: %1 (%2)</source>
        <translation>Nicht übernommen: %1 (%2)</translation>
    </message>
    <message>
        <source>Writes are paused on the publisher, so its database&apos;s rights are not the usual ones; they are not taken over.</source>
        <translation>Schreibzugriffe sind auf dem Publisher angehalten, daher sind die Rechte seiner Datenbank nicht die üblichen; sie werden nicht übernommen.</translation>
    </message>
    <message>
        <source>The schema is already there.</source>
        <translation>Das Schema ist schon da.</translation>
    </message>
    <message>
        <source>The subscriber has the schema of %1: %2 tables.</source>
        <translation>Der Subscriber hat das Schema von %1: %2 Tabellen.</translation>
    </message>
    <message>
        <source>Write down the publisher&apos;s schema</source>
        <translation>Das Schema des Publishers niederschreiben</translation>
    </message>
    <message>
        <source>&lt;the snapshot of this transaction&gt;</source>
        <translation>&lt;Snapshot dieser Transaktion&gt;</translation>
    </message>
    <message>
        <source>Create the database and its schema on the subscriber</source>
        <translation>Die Datenbank und ihr Schema auf dem Subscriber anlegen</translation>
    </message>
    <message>
        <source>Create the schema on the subscriber</source>
        <translation>Das Schema auf dem Subscriber anlegen</translation>
    </message>
    <message>
        <source>-- what pg_dump wrote, without extensions and schemas that are there already</source>
        <translation>-- was pg_dump schrieb, ohne Erweiterungen und Schemas, die schon da sind</translation>
    </message>
    <message>
        <source>-- the database&apos;s rights, settings and comment</source>
        <translation>-- Rechte, Einstellungen und Kommentar der Datenbank</translation>
    </message>
    <message>
        <source>The extension %1 is not there yet; install_extensions puts it there with its version and schema checked.</source>
        <translation>Die Erweiterung %1 ist noch nicht da; install_extensions bringt sie, mit geprüfter Version und geprüftem Schema.</translation>
    </message>
    <message>
        <source>The subscriber already has the schema of %1.</source>
        <translation>Der Subscriber hat das Schema von %1 schon.</translation>
    </message>
    <message>
        <source>Replicate the schema</source>
        <translation>Schema replizieren</translation>
    </message>
    <message>
        <source>Creates the publisher&apos;s tables, functions and everything else but rows on the subscriber.</source>
        <translation>Legt Tabellen, Funktionen und alles andere außer Zeilen vom Publisher auf dem Subscriber an.</translation>
    </message>
    <message>
        <source>Only show the definitions; the subscriber is not changed.</source>
        <translation>Die Definitionen nur zeigen; der Subscriber wird nicht geändert.</translation>
    </message>
    <message>
        <source>How long pg_dump waits for a table that is being altered on the publisher.</source>
        <translation>Wie lange pg_dump auf eine Tabelle wartet, die auf dem Publisher gerade geändert wird.</translation>
    </message>
    <message>
        <source>There is no table %1 on the publisher.</source>
        <translation>Auf dem Publisher gibt es keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Run create_replication_status_table first.</source>
        <translation>Zuerst create_replication_status_table ausführen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the status table are gone.</source>
        <translation>
            <numerusform>%n Zeile der Statustabelle ist weg.</numerusform>
            <numerusform>%n Zeilen der Statustabelle sind weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the status table on the publisher</source>
        <translation>Die Statustabelle auf dem Publisher leeren</translation>
    </message>
    <message>
        <source>On the subscriber the rows go by replication: what is changed there by itself would conflict with what comes.</source>
        <translation>Auf dem Subscriber gehen die Zeilen durch die Replikation: Was dort für sich geändert wird, geriete in Konflikt mit dem, was kommt.</translation>
    </message>
    <message>
        <source>Reset the replication status</source>
        <translation>Den Replikationsstatus zurücksetzen</translation>
    </message>
    <message>
        <source>Empties the status table on the publisher, and by replication on the subscriber.</source>
        <translation>Leert die Statustabelle auf dem Publisher und durch Replikation auf dem Subscriber.</translation>
    </message>
    <message>
        <source>Deletes the rows that barriers have left in the status table. Nothing depends on them.</source>
        <translation>Löscht die Zeilen, die Barrieren in der Statustabelle hinterlassen haben. Nichts hängt von ihnen ab.</translation>
    </message>
    <message>
        <source>Writes to %1 are allowed again; the access is as it was at %2.</source>
        <translation>Schreibzugriffe auf %1 sind wieder erlaubt; der Zugriff ist wie um %2.</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused; there is nothing to restore.</source>
        <translation>Schreibzugriffe auf %1 sind nicht angehalten; es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Give back the access to %1 as it was at %2</source>
        <translation>Den Zugriff auf %1 zurückgeben, wie er um %2 war</translation>
    </message>
    <message>
        <source>Paused since %1 by %2.</source>
        <translation>Angehalten seit %1 durch %2.</translation>
    </message>
    <message>
        <source>Resume writes</source>
        <translation>Schreibzugriffe wieder freigeben</translation>
    </message>
    <message>
        <source>Restores the access to a paused database exactly as it was.</source>
        <translation>Stellt den Zugriff auf eine angehaltene Datenbank genau so wieder her, wie er war.</translation>
    </message>
    <message>
        <source>End the session of an operation that still holds the migration&apos;s lock, a pause that hangs for instance.</source>
        <translation>Die Sitzung einer Operation beenden, die noch die Sperre der Migration hält, etwa eine hängende Schreibpause.</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) set on the subscriber.</source>
        <translation>
            <numerusform>%n Sequenz auf dem Subscriber gesetzt.</numerusform>
            <numerusform>%n Sequenzen auf dem Subscriber gesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) are missing on the subscriber.</source>
        <translation>
            <numerusform>%n Sequenz fehlt auf dem Subscriber.</numerusform>
            <numerusform>%n Sequenzen fehlen auf dem Subscriber.</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema has changed since it was copied; create them there, then run this again.</source>
        <translation>Das Schema hat sich seit der Kopie geändert; sie dort anlegen, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>Set the sequences of %1 to the publisher&apos;s values</source>
        <translation>Die Sequenzen von %1 auf die Werte des Publishers setzen</translation>
    </message>
    <message>
        <source>Writes are not paused: the publisher&apos;s sequences go on. Run it again after pause_write, or let pause_write do it.</source>
        <translation>Schreibzugriffe sind nicht angehalten: Die Sequenzen des Publishers laufen weiter. Nach pause_write erneut ausführen oder es pause_write überlassen.</translation>
    </message>
    <message>
        <source>Synchronise sequences</source>
        <translation>Sequenzen angleichen</translation>
    </message>
    <message>
        <source>Sets the subscriber&apos;s sequences to the publisher&apos;s values.</source>
        <translation>Setzt die Sequenzen des Subscribers auf die Werte des Publishers.</translation>
    </message>
    <message>
        <source>Logical replication does not carry sequences: without this, the first INSERT after the switch takes a number that is already used. Sets each to exactly the publisher&apos;s value, and never sets one back that is further. pause_write does the same once the writers are stopped.</source>
        <translation>Logische Replikation überträgt keine Sequenzen: Ohne das nimmt der erste INSERT nach der Umstellung eine Nummer, die schon vergeben ist. Setzt jede genau auf den Wert des Publishers und nie eine zurück, die weiter ist. pause_write tut dasselbe, sobald die Schreiber angehalten sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) failed, the others are done; the first, %1</source>
        <translation>
            <numerusform>%n Anweisung scheiterte, die anderen sind erledigt; die erste, %1</numerusform>
            <numerusform>%n Anweisungen scheiterten, die anderen sind erledigt; die erste, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The planner&apos;s statistics of %1 are fresh.</source>
        <translation>Die Planer-Statistiken von %1 sind frisch.</translation>
    </message>
    <message>
        <source>%1 is vacuumed and analyzed.</source>
        <translation>Für %1 sind VACUUM und ANALYZE erledigt.</translation>
    </message>
    <message>
        <source>%1 tables are still being copied; run it again when they are complete.</source>
        <translation>%1 Tabellen werden noch kopiert; erneut ausführen, wenn sie vollständig sind.</translation>
    </message>
    <message>
        <source>%1 may not look after these tables; they are left out: %2.</source>
        <translation>%1 darf diese Tabellen nicht warten; sie werden ausgelassen: %2.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s disks and processors are busy with it for a while. Reading and writing go on.</source>
        <translation>Platten und Prozessoren des Subscribers sind eine Weile damit beschäftigt. Lesen und Schreiben gehen weiter.</translation>
    </message>
    <message>
        <source>Collect the planner&apos;s statistics</source>
        <translation>Die Statistiken des Planers sammeln</translation>
    </message>
    <message>
        <source>Vacuum</source>
        <translation>Vacuum</translation>
    </message>
    <message>
        <source>%1 has no tables that we may vacuum or analyze.</source>
        <translation>%1 hat keine Tabellen, für die wir VACUUM oder ANALYZE ausführen dürfen.</translation>
    </message>
    <message>
        <source>Vacuum and analyze</source>
        <translation>Vacuum und Analyze</translation>
    </message>
    <message>
        <source>Gives the subscriber&apos;s tables planner statistics and vacuums them.</source>
        <translation>Gibt den Tabellen des Subscribers Planer-Statistiken und führt VACUUM aus.</translation>
    </message>
    <message>
        <source>A copied table has no statistics, and queries on it are slow until it has. Analyzes every table of the subscriber&apos;s database, the largest first, over several connections, then vacuums them the same way. Can be stopped at any time and run again.</source>
        <translation>Eine kopierte Tabelle hat keine Statistiken, und Abfragen darauf sind langsam, bis sie welche hat. Analysiert jede Tabelle der Datenbank des Subscribers, die größte zuerst, über mehrere Verbindungen, und führt dann ebenso VACUUM aus. Kann jederzeit angehalten und erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>schema.table as in SQL; without it, every table.</source>
        <translation>schema.table wie in SQL; ohne Angabe jede Tabelle.</translation>
    </message>
    <message>
        <source>Connections that work at the same time.</source>
        <translation>Verbindungen, die gleichzeitig arbeiten.</translation>
    </message>
    <message>
        <source>Collect the statistics only; quick enough for a pause of the writes.</source>
        <translation>Nur die Statistiken sammeln; schnell genug für eine Schreibpause.</translation>
    </message>
    <message>
        <source>Who reaches what</source>
        <translation>Wer was erreicht</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names, and the subscriber reaches the publisher.</source>
        <translation>Beide Server sind die, die die Datei nennt, und der Subscriber erreicht den Publisher.</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names.</source>
        <translation>Beide Server sind die, die die Datei nennt.</translation>
    </message>
    <message>
        <source>flare replicate_roles</source>
        <translation>flare replicate_roles</translation>
    </message>
    <message>
        <source>Try every role on every server and database, from here and from the subscriber</source>
        <translation>Jede Rolle auf jedem Server und jeder Datenbank probieren, von hier und vom Subscriber aus</translation>
    </message>
    <message>
        <source>Verify connectivity</source>
        <translation>Verbindungen prüfen</translation>
    </message>
    <message>
        <source>Tries every login of the file and proves that both servers are the named ones.</source>
        <translation>Probiert jede Anmeldung der Datei und beweist, dass beide Server die genannten sind.</translation>
    </message>
    <message>
        <source>Asking the %1 at %2 who it is</source>
        <translation>Den %1 unter %2 fragen, wer er ist</translation>
    </message>
    <message>
        <source>Every connection proves the server&apos;s system_identifier before it acts; without an answer nothing is done. Check that %1 may execute pg_control_system().</source>
        <translation>Jede Verbindung beweist den system_identifier des Servers, bevor sie etwas tut; ohne Antwort wird nichts getan. Prüfen, ob %1 pg_control_system() ausführen darf.</translation>
    </message>
    <message>
        <source>The server at %1, configured as the %2,</source>
        <translation>Der Server unter %1, konfiguriert als %2,</translation>
    </message>
    <message>
        <source>That is the identifier of the %1: hosts or ports of the two sides are swapped in the file.</source>
        <translation>Das ist die Kennung des %1: Hosts oder Ports der beiden Seiten sind in der Datei vertauscht.</translation>
    </message>
    <message>
        <source>Find out which server answers there (DNS, tunnel, failover) before you change the file.</source>
        <translation>Herausfinden, welcher Server dort antwortet (DNS, Tunnel, Failover), bevor die Datei geändert wird.</translation>
    </message>
    <message>
        <source>%1 is a standby in recovery. Nothing was done.</source>
        <translation>%1 ist ein Standby im Recovery. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>A standby has the identifier of its primary but can&apos;t be written to: put the primary&apos;s host and port into the file.</source>
        <translation>Ein Standby hat die Kennung seines Primärservers, kann aber nicht beschrieben werden: Host und Port des Primärservers in die Datei schreiben.</translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2; logical replication needs 10 or newer.</source>
        <translation>%1 läuft mit PostgreSQL %2; logische Replikation braucht 10 oder neuer.</translation>
    </message>
    <message>
        <source>Between this program and the %1 at %2 stands a connection pooler.</source>
        <translation>Zwischen diesem Programm und dem %1 unter %2 steht ein Verbindungs-Pooler.</translation>
    </message>
    <message>
        <source>Put the server&apos;s own host and port into the file; replication can&apos;t go through a pooler either.</source>
        <translation>Host und Port des Servers selbst in die Datei schreiben; auch Replikation kann nicht durch einen Pooler gehen.</translation>
    </message>
    <message>
        <source>The connection to the %1 is gone.</source>
        <translation>Die Verbindung zum %1 ist weg.</translation>
    </message>
    <message>
        <source>Check that the server runs, then run the same operation again.</source>
        <translation>Prüfen, ob der Server läuft, dann dieselbe Operation erneut ausführen.</translation>
    </message>
    <message>
        <source>No file descriptor could be had for waiting on a server.</source>
        <translation>Für das Warten auf einen Server war kein Dateideskriptor zu bekommen.</translation>
    </message>
    <message>
        <source>There is not enough memory for a connection.</source>
        <translation>Für eine Verbindung reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Connecting to the %1 at %2</source>
        <translation>Verbinden mit dem %1 unter %2</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s: it accepts, or swallows, the connection but does not answer.</source>
        <translation>%1 dauerte länger als %2 s: Die Verbindung wird angenommen oder verschluckt, aber nicht beantwortet.</translation>
    </message>
    <message>
        <source>Check the host, the port and the firewall between, then try again; connect_timeout in the file allows for a slow server.</source>
        <translation>Host, Port und die Firewall dazwischen prüfen, dann erneut versuchen; connect_timeout in der Datei nimmt Rücksicht auf einen langsamen Server.</translation>
    </message>
    <message>
        <source>Check host and port in the file, that the server runs, and its pg_hba.conf.</source>
        <translation>Host und Port in der Datei prüfen, ob der Server läuft, und seine pg_hba.conf.</translation>
    </message>
    <message>
        <source>The server wants a password for %1: give it in the file, by a password command or in the password file.</source>
        <translation>Der Server will ein Passwort für %1: es in der Datei, durch einen Passwortbefehl oder in der Passwortdatei angeben.</translation>
    </message>
    <message>
        <source>The server was reached and answered the login of %1: check the user&apos;s password, its right to log in, and that the database exists.</source>
        <translation>Der Server wurde erreicht und hat auf die Anmeldung von %1 geantwortet: Passwort des Benutzers, sein Anmelderecht und die Existenz der Datenbank prüfen.</translation>
    </message>
    <message>
        <source>Connecting to the %1 at %2 failed: %3</source>
        <translation>Verbinden mit dem %1 unter %2 gescheitert: %3</translation>
    </message>
    <message>
        <source>The connection to the %1 was lost: %2</source>
        <translation>Die Verbindung zum %1 ging verloren: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, then run the same operation again: each one is safe to repeat.</source>
        <translation>Prüfen, ob der Server läuft, dann dieselbe Operation erneut ausführen: Jede kann gefahrlos wiederholt werden.</translation>
    </message>
    <message>
        <source>The %1 did not finish a statement in time.</source>
        <translation>Der %1 beendete eine Anweisung nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The server did not answer the cancel request either: the statement may still be running there. Look for it in pg_stat_activity.</source>
        <translation>Der Server antwortete auch auf die Abbruchanforderung nicht: Die Anweisung läuft dort vielleicht noch. In pg_stat_activity danach suchen.</translation>
    </message>
    <message>
        <source>A query result could not be read: %1 (column &quot;%2&quot;).</source>
        <translation>Ein Abfrageergebnis konnte nicht gelesen werden: %1 (Spalte „%2“).</translation>
    </message>
    <message>
        <source>Committing on the %1</source>
        <translation>COMMIT auf dem %1</translation>
    </message>
    <message>
        <source>Whether the change happened is not known. Run the operation again: it looks at what is there and goes on from it.</source>
        <translation>Ob die Änderung geschehen ist, ist nicht bekannt. Die Operation erneut ausführen: Sie sieht nach, was da ist, und macht dort weiter.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>Check its name and your PATH.</source>
        <translation>Den Namen und den PATH prüfen.</translation>
    </message>
    <message>
        <source>The publisher&apos;s schema has names or texts that are not UTF-8.</source>
        <translation>Das Schema des Publishers hat Namen oder Texte, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>A database with the encoding SQL_ASCII keeps whatever it was given. Rename these objects, or correct their comments and functions.</source>
        <translation>Eine Datenbank mit der Kodierung SQL_ASCII behält, was ihr gegeben wurde. Diese Objekte umbenennen oder ihre Kommentare und Funktionen berichtigen.</translation>
    </message>
    <message>
        <source>pg_dump wrote a command for psql where SQL was expected: %1</source>
        <translation>pg_dump schrieb einen Befehl für psql, wo SQL erwartet wurde: %1</translation>
    </message>
    <message>
        <source>This machine has no %1 that can read a server of version %2. Found: %3.</source>
        <translation>Dieser Rechner hat kein %1, das einen Server der Version %2 lesen kann. Gefunden: %3.</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian: postgresql-client-%1; or packaging/install-deps.sh --clients), or name their directory in FLARE_PG_DIRS.</source>
        <translation>Die Client-Programme von PostgreSQL %1 oder neuer installieren (Debian: postgresql-client-%1; oder packaging/install-deps.sh --clients) oder ihr Verzeichnis in FLARE_PG_DIRS angeben.</translation>
    </message>
    <message>
        <source>A private password file could not be written: %1.</source>
        <translation>Eine private Passwortdatei konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the temporary directory (TMPDIR).</source>
        <translation>Den freien Platz und die Rechte des temporären Verzeichnisses (TMPDIR) prüfen.</translation>
    </message>
    <message>
        <source>%1 did not finish in time and was ended.</source>
        <translation>%1 wurde nicht rechtzeitig fertig und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 failed (%2): %3</source>
        <translation>%1 scheiterte (%2): %3</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>The password has a line break in it, which no password file can hold.</source>
        <translation>Das Passwort enthält einen Zeilenumbruch, den keine Passwortdatei fassen kann.</translation>
    </message>
    <message>
        <source>Change the password of this role.</source>
        <translation>Das Passwort dieser Rolle ändern.</translation>
    </message>
    <message>
        <source>%1 is not there yet; %2 creates it.</source>
        <translation>%1 ist noch nicht da; %2 legt es an.</translation>
    </message>
    <message>
        <source>%1 does not exist on the publisher.</source>
        <translation>%1 gibt es auf dem Publisher nicht.</translation>
    </message>
    <message>
        <source>Correct the name in the file, or create it there.</source>
        <translation>Den Namen in der Datei berichtigen oder es dort anlegen.</translation>
    </message>
    <message>
        <source>Writes to %1 are paused: %2 can&apos;t connect until resume_write.</source>
        <translation>Schreibzugriffe auf %1 sind angehalten: %2 kann sich bis resume_write nicht verbinden.</translation>
    </message>
    <message>
        <source>Not tried: the superuser has no connection.</source>
        <translation>Nicht probiert: Der Superuser hat keine Verbindung.</translation>
    </message>
    <message>
        <source>The role %1</source>
        <translation>Die Rolle %1</translation>
    </message>
    <message>
        <source>The database %1</source>
        <translation>Die Datenbank %1</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, the publisher&apos;s pg_hba.conf for %1, and that the role has REPLICATION.</source>
        <translation>host_via_subscriber und port_via_subscriber, die pg_hba.conf des Publishers für %1 und das Attribut REPLICATION der Rolle prüfen.</translation>
    </message>
    <message>
        <source>The role %1 may not replicate yet; grant_replication lets it.</source>
        <translation>Die Rolle %1 darf noch nicht replizieren; grant_replication erlaubt es.</translation>
    </message>
    <message>
        <source>Not tried: one of the servers can&apos;t be reached from here.</source>
        <translation>Nicht probiert: Einer der Server ist von hier nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 of %2 tables ready</source>
        <translation>%1 von %2 Tabellen fertig</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 being copied (%2)</source>
        <translation>%1 werden kopiert (%2)</translation>
    </message>
    <message>
        <source>%1 being copied</source>
        <translation>%1 werden kopiert</translation>
    </message>
    <message>
        <source>%1 catching up</source>
        <translation>%1 holen auf</translation>
    </message>
    <message>
        <source>The password command for %1 on the %2 %3.</source>
        <translation>Der Passwortbefehl für %1 auf dem %2 %3.</translation>
    </message>
    <message>
        <source>Run it by hand: it must print the password as its first line and end with 0.</source>
        <translation>Ihn von Hand ausführen: Er muss das Passwort als erste Zeile ausgeben und mit 0 enden.</translation>
    </message>
    <message>
        <source>could not be started</source>
        <translation>konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>took longer than %1 s</source>
        <translation>dauerte länger als %1 s</translation>
    </message>
    <message>
        <source>ended with an error (exit code %1)</source>
        <translation>endete mit einem Fehler (Exit-Code %1)</translation>
    </message>
    <message>
        <source>printed nothing</source>
        <translation>gab nichts aus</translation>
    </message>
    <message>
        <source>The file names no repl_user for the %1.</source>
        <translation>Die Datei nennt keinen repl_user für den %1.</translation>
    </message>
    <message>
        <source>The database %1 has the locale provider %2, which PostgreSQL %3 does not know for databases.</source>
        <translation>Die Datenbank %1 hat den Locale-Provider %2, den PostgreSQL %3 für Datenbanken nicht kennt.</translation>
    </message>
    <message>
        <source>Create the database on the subscriber by hand with a locale that sorts alike, then run this again.</source>
        <translation>Die Datenbank auf dem Subscriber von Hand mit einer gleich sortierenden Locale anlegen, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>The database %1 has the encoding %2 on the publisher and %3 on the subscriber; not every text could be kept.</source>
        <translation>Die Datenbank %1 hat auf dem Publisher die Kodierung %2 und auf dem Subscriber %3; nicht jeder Text könnte erhalten bleiben.</translation>
    </message>
    <message>
        <source>Drop the subscriber&apos;s database if nothing in it is needed; this operation then creates it with the right encoding.</source>
        <translation>Die Datenbank des Subscribers löschen, wenn nichts darin gebraucht wird; diese Operation legt sie dann mit der richtigen Kodierung an.</translation>
    </message>
    <message>
        <source>The database&apos;s locale is &quot;%1&quot; on the publisher and &quot;%2&quot; on the subscriber: texts may sort and compare differently there.</source>
        <translation>Die Locale der Datenbank ist „%1“ auf dem Publisher und „%2“ auf dem Subscriber: Texte werden dort vielleicht anders sortiert und verglichen.</translation>
    </message>
    <message>
        <source>The database&apos;s owner %1 does not exist on the subscriber.</source>
        <translation>Den Eigentümer %1 der Datenbank gibt es auf dem Subscriber nicht.</translation>
    </message>
    <message>
        <source>Run replicate_roles first.</source>
        <translation>Zuerst replicate_roles ausführen.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server does not have these extensions of the publisher: %1.</source>
        <translation>Der Server des Subscribers hat diese Erweiterungen des Publishers nicht: %1.</translation>
    </message>
    <message>
        <source>Install their packages on the subscriber&apos;s machine (a managed service may want them on its list of allowed extensions), or drop them on the publisher if nothing uses them.</source>
        <translation>Ihre Pakete auf dem Rechner des Subscribers installieren (ein verwalteter Dienst will sie vielleicht auf seiner Liste erlaubter Erweiterungen) oder sie auf dem Publisher entfernen, wenn nichts sie verwendet.</translation>
    </message>
    <message>
        <source>%1 is in the schema %2 on the publisher and in %3 on the subscriber: what refers to it by schema will not be found.</source>
        <translation>%1 ist auf dem Publisher im Schema %2 und auf dem Subscriber in %3: Was sich mit dem Schema darauf bezieht, wird es nicht finden.</translation>
    </message>
    <message>
        <source>%1 has version %2 on the publisher and %3 on the subscriber.</source>
        <translation>%1 hat auf dem Publisher die Version %2 und auf dem Subscriber %3.</translation>
    </message>
    <message>
        <source>These roles own something in the database or have rights in it, and do not exist on the subscriber: %1.</source>
        <translation>Diesen Rollen gehört etwas in der Datenbank, oder sie haben Rechte darin, und es gibt sie auf dem Subscriber nicht: %1.</translation>
    </message>
    <message>
        <source>%1 is not a superuser on the subscriber, and may not make objects that belong to the roles that own them.</source>
        <translation>%1 ist auf dem Subscriber kein Superuser und darf keine Objekte für die Rollen anlegen, denen sie gehören.</translation>
    </message>
    <message>
        <source>Let it become them, on the subscriber: %1</source>
        <translation>Ihr auf dem Subscriber erlauben, diese Rollen anzunehmen: %1</translation>
    </message>
    <message>
        <source>The publisher has no %1 %2.</source>
        <translation>Auf dem Publisher gibt es nicht: %1 %2.</translation>
    </message>
    <message>
        <source>Correct the file. A name with capitals or special characters stands in double quotes, and one without a schema is looked for in &quot;public&quot;; only permanent tables can be published.</source>
        <translation>Die Datei berichtigen. Ein Name mit Großbuchstaben oder Sonderzeichen steht in doppelten Anführungszeichen, und einer ohne Schema wird in „public“ gesucht; nur permanente Tabellen können publiziert werden.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tables in the schema</source>
        <translation>Tabellen im Schema</translation>
    </message>
    <message>
        <source>Not published, since CREATE EXTENSION fills them on the subscriber: %1.</source>
        <translation>Nicht publiziert, weil CREATE EXTENSION sie auf dem Subscriber füllt: %1.</translation>
    </message>
    <message>
        <source>The publication lists its tables; one that is created later is not in it.</source>
        <translation>Die Publikation zählt ihre Tabellen auf; eine später angelegte ist nicht dabei.</translation>
    </message>
    <message>
        <source>TRUNCATE is not replicated, since PostgreSQL 10 doesn&apos;t know how: truncate nothing on the publisher until the migration is done.</source>
        <translation>TRUNCATE wird nicht repliziert, weil PostgreSQL 10 es nicht kann: Bis zum Ende der Migration auf dem Publisher nichts mit TRUNCATE leeren.</translation>
    </message>
    <message>
        <source>It has the %1 %2; the file does not.</source>
        <translation>Sie hat zusätzlich zur Datei: %1 %2.</translation>
    </message>
    <message>
        <source>It lacks the %1 %2.</source>
        <translation>Ihr fehlt: %1 %2.</translation>
    </message>
    <message>
        <source>publish_via_partition_root needs PostgreSQL 13 on the publisher, which has %1.</source>
        <translation>publish_via_partition_root braucht PostgreSQL 13 auf dem Publisher, der %1 hat.</translation>
    </message>
    <message>
        <source>Leave it out, and give the subscriber the same partitions.</source>
        <translation>Es weglassen und dem Subscriber dieselben Partitionen geben.</translation>
    </message>
    <message>
        <source>It publishes all tables.</source>
        <translation>Sie publiziert alle Tabellen.</translation>
    </message>
    <message>
        <source>It does not publish all tables.</source>
        <translation>Sie publiziert nicht alle Tabellen.</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>schemas</source>
        <translation>Schemas</translation>
    </message>
    <message>
        <source>It publishes %1 instead of %2.</source>
        <translation>Sie publiziert %1 statt %2.</translation>
    </message>
    <message>
        <source>It publishes partitions as their root.</source>
        <translation>Sie publiziert Partitionen als ihre Wurzel.</translation>
    </message>
    <message>
        <source>It publishes partitions one by one.</source>
        <translation>Sie publiziert Partitionen einzeln.</translation>
    </message>
    <message>
        <source>It leaves out rows or columns.</source>
        <translation>Sie lässt Zeilen oder Spalten aus.</translation>
    </message>
    <message>
        <source>%1 needs no REPLICA IDENTITY FULL: it has a key that names its rows.</source>
        <translation>%1 braucht kein REPLICA IDENTITY FULL: Ein Schlüssel benennt die Zeilen.</translation>
    </message>
    <message>
        <source>%1: give it a primary key, or list it under replica_identity_full_tables</source>
        <translation>%1: einen Primärschlüssel geben oder unter replica_identity_full_tables aufführen</translation>
    </message>
    <message numerus="yes">
        <source>Published as they are, %n table(s) would refuse every UPDATE and DELETE at once, because they have no usable replica identity. Nothing was done.</source>
        <translation>
            <numerusform>So publiziert, würde %n Tabelle sofort jedes UPDATE und DELETE ablehnen, weil sie keine brauchbare Replica Identity hat. Es wurde nichts getan.</numerusform>
            <numerusform>So publiziert, würden %n Tabellen sofort jedes UPDATE und DELETE ablehnen, weil sie keine brauchbare Replica Identity haben. Es wurde nichts getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help each of them, then run it again:
%1</source>
        <translation>Jeder von ihnen helfen, dann erneut ausführen:
%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the file can&apos;t be read as a name.</source>
        <translation>„%1“ in der Datei kann nicht als Name gelesen werden.</translation>
    </message>
    <message>
        <source>Write it as SQL does: schema.table, each part at most 63 bytes long, and in double quotes where it has capitals, dots or other special characters.</source>
        <translation>Wie in SQL schreiben: schema.table, jeder Teil höchstens 63 Bytes lang und in doppelten Anführungszeichen, wenn er Großbuchstaben, Punkte oder andere Sonderzeichen hat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1 of %2: the table is in use: %3</source>
        <translation>Versuch %1 von %2: Die Tabelle ist in Gebrauch: %3</translation>
    </message>
    <message>
        <source>The lock for a short change could not be had in %1 tries of 2 s.</source>
        <translation>Die Sperre für eine kurze Änderung war in %1 Versuchen von 2 s nicht zu bekommen.</translation>
    </message>
    <message>
        <source>Some transaction holds the table: look in pg_locks and pg_stat_activity, wait for it or end it, then run this again.</source>
        <translation>Eine Transaktion hält die Tabelle: in pg_locks und pg_stat_activity nachsehen, auf sie warten oder sie beenden, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>These roles are on the subscriber already and will be changed to what they are on the publisher: %1.</source>
        <translation>Diese Rollen sind schon auf dem Subscriber und werden so geändert, wie sie auf dem Publisher sind: %1.</translation>
    </message>
    <message>
        <source>These are logins of the file on the subscriber; their attributes, passwords and settings stay as they are there: %1.</source>
        <translation>Das sind Anmeldungen der Datei auf dem Subscriber; ihre Attribute, Passwörter und Einstellungen bleiben, wie sie dort sind: %1.</translation>
    </message>
    <message>
        <source>These roles belong to a cloud provider and are left out: %1.</source>
        <translation>Diese Rollen gehören einem Cloud-Anbieter und werden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>These memberships are left out, since the subscriber has no such role or a cloud provider gives it: %1.</source>
        <translation>Diese Mitgliedschaften werden ausgelassen, weil der Subscriber keine solche Rolle hat oder ein Cloud-Anbieter sie vergibt: %1.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s version knows no INHERIT and SET options, so these memberships give what the member&apos;s own attribute says: %1.</source>
        <translation>Die Version des Subscribers kennt die Optionen INHERIT und SET nicht, daher geben diese Mitgliedschaften, was das eigene Attribut des Mitglieds sagt: %1.</translation>
    </message>
    <message>
        <source>These attributes are left out: %1.</source>
        <translation>Diese Attribute werden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>These roles may log in but come without a password; set it with ALTER ROLE … PASSWORD: %1.</source>
        <translation>Diese Rollen dürfen sich anmelden, kommen aber ohne Passwort; es mit ALTER ROLE … PASSWORD setzen: %1.</translation>
    </message>
    <message>
        <source>The passwords of these roles can&apos;t be compared, since the subscriber does not let us read them; they stay as they are there: %1.</source>
        <translation>Die Passwörter dieser Rollen können nicht verglichen werden, weil der Subscriber sie uns nicht lesen lässt; sie bleiben, wie sie dort sind: %1.</translation>
    </message>
    <message>
        <source>The passwords of these roles are MD5 hashes. They log in only where the subscriber&apos;s pg_hba.conf says md5, and PostgreSQL 18 gives them up: set a new password when you can: %1.</source>
        <translation>Die Passwörter dieser Rollen sind MD5-Hashes. Sie melden sich nur an, wo pg_hba.conf des Subscribers md5 sagt, und PostgreSQL 18 rückt davon ab: bei Gelegenheit ein neues Passwort setzen: %1.</translation>
    </message>
    <message>
        <source>The subscriber does not know these settings; they are left out: %1.</source>
        <translation>Der Subscriber kennt diese Einstellungen nicht; sie werden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>These settings hold in databases that the subscriber does not have yet. Run replicate_roles again once they are there: %1.</source>
        <translation>Diese Einstellungen gelten in Datenbanken, die der Subscriber noch nicht hat. replicate_roles erneut ausführen, sobald sie da sind: %1.</translation>
    </message>
    <message>
        <source>%1 is missing on the subscriber.</source>
        <translation>%1 fehlt auf dem Subscriber.</translation>
    </message>
    <message>
        <source>%1 is only on the subscriber.</source>
        <translation>%1 gibt es nur auf dem Subscriber.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is missing on the subscriber.</source>
        <translation>Die Spalte %1 von %2 fehlt auf dem Subscriber.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is a generated one on the subscriber only.</source>
        <translation>Die Spalte %1 von %2 ist nur auf dem Subscriber eine generierte.</translation>
    </message>
    <message>
        <source>The column %1 of %2, which only the subscriber has, wants a value: give it a default.</source>
        <translation>Die Spalte %1 von %2, die nur der Subscriber hat, will einen Wert: ihr eine Vorgabe geben.</translation>
    </message>
    <message>
        <source>%1 is nothing on the subscriber that PostgreSQL %2 can replicate into.</source>
        <translation>%1 ist auf dem Subscriber nichts, in das PostgreSQL %2 replizieren kann.</translation>
    </message>
    <message>
        <source>%1 forces row-level security on its owner on the subscriber, as whom changes are applied: set run_as_owner for the subscription in the file, or ALTER TABLE … NO FORCE ROW LEVEL SECURITY until the switch.</source>
        <translation>%1 erzwingt auf dem Subscriber Zeilensicherheit auch für den Eigentümer, als der Änderungen angewendet werden: run_as_owner für die Subskription in der Datei setzen, oder bis zur Umstellung ALTER TABLE … NO FORCE ROW LEVEL SECURITY.</translation>
    </message>
    <message>
        <source>Values would be altered on their way: %1 is &quot;%2&quot; for the role %3 on the publisher. ALTER ROLE … SET %1 = %4 there (grant_replication does it).</source>
        <translation>Werte würden unterwegs verändert: %1 ist „%2“ für die Rolle %3 auf dem Publisher. Dort ALTER ROLE … SET %1 = %4 (grant_replication tut es).</translation>
    </message>
    <message>
        <source>%1 is %2 for the role %3 on the publisher: it would end each long copy, which then starts again from nothing. ALTER ROLE … SET %1 = 0 there.</source>
        <translation>%1 ist %2 für die Rolle %3 auf dem Publisher: Es würde jede lange Kopie beenden, die dann wieder bei null beginnt. Dort ALTER ROLE … SET %1 = 0.</translation>
    </message>
    <message>
        <source>wal_level on the publisher is %1: set it to logical there, which takes a restart (Amazon RDS: rds.logical_replication, Cloud SQL: cloudsql.logical_decoding).</source>
        <translation>wal_level auf dem Publisher ist %1: dort auf logical setzen, was einen Neustart braucht (Amazon RDS: rds.logical_replication, Cloud SQL: cloudsql.logical_decoding).</translation>
    </message>
    <message>
        <source>Not on the subscriber: %1. replicate_schema creates them; partitions must be the same on both sides unless the file has publish_via_partition_root.</source>
        <translation>Nicht auf dem Subscriber: %1. replicate_schema legt sie an; Partitionen müssen auf beiden Seiten gleich sein, sofern die Datei nicht publish_via_partition_root hat.</translation>
    </message>
    <message>
        <source>Not empty on the subscriber: %1. The copy would fail on their keys or double their rows: TRUNCATE them there, if that is what you mean.</source>
        <translation>Nicht leer auf dem Subscriber: %1. Die Kopie scheiterte an ihren Schlüsseln oder verdoppelte ihre Zeilen: dort TRUNCATE, wenn das gewollt ist.</translation>
    </message>
    <message>
        <source>%1 names its rows by all columns, but %2 can&apos;t be compared: give it a primary key on both sides.</source>
        <translation>%1 benennt seine Zeilen durch alle Spalten, aber %2 kann nicht verglichen werden: auf beiden Seiten einen Primärschlüssel geben.</translation>
    </message>
    <message>
        <source>The subscription %1 fills these tables already: %2. Each row would come twice.</source>
        <translation>Die Subskription %1 füllt diese Tabellen schon: %2. Jede Zeile käme zweimal.</translation>
    </message>
    <message>
        <source>The role %1 may not replicate on the publisher: ALTER ROLE … REPLICATION there (grant_replication does it).</source>
        <translation>Die Rolle %1 darf auf dem Publisher nicht replizieren: dort ALTER ROLE … REPLICATION (grant_replication tut es).</translation>
    </message>
    <message>
        <source>The role %1 may not read on the publisher: %2. grant_replication lets it.</source>
        <translation>Die Rolle %1 darf auf dem Publisher nicht lesen: %2. grant_replication erlaubt es.</translation>
    </message>
    <message>
        <source>Row-level security on the publisher would hide rows of %1 from the role %2, and they would be missing without an error: ALTER ROLE … BYPASSRLS there.</source>
        <translation>Zeilensicherheit auf dem Publisher würde Zeilen von %1 vor der Rolle %2 verbergen, und sie fehlten ohne einen Fehler: dort ALTER ROLE … BYPASSRLS.</translation>
    </message>
    <message>
        <source>The publication carries TRUNCATE, on which a subscriber of PostgreSQL 10 fails for ever: ALTER PUBLICATION … SET (publish = &apos;insert, update, delete&apos;) on the publisher.</source>
        <translation>Die Publikation überträgt TRUNCATE, an dem ein Subscriber mit PostgreSQL 10 für immer scheitert: ALTER PUBLICATION … SET (publish = &apos;insert, update, delete&apos;) auf dem Publisher.</translation>
    </message>
    <message>
        <source>The option %1 of the subscription %2 can&apos;t be set in the file.</source>
        <translation>Die Option %1 der Subskription %2 kann nicht in der Datei gesetzt werden.</translation>
    </message>
    <message>
        <source>The slot is created on the server whose identity has been proven, and the subscription on that slot; remove the option.</source>
        <translation>Der Slot wird auf dem Server angelegt, dessen Identität bewiesen ist, und die Subskription auf diesem Slot; die Option entfernen.</translation>
    </message>
    <message>
        <source>The publisher has a slot %1 already (database %2, plugin %3, %4), and nothing says that it was made for this subscription.</source>
        <translation>Der Publisher hat schon einen Slot %1 (Datenbank %2, Plugin %3, %4), und nichts sagt, dass er für diese Subskription angelegt wurde.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Find out whose it is. If nobody needs it: %1;</source>
        <translation>Herausfinden, wem er gehört. Wenn ihn niemand braucht: %1;</translation>
    </message>
    <message>
        <source>drop_subscription removes it; empty the tables on the subscriber, and create it anew.</source>
        <translation>drop_subscription entfernt sie; die Tabellen auf dem Subscriber leeren und sie neu anlegen.</translation>
    </message>
    <message>
        <source>The subscription %1 exists, but is not what the file says: it takes the publication %2 through the slot %3.</source>
        <translation>Die Subskription %1 gibt es, aber sie ist nicht, wie die Datei sagt: Sie nimmt die Publikation %2 durch den Slot %3.</translation>
    </message>
    <message>
        <source>The subscription %1 exists, but the publisher has lost its slot %2, and with it changes that the subscriber has not seen.</source>
        <translation>Die Subskription %1 gibt es, aber der Publisher hat ihren Slot %2 verloren und damit Änderungen, die der Subscriber nicht gesehen hat.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server sees %1 tables in the publication, and we see %2: it reaches another server than we do, or the tables have just changed. Nothing is left of it.</source>
        <translation>Der Server des Subscribers sieht %1 Tabellen in der Publikation, und wir sehen %2: Er erreicht einen anderen Server als wir, oder die Tabellen haben sich gerade geändert. Es blieb nichts davon zurück.</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, then run it again.</source>
        <translation>host_via_subscriber und port_via_subscriber prüfen, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>The %1 has no table %2.</source>
        <translation>Der %1 hat keine Tabelle %2.</translation>
    </message>
    <message>
        <source>Write schema.table as in SQL, with double quotes around names that need them.</source>
        <translation>schema.table wie in SQL schreiben, mit doppelten Anführungszeichen um Namen, die sie brauchen.</translation>
    </message>
    <message>
        <source>Several schemas of the %1 have a table %2.</source>
        <translation>Mehrere Schemas des %1 haben eine Tabelle %2.</translation>
    </message>
    <message>
        <source>Write the schema too: %1.</source>
        <translation>Das Schema dazuschreiben: %1.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>No PostgreSQL server programs were found on this machine.</source>
        <translation>Auf diesem Rechner wurden keine PostgreSQL-Serverprogramme gefunden.</translation>
    </message>
    <message>
        <source>Install a server package (postgresql-15 on Debian 12), or name the directory of one in FLARE_PG_DIRS.</source>
        <translation>Ein Serverpaket installieren (postgresql-15 in Debian 12) oder das Verzeichnis eines Servers in FLARE_PG_DIRS angeben.</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The local PostgreSQL %1 server did not start: %2
The end of its log:
%3</source>
        <translation>Der lokale PostgreSQL-%1-Server startete nicht: %2
Das Ende seines Protokolls:
%3</translation>
    </message>
    <message>
        <source>The local PostgreSQL server in %1 could not be killed.</source>
        <translation>Der lokale PostgreSQL-Server in %1 konnte nicht beendet werden.</translation>
    </message>
    <message>
        <source>The local PostgreSQL server in %1 does not run.</source>
        <translation>Der lokale PostgreSQL-Server in %1 läuft nicht.</translation>
    </message>
    <message>
        <source>No free TCP port from %1 to %2 was found for a local PostgreSQL server.</source>
        <translation>Von %1 bis %2 wurde kein freier TCP-Port für einen lokalen PostgreSQL-Server gefunden.</translation>
    </message>
    <message>
        <source>Local PostgreSQL %1</source>
        <translation>Lokaler PostgreSQL %1</translation>
    </message>
    <message>
        <source>Could not prepare the directory of a local PostgreSQL cluster, %1: %2.</source>
        <translation>Das Verzeichnis eines lokalen PostgreSQL-Clusters, %1, konnte nicht vorbereitet werden: %2.</translation>
    </message>
    <message>
        <source>The start of the local PostgreSQL cluster was stopped.</source>
        <translation>Der Start des lokalen PostgreSQL-Clusters wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 took too long and was ended.</source>
        <translation>%1 dauerte zu lange und wurde beendet.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root, and this machine has no account to lend it.</source>
        <translation>PostgreSQL läuft nicht als root, und dieser Rechner hat kein Konto, das es leihen könnte.</translation>
    </message>
    <message>
        <source>Create an account named postgres, or run this program as an ordinary user.</source>
        <translation>Ein Konto namens postgres anlegen oder dieses Programm als gewöhnlicher Benutzer ausführen.</translation>
    </message>
    <message>
        <source>Could not give %1 to the account that the local PostgreSQL server runs as: %2.</source>
        <translation>%1 konnte dem Konto, als das der lokale PostgreSQL-Server läuft, nicht gegeben werden: %2.</translation>
    </message>
    <message>
        <source>%1 failed with status %2: %3</source>
        <translation>%1 scheiterte mit Status %2: %3</translation>
    </message>
    <message>
        <source>Only records of this operation.</source>
        <translation>Nur Einträge dieser Operation.</translation>
    </message>
    <message>
        <source>Only records of this kind.</source>
        <translation>Nur Einträge dieser Art.</translation>
    </message>
    <message>
        <source>Only from this time on, as 2026-03-01T12:00:00Z.</source>
        <translation>Erst ab dieser Zeit, wie 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>Only before this time.</source>
        <translation>Nur vor dieser Zeit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>Write it as 2026-03-01T12:00:00Z.</source>
        <translation>So schreiben: 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The chain is unbroken over %1 records. Head: %2</source>
        <translation>Die Kette ist über %1 Einträge ungebrochen. Kopf: %2</translation>
    </message>
    <message>
        <source>Keep the head outside, in the change ticket: only that proves that the whole log was not written anew.</source>
        <translation>Den Kopf außerhalb aufbewahren, im Änderungsticket: Nur das beweist, dass nicht das ganze Protokoll neu geschrieben wurde.</translation>
    </message>
    <message>
        <source>The audit log does not verify: %1</source>
        <translation>Das Audit-Protokoll besteht die Prüfung nicht: %1</translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with the exports and heads that were kept outside.</source>
        <translation>Die Datei unverändert aufbewahren und mit den Exporten und Köpfen vergleichen, die außerhalb aufbewahrt wurden.</translation>
    </message>
    <message>
        <source>the standard output</source>
        <translation>die Standardausgabe</translation>
    </message>
    <message>
        <source>%1 is there already and is not overwritten.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>With --json, the export needs a file of its own.</source>
        <translation>Mit --json braucht der Export eine eigene Datei.</translation>
    </message>
    <message>
        <source>Add: --output FILE</source>
        <translation>Hinzufügen: --output DATEI</translation>
    </message>
    <message>
        <source>Exported. Head of the log: %1</source>
        <translation>Exportiert. Kopf des Protokolls: %1</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Rundherum</translation>
    </message>
    <message>
        <source>Shows what was done, by whom, to which server.</source>
        <translation>Zeigt, was von wem auf welchem Server getan wurde.</translation>
    </message>
    <message>
        <source>Reads the audit log of this user; FLARE_AUDIT_LOG names another one.</source>
        <translation>Liest das Audit-Protokoll dieses Benutzers; FLARE_AUDIT_LOG nennt ein anderes.</translation>
    </message>
    <message>
        <source>How many records, the newest.</source>
        <translation>Wie viele Einträge, die neuesten.</translation>
    </message>
    <message>
        <source>Proves that no record was altered, removed or inserted.</source>
        <translation>Beweist, dass kein Eintrag verändert, entfernt oder eingefügt wurde.</translation>
    </message>
    <message>
        <source>Follows the chain of hashes of the log, or of an export in JSON Lines. With a head that was kept outside, it also proves that the log was not written anew as a whole.</source>
        <translation>Folgt der Kette der Hashes des Protokolls oder eines Exports in JSON Lines. Mit einem außerhalb aufbewahrten Kopf beweist es auch, dass nicht das ganze Protokoll neu geschrieben wurde.</translation>
    </message>
    <message>
        <source>A head hash that was noted outside the log.</source>
        <translation>Ein Kopf-Hash, der außerhalb des Protokolls notiert wurde.</translation>
    </message>
    <message>
        <source>An export in JSON Lines, in place of the log.</source>
        <translation>Ein Export in JSON Lines an Stelle des Protokolls.</translation>
    </message>
    <message>
        <source>Writes the log for a ticket, a spreadsheet or an archive.</source>
        <translation>Schreibt das Protokoll für ein Ticket, eine Tabelle oder ein Archiv.</translation>
    </message>
    <message>
        <source>A new file, in place of the output.</source>
        <translation>Eine neue Datei an Stelle der Ausgabe.</translation>
    </message>
    <message>
        <source>The form.</source>
        <translation>Die Form.</translation>
    </message>
    <message>
        <source>Ignored, since only the file may choose a server: %1.</source>
        <translation>Ignoriert, weil nur die Datei einen Server wählen darf: %1.</translation>
    </message>
    <message>
        <source>Prints the completion script of a shell.</source>
        <translation>Gibt das Vervollständigungsskript einer Shell aus.</translation>
    </message>
    <message>
        <source>For bash: source &lt;(flare completion bash)
For zsh: source &lt;(flare completion zsh)
For fish: flare completion fish | source</source>
        <translation>Für bash: source &lt;(flare completion bash)
Für zsh: source &lt;(flare completion zsh)
Für fish: flare completion fish | source</translation>
    </message>
    <message>
        <source>The shell.</source>
        <translation>Die Shell.</translation>
    </message>
    <message>
        <source>%1 can be used.</source>
        <translation>%1 kann verwendet werden.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used for the reasons above.</source>
        <translation>%1 kann aus den obigen Gründen nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Nothing was connected. See: flare help config</source>
        <translation>Es wurde nichts verbunden. Siehe: flare help config</translation>
    </message>
    <message>
        <source>Checks the file without connecting, and says all that is wrong with it.</source>
        <translation>Prüft die Datei, ohne zu verbinden, und sagt alles, was daran falsch ist.</translation>
    </message>
    <message>
        <source>Prints every error and warning with its line and column. Exit code 3 if the file can&apos;t be used.</source>
        <translation>Gibt jeden Fehler und jede Warnung mit Zeile und Spalte aus. Exit-Code 3, wenn die Datei nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>No demo has left anything behind.</source>
        <translation>Keine Demo hat etwas zurückgelassen.</translation>
    </message>
    <message>
        <source>%1 servers that were left behind have been removed.</source>
        <translation>%1 zurückgelassene Server wurden entfernt.</translation>
    </message>
    <message>
        <source>The demo has no dry run: its servers are made for it and thrown away.</source>
        <translation>Die Demo hat keinen Probelauf: Ihre Server werden für sie angelegt und weggeworfen.</translation>
    </message>
    <message>
        <source>The demo is for people; it has no --json.</source>
        <translation>Die Demo ist für Menschen; sie hat kein --json.</translation>
    </message>
    <message>
        <source>Shows a whole migration between two throw-away servers of this machine.</source>
        <translation>Zeigt eine ganze Migration zwischen zwei Wegwerf-Servern dieses Rechners.</translation>
    </message>
    <message>
        <source>Starts the oldest and the newest PostgreSQL that it finds on ports of their own, fills a database, writes a flare.yml, and runs every step of a migration as you would, while an attack writes all the time. It ends with the proof: the writes that were acknowledged against the rows on the subscriber, and the outage that the writers felt. Reads no file of yours and reaches no server of yours; everything is removed at the end, also after Ctrl-C.</source>
        <translation>Startet das älteste und das neueste PostgreSQL, das es findet, auf eigenen Ports, füllt eine Datenbank, schreibt eine flare.yml und führt jeden Schritt einer Migration aus, wie Sie es täten, während die ganze Zeit eine Testlast schreibt. Am Ende steht der Beweis: die bestätigten Schreibvorgänge gegen die Zeilen auf dem Subscriber und die Ausfallzeit, die die Schreiber spürten. Liest keine Ihrer Dateien und erreicht keinen Ihrer Server; am Ende wird alles entfernt, auch nach Strg-C.</translation>
    </message>
    <message>
        <source>Leave the servers running at the end, until Ctrl-C.</source>
        <translation>Die Server am Ende weiterlaufen lassen, bis Strg-C.</translation>
    </message>
    <message>
        <source>Only remove what a demo that was killed has left behind.</source>
        <translation>Nur entfernen, was eine getötete Demo zurückgelassen hat.</translation>
    </message>
    <message>
        <source>The attack has left no ledger.</source>
        <translation>Die Testlast hat kein Verzeichnis hinterlassen.</translation>
    </message>
    <message>
        <source>The demo failed: %1</source>
        <translation>Die Demo scheiterte: %1</translation>
    </message>
    <message>
        <source>Two throw-away servers</source>
        <translation>Zwei Wegwerf-Server</translation>
    </message>
    <message>
        <source>From PostgreSQL %1 to PostgreSQL %2.</source>
        <translation>Von PostgreSQL %1 zu PostgreSQL %2.</translation>
    </message>
    <message>
        <source>This machine has only this version. packaging/install-deps.sh --postgresql --clients fetches others, for a demo that goes from one to another.</source>
        <translation>Dieser Rechner hat nur diese Version. packaging/install-deps.sh --postgresql --clients holt andere, für eine Demo von einer zur anderen.</translation>
    </message>
    <message>
        <source>%1: %2:%3, system_identifier %4</source>
        <translation>%1: %2:%3, system_identifier %4</translation>
    </message>
    <message>
        <source>A database with rows, roles and sequences, and a file that names both servers</source>
        <translation>Eine Datenbank mit Zeilen, Rollen und Sequenzen, und eine Datei, die beide Server nennt</translation>
    </message>
    <message>
        <source>These servers come without the extensions that the demo knows: there will be none to install.</source>
        <translation>Diese Server kommen ohne die Erweiterungen, die die Demo kennt: Es wird keine zu installieren geben.</translation>
    </message>
    <message>
        <source>Check, and put writers to work</source>
        <translation>Prüfen und Schreiber an die Arbeit setzen</translation>
    </message>
    <message>
        <source>The writers go on, so tables that are written to may differ for a moment:</source>
        <translation>Die Schreiber machen weiter, daher können Tabellen, in die geschrieben wird, für einen Augenblick abweichen:</translation>
    </message>
    <message>
        <source>The attack did not begin to write in time.</source>
        <translation>Die Testlast begann nicht rechtzeitig zu schreiben.</translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation>Die Demo wurde angehalten.</translation>
    </message>
    <message>
        <source>From here on, four writers write to the publisher all the time.</source>
        <translation>Von hier an schreiben vier Schreiber die ganze Zeit auf den Publisher.</translation>
    </message>
    <message>
        <source>A pause wants a stream that has been up for a while.</source>
        <translation>Eine Schreibpause will einen Strom, der schon eine Weile besteht.</translation>
    </message>
    <message>
        <source>The new server has taken its first write of the application: invoice %1. The sequences have come along.</source>
        <translation>Der neue Server hat den ersten Schreibvorgang der Anwendung angenommen: Rechnung %1. Die Sequenzen sind mitgekommen.</translation>
    </message>
    <message>
        <source>The attack has been stopped; its ledger holds every write that the old server acknowledged.</source>
        <translation>Die Testlast wurde angehalten; ihr Verzeichnis hält jeden Schreibvorgang fest, den der alte Server bestätigt hat.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Der Beweis</translation>
    </message>
    <message>
        <source>What the writers were promised, and what is there</source>
        <translation>Was den Schreibern zugesagt wurde, und was da ist</translation>
    </message>
    <message>
        <source>%1 writes acknowledged; of %2 rows %3 found on the subscriber, %4 missing. Write outage: %5 ms, from the last write that the old server acknowledged to the first that the new one took.</source>
        <translation>%1 Schreibvorgänge bestätigt; von %2 Zeilen %3 auf dem Subscriber gefunden, %4 fehlen. Schreibausfall: %5 ms, vom letzten Schreibvorgang, den der alte Server bestätigte, bis zum ersten, den der neue annahm.</translation>
    </message>
    <message>
        <source>Both servers are kept until Ctrl-C</source>
        <translation>Beide Server bleiben bis Strg-C</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>Die Datei: %1</translation>
    </message>
    <message>
        <source>To try commands on them, in another terminal:</source>
        <translation>Um Befehle darauf auszuprobieren, in einem anderen Terminal:</translation>
    </message>
    <message>
        <source>flare %1 ended with exit code %2.</source>
        <translation>flare %1 endete mit Exit-Code %2.</translation>
    </message>
    <message>
        <source>It says why above. With --keep the servers stay, to look at them.</source>
        <translation>Der Grund steht oben. Mit --keep bleiben die Server, um sie anzusehen.</translation>
    </message>
    <message>
        <source>The attack has ended: %1</source>
        <translation>Die Testlast ist beendet: %1</translation>
    </message>
    <message>
        <source>Done, or nothing to do.</source>
        <translation>Erledigt, oder es gab nichts zu tun.</translation>
    </message>
    <message>
        <source>Failed; the message says what was undone.</source>
        <translation>Gescheitert; die Meldung sagt, was rückgängig gemacht wurde.</translation>
    </message>
    <message>
        <source>The words of the call are off; nothing was touched.</source>
        <translation>Der Aufruf ist falsch; es wurde nichts berührt.</translation>
    </message>
    <message>
        <source>The configuration file can&apos;t be used; nothing was touched.</source>
        <translation>Die Konfigurationsdatei kann nicht verwendet werden; es wurde nichts berührt.</translation>
    </message>
    <message>
        <source>A server can&apos;t be reached, or refuses the login.</source>
        <translation>Ein Server ist nicht erreichbar oder lehnt die Anmeldung ab.</translation>
    </message>
    <message>
        <source>A server is not the one that the file names.</source>
        <translation>Ein Server ist nicht der, den die Datei nennt.</translation>
    </message>
    <message>
        <source>A guard rail: the state of the servers forbids it.</source>
        <translation>Eine Leitplanke: Der Zustand der Server verbietet es.</translation>
    </message>
    <message>
        <source>Not confirmed; nothing was done.</source>
        <translation>Nicht bestätigt; es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Half done or in doubt: a person must look and act.</source>
        <translation>Halb erledigt oder im Zweifel: Ein Mensch muss nachsehen und handeln.</translation>
    </message>
    <message>
        <source>Cancelled by Ctrl-C or a signal.</source>
        <translation>Durch Strg-C oder ein Signal abgebrochen.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <source>May run beside anything else.</source>
        <translation>Darf neben allem anderen laufen.</translation>
    </message>
    <message>
        <source>One changing operation per database at a time: a lock on the publisher keeps a second person out.</source>
        <translation>Je Datenbank eine ändernde Operation zur gleichen Zeit: Eine Sperre auf dem Publisher hält eine zweite Person fern.</translation>
    </message>
    <message>
        <source>Explains a command or a topic: %1.</source>
        <translation>Erklärt einen Befehl oder ein Thema: %1.</translation>
    </message>
    <message>
        <source>A command or a topic.</source>
        <translation>Ein Befehl oder ein Thema.</translation>
    </message>
    <message>
        <source>flare takes a PostgreSQL server to a new major version by logical replication.</source>
        <translation>flare bringt einen PostgreSQL-Server durch logische Replikation auf eine neue Hauptversion.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>flare help COMMAND explains one of them; flare COMMAND --dry-run shows the exact SQL and changes nothing. Topics: %1.</source>
        <translation>flare help BEFEHL erklärt einen davon; flare BEFEHL --dry-run zeigt das genaue SQL und ändert nichts. Themen: %1.</translation>
    </message>
    <message>
        <source>Servers and databases are named in the file alone, and every connection proves that its server is the named one before it acts.</source>
        <translation>Server und Datenbanken werden allein in der Datei genannt, und jede Verbindung beweist, dass ihr Server der genannte ist, bevor sie etwas tut.</translation>
    </message>
    <message>
        <source>There is no help on &quot;%1&quot;.</source>
        <translation>Zu „%1“ gibt es keine Hilfe.</translation>
    </message>
    <message>
        <source>See: flare help</source>
        <translation>Siehe: flare help</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Options of every command: flare help</source>
        <translation>Optionen jedes Befehls: flare help</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>None by a command of flare.</source>
        <translation>Durch keinen Befehl von flare.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>A file (--config) that names both servers by their system_identifier. %1</source>
        <translation>Eine Datei (--config), die beide Server mit ihrem system_identifier nennt. %1</translation>
    </message>
    <message>
        <source>A confirmation: see flare help confirm.</source>
        <translation>Eine Bestätigung: siehe flare help confirm.</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Exit-Codes</translation>
    </message>
    <message>
        <source>An operation that runs a program of yours hands on that program&apos;s exit code.</source>
        <translation>Eine Operation, die ein eigenes Programm ausführt, reicht dessen Exit-Code weiter.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>One file pins one migration: two servers and any number of databases. Nothing on the command line or in the environment can point flare elsewhere.</source>
        <translation>Eine Datei beschreibt eine Migration: zwei Server und beliebig viele Datenbanken. Nichts auf der Befehlszeile oder in der Umgebung kann flare woandershin lenken.</translation>
    </message>
    <message>
        <source>system_identifier is the answer of the server that you mean to: SELECT system_identifier FROM pg_control_system();</source>
        <translation>system_identifier ist die Antwort des gemeinten Servers auf: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>Passwords may be left out; then libpq&apos;s password file is asked, and then you. A file with passwords must be closed to others: chmod 600 flare.yml</source>
        <translation>Passwörter können weggelassen werden; dann wird die Passwortdatei von libpq gefragt, und danach Sie. Eine Datei mit Passwörtern muss für andere geschlossen sein: chmod 600 flare.yml</translation>
    </message>
    <message>
        <source>flare config check says all that is wrong with the file without connecting.</source>
        <translation>flare config check sagt alles, was an der Datei falsch ist, ohne zu verbinden.</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Whatever stops writes or removes something asks for the last six digits of the system_identifier of the server that it changes. Both servers are shown beside each other: to answer, you tell them apart.</source>
        <translation>Was Schreibzugriffe anhält oder etwas entfernt, fragt nach den letzten sechs Ziffern des system_identifier des Servers, den es ändert. Beide Server werden nebeneinander gezeigt: Um zu antworten, hält man sie auseinander.</translation>
    </message>
    <message>
        <source>Without a terminal, --confirm gives the digits. They can only check the target that the file names, and never choose one. Without them, the exit code is 7 and nothing was done. Wrong entries are kept in the audit log.</source>
        <translation>Ohne Terminal gibt --confirm die Ziffern. Sie können das Ziel, das die Datei nennt, nur prüfen und nie eines wählen. Ohne sie ist der Exit-Code 7, und es wurde nichts getan. Falsche Eingaben werden im Audit-Protokoll festgehalten.</translation>
    </message>
    <message>
        <source>The leading digits are no use: clusters that were made on one day share them. If both servers end alike, more digits are asked for.</source>
        <translation>Die führenden Ziffern nützen nichts: Cluster vom selben Tag haben sie gemeinsam. Enden beide Server gleich, werden mehr Ziffern verlangt.</translation>
    </message>
    <message>
        <source>--%1 is not taken: a server is chosen in the file, never on the command line.</source>
        <translation>--%1 wird nicht angenommen: Ein Server wird in der Datei gewählt, nie auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Set host, port and system_identifier under hosts in the file, and the role and rate of test traffic under attack. See: flare help config</source>
        <translation>Host, Port und system_identifier in der Datei unter hosts setzen, Rolle und Rate der Testlast unter attack. Siehe: flare help config</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Eine Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 needs a second word.</source>
        <translation>%1 braucht ein zweites Wort.</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Eines von: %1.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>%1 does not take &quot;%2&quot;.</source>
        <translation>%1 nimmt „%2“ nicht an.</translation>
    </message>
    <message>
        <source>The program and its arguments stand behind --: flare %1 -- %2</source>
        <translation>Das Programm und seine Argumente stehen hinter --: flare %1 -- %2</translation>
    </message>
    <message>
        <source>The file that names servers and databases.</source>
        <translation>Die Datei, die Server und Datenbanken nennt.</translation>
    </message>
    <message>
        <source>Read the servers, print the exact SQL, change nothing.</source>
        <translation>Die Server lesen, das genaue SQL ausgeben, nichts ändern.</translation>
    </message>
    <message>
        <source>The last digits of the target&apos;s system_identifier, for destructive operations.</source>
        <translation>Die letzten Ziffern des system_identifier des Ziels, für zerstörende Operationen.</translation>
    </message>
    <message>
        <source>Never ask; what would need an answer ends with exit code 7 or 4.</source>
        <translation>Nie fragen; was eine Antwort bräuchte, endet mit Exit-Code 7 oder 4.</translation>
    </message>
    <message>
        <source>One JSON object a line on the output.</source>
        <translation>Ein JSON-Objekt je Zeile auf der Ausgabe.</translation>
    </message>
    <message>
        <source>Only data, warnings and errors.</source>
        <translation>Nur Daten, Warnungen und Fehler.</translation>
    </message>
    <message>
        <source>Also the SQL of each step.</source>
        <translation>Auch das SQL jedes Schritts.</translation>
    </message>
    <message>
        <source>Also what the libraries log.</source>
        <translation>Auch, was die Bibliotheken protokollieren.</translation>
    </message>
    <message>
        <source>No colours; NO_COLOR does the same.</source>
        <translation>Keine Farben; NO_COLOR tut dasselbe.</translation>
    </message>
    <message>
        <source>Explain the command.</source>
        <translation>Den Befehl erklären.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Es fehlt ein Befehl.</translation>
    </message>
    <message>
        <source>Password of %1 on the %2: </source>
        <translation>Passwort von %1 auf dem %2: </translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>Probelauf: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>on the %1</source>
        <translation>auf dem %1</translation>
    </message>
    <message>
        <source>on the %1, database %2</source>
        <translation>auf dem %1, Datenbank %2</translation>
    </message>
    <message>
        <source>Undone by: %1</source>
        <translation>Rückweg: %1</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>DRY RUN of %1: nothing was changed</source>
        <translation>PROBELAUF von %1: Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 % (%2 von %3)</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nicht</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>  What will happen:</source>
        <translation>  Was geschehen wird:</translation>
    </message>
    <message>
        <source>  SQL, exactly:</source>
        <translation>  SQL, genau:</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückweg: %1</translation>
    </message>
    <message>
        <source>Type the last %1 digits of the TARGET&apos;s system_identifier (Enter alone stops): </source>
        <translation>Die letzten %1 Ziffern des system_identifier des ZIELS eingeben (nur Enter bricht ab): </translation>
    </message>
    <message>
        <source>Cancelled; nothing was done.</source>
        <translation>Abgebrochen; es wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1, database %2</source>
        <translation>%1, Datenbank %2</translation>
    </message>
    <message>
        <source> %1/%2 done in %3</source>
        <translation> %1/%2 erledigt in %3</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Warnung:</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Weiter:</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Rückweg:</translation>
    </message>
    <message>
        <source>Cancelled:</source>
        <translation>Abgebrochen:</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Fehler:</translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>Erledigt:</translation>
    </message>
    <message>
        <source>%1 of %2 steps, in %3.</source>
        <translation>%1 von %2 Schritten, in %3.</translation>
    </message>
    <message>
        <source>In doubt:</source>
        <translation>Im Zweifel:</translation>
    </message>
    <message>
        <source>The link was lost during COMMIT; look at the server before you go on.</source>
        <translation>Die Verbindung ging während COMMIT verloren; vor dem Weitermachen den Server ansehen.</translation>
    </message>
    <message>
        <source>SQLSTATE:</source>
        <translation>SQLSTATE:</translation>
    </message>
    <message>
        <source>Detail:</source>
        <translation>Detail:</translation>
    </message>
    <message>
        <source>Server&apos;s hint:</source>
        <translation>Hinweis des Servers:</translation>
    </message>
    <message>
        <source>Context:</source>
        <translation>Kontext:</translation>
    </message>
    <message>
        <source>Statement:</source>
        <translation>Anweisung:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Was zu tun ist:</translation>
    </message>
    <message>
        <source>Takes a PostgreSQL server to a new major version by logical replication.</source>
        <translation>Bringt einen PostgreSQL-Server durch logische Replikation auf eine neue Hauptversion.</translation>
    </message>
    <message>
        <source>Open two throw-away servers of this machine.</source>
        <translation>Zwei Wegwerf-Server dieses Rechners öffnen.</translation>
    </message>
    <message>
        <source>Start nothing that changes a server.</source>
        <translation>Nichts starten, was einen Server ändert.</translation>
    </message>
    <message>
        <source>The migration to open, a flare.yml.</source>
        <translation>Die zu öffnende Migration, eine flare.yml.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>kein Slot</translation>
    </message>
    <message>
        <source>%1: slot lost</source>
        <translation>%1: Slot verloren</translation>
    </message>
    <message>
        <source>no subscription</source>
        <translation>keine Subskription</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>By itself this login is tried again only now and then, because servers lock accounts after too many failures.</source>
        <translation>Von selbst wird diese Anmeldung nur noch gelegentlich versucht, weil Server Konten nach zu vielen Fehlversuchen sperren.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Wrong server: %1 answers as the %2 at %3, and the file says %4. Nothing was done.</source>
        <translation>Falscher Server: %1 antwortet als %2 unter %3, die Datei sagt aber %4. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 behind, %2</source>
        <translation>%1 im Rückstand, %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb von %1</translation>
    </message>
    <message>
        <source>not converging at this rate</source>
        <translation>nähert sich bei diesem Tempo nicht an</translation>
    </message>
    <message>
        <source>within %1 in about %2 (%3 or more)</source>
        <translation>innerhalb von %1 in etwa %2 (%3 oder mehr)</translation>
    </message>
    <message>
        <source>within %1 in about %2 (%3 to %4)</source>
        <translation>innerhalb von %1 in etwa %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of bytes.</source>
        <translation>„%1“ ist keine Zahl von Bytes.</translation>
    </message>
    <message>
        <source>--max-lag and --format prometheus go with --once.</source>
        <translation>--max-lag und --format prometheus gehören zu --once.</translation>
    </message>
    <message>
        <source>%1 is %2 behind, more than %3.</source>
        <translation>%1 ist %2 im Rückstand, mehr als %3.</translation>
    </message>
    <message>
        <source>The %1 answers again.</source>
        <translation>Der %1 antwortet wieder.</translation>
    </message>
    <message>
        <source>Shows how far the subscriber is behind the publisher, and when it will have caught up.</source>
        <translation>Zeigt, wie weit der Subscriber hinter dem Publisher liegt und wann er aufgeholt haben wird.</translation>
    </message>
    <message>
        <source>Only the subscriptions of this database.</source>
        <translation>Nur die Subskriptionen dieser Datenbank.</translation>
    </message>
    <message>
        <source>Only this subscription.</source>
        <translation>Nur diese Subskription.</translation>
    </message>
    <message>
        <source>With --once: as text for Prometheus.</source>
        <translation>Mit --once: als Text für Prometheus.</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>%1 of WAL kept</source>
        <translation>%1 WAL aufgehoben</translation>
    </message>
    <message>
        <source>in danger in about %1</source>
        <translation>in Gefahr in etwa %1</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>answered in %1 ms</source>
        <translation>antwortete in %1 ms</translation>
    </message>
    <message>
        <source>its clock is off by %1</source>
        <translation>seine Uhr geht um %1 falsch</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>Davon</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>%1 in the last half minute</source>
        <translation>%1 in der letzten halben Minute</translation>
    </message>
    <message>
        <source>No write was acknowledged.</source>
        <translation>Kein Schreibzugriff wurde bestätigt.</translation>
    </message>
    <message>
        <source>%1: above the threshold</source>
        <translation>%1: über der Schwelle</translation>
    </message>
    <message>
        <source>%1 is %2 behind, more than the threshold of %3.</source>
        <translation>%1 ist %2 im Rückstand, mehr als die Schwelle von %3.</translation>
    </message>
    <message>
        <source>%1: caught up</source>
        <translation>%1: aufgeholt</translation>
    </message>
    <message>
        <source>%1 has caught up: it is within the threshold of %2.</source>
        <translation>%1 hat aufgeholt: innerhalb der Schwelle von %2.</translation>
    </message>
    <message>
        <source>The slot %1 is lost: the publisher has removed WAL that it needs.</source>
        <translation>Der Slot %1 ist verloren: Der Publisher hat WAL entfernt, den er braucht.</translation>
    </message>
    <message>
        <source>%1: slot at risk</source>
        <translation>%1: Slot in Gefahr</translation>
    </message>
    <message>
        <source>The slot %1 is at risk: the publisher may soon remove WAL that it needs.</source>
        <translation>Der Slot %1 ist in Gefahr: Der Publisher kann bald WAL entfernen, den er braucht.</translation>
    </message>
    <message>
        <source>%1: copy done</source>
        <translation>%1: Kopie fertig</translation>
    </message>
    <message numerus="yes">
        <source>The copy of %1 is done: all of its %n table(s) are ready.</source>
        <translation>
            <numerusform>Die Kopie von %1 ist fertig: %n Tabelle ist bereit.</numerusform>
            <numerusform>Die Kopie von %1 ist fertig: alle %n Tabellen sind bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>being copied</source>
        <translation>wird kopiert</translation>
    </message>
    <message>
        <source>roughly %1 % by size</source>
        <translation>etwa %1 % nach Größe</translation>
    </message>
    <message>
        <source>%1 % of about %2 rows</source>
        <translation>%1 % von etwa %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows, more than the %2 expected</source>
        <translation>%1 Zeilen, mehr als die erwarteten %2</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>about %1 to go</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>Copied now</source>
        <translation>Jetzt kopiert</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>slot lost</source>
        <translation>Slot verloren</translation>
    </message>
    <message>
        <source>idle, everything is applied</source>
        <translation>untätig, alles ist angewendet</translation>
    </message>
    <message>
        <source>everything is applied</source>
        <translation>alles ist angewendet</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>%1 not sent, %2 sent and not applied</source>
        <translation>%1 nicht gesendet, %2 gesendet und nicht angewendet</translation>
    </message>
    <message>
        <source>Looks at both servers at each interval, until it is stopped: how much WAL is not sent and not applied, how old the oldest change to apply is, how fast WAL is written and applied, when the lag will be at the file&apos;s cutover.lag_threshold, what the slot keeps, the states of the tables, and how far each one is that is being copied. Reads only, and writes nothing to the publisher. A server that goes away is shown as lost, and read again once it is back.</source>
        <translation>Sieht in jedem Intervall nach beiden Servern, bis es beendet wird: wie viel WAL nicht gesendet und nicht angewendet ist, wie alt die älteste anzuwendende Änderung ist, wie schnell WAL geschrieben und angewendet wird, wann der Rückstand bei cutover.lag_threshold der Datei sein wird, was der Slot aufhebt, den Stand der Tabellen, und wie weit jede ist, die gerade kopiert wird. Liest nur und schreibt nichts auf den Publisher. Ein Server, der verschwindet, wird als verloren gezeigt und wieder gelesen, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>The ledger is damaged: after row %1 of writer %2 comes row %3.</source>
        <translation>Das Verzeichnis ist beschädigt: Auf Zeile %1 des Schreibers %2 folgt Zeile %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may not lock %n table(s).</source>
        <translation>
            <numerusform>%1 darf %n Tabelle nicht sperren.</numerusform>
            <numerusform>%1 darf %n Tabellen nicht sperren.</numerusform>
        </translation>
    </message>
    <message>
        <source>An autovacuum that can&apos;t be interrupted holds a table (process %1: %2). Wait until it is through.</source>
        <translation>Ein Autovacuum, das sich nicht unterbrechen lässt, hält eine Tabelle (Prozess %1: %2). Warten, bis es durch ist.</translation>
    </message>
    <message>
        <source>The subscriber runs no worker for the subscription %1. If somebody streams from its slot all the same, that is another server: a copy, which takes its changes.</source>
        <translation>Der Subscriber führt keinen Worker für die Subskription %1 aus. Liest trotzdem jemand aus ihrem Slot, dann ist das ein anderer Server: eine Kopie, die ihr die Änderungen wegnimmt.</translation>
    </message>
    <message>
        <source>The publication %1 does not exist on the publisher.</source>
        <translation>Die Publikation %1 gibt es auf dem Publisher nicht.</translation>
    </message>
    <message>
        <source>The publication %1 is not what the file says: %2</source>
        <translation>Die Publikation %1 ist nicht, wie die Datei sagt: %2</translation>
    </message>
    <message>
        <source>The tables of %1 have changed during the pause; new: %2; no longer published: %3.</source>
        <translation>Die Tabellen von %1 haben sich während der Schreibpause geändert; neu: %2; nicht mehr publiziert: %3.</translation>
    </message>
    <message>
        <source>Their rows may be in no stream. See to it that nobody changes the schema, and that every table is published and copied, then pause again.</source>
        <translation>Ihre Zeilen sind vielleicht in keinem Strom. Dafür sorgen, dass niemand das Schema ändert und dass jede Tabelle publiziert und kopiert ist, dann erneut anhalten.</translation>
    </message>
    <message>
        <source>The sequence %1 is at %2 on the publisher, which the subscriber&apos;s can&apos;t hold.</source>
        <translation>Die Sequenz %1 steht auf dem Publisher bei %2, was die des Subscribers nicht aufnehmen kann.</translation>
    </message>
    <message>
        <source>Sequences that are missing on the subscriber: %1.</source>
        <translation>Sequenzen, die auf dem Subscriber fehlen: %1.</translation>
    </message>
    <message>
        <source>A subscription writes into %1 on the publisher (process %2). Disable it first.</source>
        <translation>Eine Subskription schreibt auf dem Publisher in %1 (Prozess %2). Sie zuerst ausschalten.</translation>
    </message>
    <message>
        <source>The background process %1 (%2, %3) works in %4 and is not ended: it may write again once the pause is proven.</source>
        <translation>Der Hintergrundprozess %1 (%2, %3) arbeitet in %4 und wird nicht beendet: Er könnte wieder schreiben, wenn die Schreibpause bewiesen ist.</translation>
    </message>
    <message>
        <source>A replication session of %1 (process %2) reads from no slot; it may run SQL and is not ended.</source>
        <translation>Eine Replikationssitzung von %1 (Prozess %2) liest aus keinem Slot; sie kann SQL ausführen und wird nicht beendet.</translation>
    </message>
    <message>
        <source>%1 was given the right to connect to %2 while it was paused, and keeps it.</source>
        <translation>%1 hat das Recht, sich mit %2 zu verbinden, während der Schreibpause bekommen und behält es.</translation>
    </message>
    <message>
        <source>Not every right to connect to %1 could be given back.</source>
        <translation>Nicht jedes Recht, sich mit %1 zu verbinden, konnte zurückgegeben werden.</translation>
    </message>
    <message>
        <source>Run as superuser on the publisher: %1</source>
        <translation>Auf dem Publisher als Superuser ausführen: %1</translation>
    </message>
    <message>
        <source>The tables could not be locked in time.</source>
        <translation>Die Tabellen konnten nicht rechtzeitig gesperrt werden.</translation>
    </message>
    <message>
        <source>The locks on the tables are gone: %1</source>
        <translation>Die Sperren auf den Tabellen sind weg: %1</translation>
    </message>
    <message>
        <source>they were given back.</source>
        <translation>sie wurden zurückgegeben.</translation>
    </message>
    <message>
        <source>Somebody may have written meanwhile. Look why the session ended (a server that crashed, somebody who ended it, a network that was cut for longer than %1 s), then pause again.</source>
        <translation>Inzwischen hat vielleicht jemand geschrieben. Nachsehen, warum die Sitzung endete (ein abgestürzter Server, jemand, der sie beendet hat, ein Netz, das länger als %1 s unterbrochen war), dann erneut anhalten.</translation>
    </message>
    <message>
        <source>The server says that %1 of the %2 tables are locked.</source>
        <translation>Der Server sagt, dass %1 der %2 Tabellen gesperrt sind.</translation>
    </message>
    <message>
        <source>%2 table(s) in no publication of the file: %1.</source>
        <translation>%2 Tabelle(n) in keiner Publikation der Datei: %1.</translation>
    </message>
    <message>
        <source>The rows of %2 unlogged table(s): %1.</source>
        <translation>Die Zeilen von %2 Tabelle(n), die UNLOGGED sind: %1.</translation>
    </message>
    <message>
        <source>The contents of %2 materialized view(s), which need REFRESH MATERIALIZED VIEW on the subscriber: %1.</source>
        <translation>Der Inhalt von %2 materialisierten Sicht(en), für die auf dem Subscriber REFRESH MATERIALIZED VIEW nötig ist: %1.</translation>
    </message>
    <message>
        <source>%1 large objects.</source>
        <translation>%1 Large Objects.</translation>
    </message>
    <message>
        <source>%1 (which this account may not read)</source>
        <translation>%1 (für dieses Konto nicht lesbar)</translation>
    </message>
    <message>
        <source>Rows that are kept in tables of extensions: %1.</source>
        <translation>Zeilen, die in Tabellen von Erweiterungen gehalten werden: %1.</translation>
    </message>
    <message>
        <source>What a trigger changes that fires while rows are applied (ENABLE ALWAYS or REPLICA): %1.</source>
        <translation>Was ein Trigger ändert, der beim Anwenden von Zeilen auslöst (ENABLE ALWAYS oder REPLICA): %1.</translation>
    </message>
    <message>
        <source>%1 was paused by somebody else meanwhile: %2 at %3. That pause is left alone.</source>
        <translation>%1 wurde inzwischen von jemand anderem angehalten: %2 um %3. Diese Schreibpause bleibt unangetastet.</translation>
    </message>
    <message>
        <source>The pause of %1 was ended by somebody else meanwhile.</source>
        <translation>Die Schreibpause von %1 wurde inzwischen von jemand anderem beendet.</translation>
    </message>
    <message>
        <source>Talk to each other, then run it again.</source>
        <translation>Sich untereinander absprechen, dann erneut ausführen.</translation>
    </message>
    <message>
        <source>They have the right by another way (membership in an exempt role, for instance), or somebody has just given it to them. Take it from them, then pause again.</source>
        <translation>Sie haben das Recht auf anderem Weg (etwa durch Mitgliedschaft in einer ausgenommenen Rolle), oder jemand hat es ihnen gerade gegeben. Es ihnen nehmen, dann erneut anhalten.</translation>
    </message>
    <message>
        <source>Somebody has made new transactions of %1 writable again.</source>
        <translation>Jemand hat neue Transaktionen von %1 wieder schreibend gemacht.</translation>
    </message>
    <message>
        <source>The audit log can&apos;t be written, and this goes on without it: %1</source>
        <translation>Das Audit-Protokoll kann nicht geschrieben werden, und es geht ohne es weiter: %1</translation>
    </message>
    <message>
        <source>Two connections to the %1 reach two servers, or it was restarted in between: timeline %2, started at %3, and timeline %4, started at %5. Their identifier is the same.</source>
        <translation>Zwei Verbindungen zum %1 erreichen zwei Server, oder er wurde dazwischen neu gestartet: Timeline %2, gestartet um %3, und Timeline %4, gestartet um %5. Ihre Kennung ist dieselbe.</translation>
    </message>
    <message>
        <source>Find out what else answers at that address (a copy, a promoted standby, a balancer), and put the one server&apos;s own address into the file.</source>
        <translation>Herausfinden, was unter dieser Adresse sonst noch antwortet (eine Kopie, ein hochgestufter Standby, ein Lastverteiler), und die eigene Adresse des einen Servers in die Datei eintragen.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>The lock that keeps others from changing this migration is lost; somebody else may be at work. %1</source>
        <translation>Die Sperre, die andere davon abhält, diese Migration zu ändern, ist verloren; vielleicht ist jemand anderes am Werk. %1</translation>
    </message>
    <message>
        <source>Look who was at work (flare audit list, the publisher&apos;s log), then run it again.</source>
        <translation>Nachsehen, wer am Werk war (flare audit list, das Protokoll des Publishers), dann erneut ausführen.</translation>
    </message>
    <message>
        <source>%1 does not succeed yet and is tried again: %2 Another stop gives up.</source>
        <translation>%1 gelingt noch nicht und wird erneut versucht: %2 Ein weiteres Anhalten gibt auf.</translation>
    </message>
    <message>
        <source>%1 Writes have been paused since %2 by %3, so both sides must be equal.</source>
        <translation>%1 Schreibzugriffe sind seit %2 durch %3 angehalten, also müssen beide Seiten gleich sein.</translation>
    </message>
    <message>
        <source>Rows have not arrived, or somebody has written on one side meanwhile: find out which before the application goes on there. While pause_write is still at work, count again once it has ended.</source>
        <translation>Zeilen sind nicht angekommen, oder jemand hat inzwischen auf einer Seite geschrieben: herausfinden, was davon zutrifft, bevor die Anwendung dort weiterarbeitet. Solange pause_write noch läuft, nach seinem Ende erneut zählen.</translation>
    </message>
    <message>
        <source>Counts every published table, or the one that is named, on both sides at the same time and marks what differs. Each table is counted at its own moment: only while nothing is written do equal numbers mean anything, and equal numbers are not yet equal rows. A difference while writes are paused is a failure.</source>
        <translation>Zählt jede publizierte Tabelle, oder die genannte, auf beiden Seiten zur gleichen Zeit und markiert, was abweicht. Jede Tabelle wird zu ihrem eigenen Zeitpunkt gezählt: Nur solange nichts geschrieben wird, sagen gleiche Zahlen etwas aus, und gleiche Zahlen sind noch keine gleichen Zeilen. Eine Abweichung, während Schreibzugriffe angehalten sind, ist ein Fehler.</translation>
    </message>
    <message>
        <source>What %1 had before could not be noted in the comment of the publication %2.</source>
        <translation>Was %1 vorher hatte, konnte nicht im Kommentar der Publikation %2 vermerkt werden.</translation>
    </message>
    <message>
        <source>Only the publication&apos;s owner may do that: drop it, then run this again.</source>
        <translation>Das darf nur der Eigentümer der Publikation: sie entfernen, dann dies erneut ausführen.</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL has been set already for %1, and what was before is kept: running this again goes on, drop_publication --restore-replica-identity gives it back.</source>
        <translation>REPLICA IDENTITY FULL ist für %1 schon gesetzt, und was vorher war, ist aufbewahrt: Erneutes Ausführen macht weiter, drop_publication --restore-replica-identity gibt es zurück.</translation>
    </message>
    <message>
        <source>what each table has now is noted in the publication&apos;s comment before it changes:</source>
        <translation>was jede Tabelle jetzt hat, wird vor der Änderung im Kommentar der Publikation vermerkt:</translation>
    </message>
    <message>
        <source>The subscription could not be switched off, and may go on trying: %1;</source>
        <translation>Die Subskription konnte nicht ausgeschaltet werden und versucht es vielleicht weiter: %1;</translation>
    </message>
    <message>
        <source>The subscription is switched off; its slots stay on the publisher and keep WAL. Running this again switches it on, drop_subscription removes it.</source>
        <translation>Die Subskription ist ausgeschaltet; ihre Slots bleiben auf dem Publisher und halten WAL fest. Erneutes Ausführen schaltet sie ein, drop_subscription entfernt sie.</translation>
    </message>
    <message>
        <source>The subscription was switched on, but the slot %1 on the publisher was not taken up within 30 s.</source>
        <translation>Die Subskription wurde eingeschaltet, aber der Slot %1 auf dem Publisher wurde nicht innerhalb von 30 s in Gebrauch genommen.</translation>
    </message>
    <message>
        <source>The subscriber has tried every few seconds, and failed or found no free worker. %1 Once that is mended, run this again: the copy goes on.</source>
        <translation>Der Subscriber hat es alle paar Sekunden versucht und ist gescheitert oder hat keinen freien Worker gefunden. %1 Sobald das behoben ist, dies erneut ausführen: Die Kopie geht weiter.</translation>
    </message>
    <message>
        <source>Creates the slot on the publisher whose identity has been proven, and the subscription on that slot: a wrong way from the subscriber to the publisher then can&apos;t copy anything. Refuses while tables are missing, don&apos;t fit or hold rows, while the login would change or hide values, or while slots and workers don&apos;t suffice. If the subscription can&apos;t be created, the slot is removed again; if it can&apos;t copy, it is switched off. Waits until every table is copied.</source>
        <translation>Legt den Slot auf dem Publisher an, dessen Identität bewiesen ist, und die Subskription auf diesem Slot: Ein falscher Weg vom Subscriber zum Publisher kann dann nichts kopieren. Lehnt ab, solange Tabellen fehlen, nicht passen oder Zeilen enthalten, solange die Anmeldung Werte ändern oder verbergen würde oder solange Slots und Worker nicht ausreichen. Kann die Subskription nicht angelegt werden, wird der Slot wieder entfernt; kann sie nicht kopieren, wird sie ausgeschaltet. Wartet, bis jede Tabelle kopiert ist.</translation>
    </message>
    <message>
        <source>The publisher has a slot %1, and nothing says that it was made for this subscription: it stays, and keeps WAL. If nobody needs it: %2;</source>
        <translation>Der Publisher hat einen Slot %1, und nichts sagt, dass er für diese Subskription angelegt wurde: Er bleibt und hält WAL fest. Wenn ihn niemand braucht: %2;</translation>
    </message>
    <message>
        <source>The subscription is behind: the last %1 of the publisher&apos;s WAL are not applied, and rows changed in them will be missing on the subscriber.</source>
        <translation>Die Subskription ist im Rückstand: Die letzten %1 des WAL des Publishers sind nicht angewendet, und darin geänderte Zeilen werden auf dem Subscriber fehlen.</translation>
    </message>
    <message>
        <source>How far the subscription is behind can&apos;t be told, since the publisher can&apos;t be reached: what it has not applied will be missing on the subscriber.</source>
        <translation>Wie weit die Subskription im Rückstand ist, lässt sich nicht sagen, weil der Publisher nicht erreichbar ist: Was sie nicht angewendet hat, wird auf dem Subscriber fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are not copied completely: %1.</source>
        <translation>
            <numerusform>%n Tabelle ist nicht vollständig kopiert: %1.</numerusform>
            <numerusform>%n Tabellen sind nicht vollständig kopiert: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drops the subscription with its slot, and says first how far behind it is: what it has not applied will be missing. Where the publisher can&apos;t be reached, it is dropped without, and the slot that then stays on the publisher is named, with the statement that removes it: it keeps WAL until it goes. The copied rows stay on the subscriber.</source>
        <translation>Entfernt die Subskription mit ihrem Slot und sagt zuerst, wie weit sie im Rückstand ist: Was sie nicht angewendet hat, wird fehlen. Wo der Publisher nicht erreichbar ist, wird sie ohne ihn entfernt, und der Slot, der dann auf dem Publisher bleibt, wird genannt, mit der Anweisung, die ihn entfernt: Er hält WAL fest, bis er weg ist. Die kopierten Zeilen bleiben auf dem Subscriber.</translation>
    </message>
    <message>
        <source>Look at everything, and wait until the subscriber has caught up</source>
        <translation>Alles ansehen und warten, bis der Subscriber aufgeholt hat</translation>
    </message>
    <message>
        <source>Whether the tables can be locked has changed since the plan was made. %1</source>
        <translation>Ob die Tabellen gesperrt werden können, hat sich geändert, seit der Plan gemacht wurde. %1</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the plan anew.</source>
        <translation>Es wurde nichts geändert. Den Plan neu machen.</translation>
    </message>
    <message numerus="yes">
        <source>Hold the writers: lock %n table(s)</source>
        <translation>
            <numerusform>Die Schreiber aufhalten: %n Tabelle sperren</numerusform>
            <numerusform>Die Schreiber aufhalten: %n Tabellen sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Prove that everything committed is on the subscriber</source>
        <translation>Beweisen, dass alles Committete auf dem Subscriber ist</translation>
    </message>
    <message>
        <source>Set the sequences</source>
        <translation>Die Sequenzen setzen</translation>
    </message>
    <message>
        <source>Take the access, and end the sessions</source>
        <translation>Den Zugriff nehmen und die Sitzungen beenden</translation>
    </message>
    <message>
        <source>Look once more, and let the tables go</source>
        <translation>Noch einmal nachsehen und die Tabellen freigeben</translation>
    </message>
    <message>
        <source>Until everything is proven, writers only wait, for %1 s at most; if anything fails before, they go on without an error.</source>
        <translation>Bis alles bewiesen ist, warten Schreiber nur, höchstens %1 s; scheitert vorher etwas, machen sie ohne Fehler weiter.</translation>
    </message>
    <message>
        <source>The tables can&apos;t be locked, so the sessions are ended before the proof: %1</source>
        <translation>Die Tabellen können nicht gesperrt werden, daher werden die Sitzungen vor dem Beweis beendet: %1</translation>
    </message>
    <message>
        <source>Not covered by the proof: %1</source>
        <translation>Vom Beweis nicht erfasst: %1</translation>
    </message>
    <message>
        <source>The transaction of %1 (process %2) held a table and was ended.</source>
        <translation>Die Transaktion von %1 (Prozess %2) hielt eine Tabelle und wurde beendet.</translation>
    </message>
    <message>
        <source>The tables of %1 could not be locked in time; held by: %2.</source>
        <translation>Die Tabellen von %1 konnten nicht rechtzeitig gesperrt werden; gehalten von: %2.</translation>
    </message>
    <message>
        <source>The sequence %1 of the subscriber can&apos;t hold the publisher&apos;s value.</source>
        <translation>Die Sequenz %1 des Subscribers kann den Wert des Publishers nicht aufnehmen.</translation>
    </message>
    <message numerus="yes">
        <source>Writes to %1 are paused, and every committed row of the %n published table(s) is on the subscriber.</source>
        <translation>
            <numerusform>Schreibzugriffe auf %1 sind angehalten, und jede committete Zeile der %n publizierten Tabelle ist auf dem Subscriber.</numerusform>
            <numerusform>Schreibzugriffe auf %1 sind angehalten, und jede committete Zeile der %n publizierten Tabellen ist auf dem Subscriber.</numerusform>
        </translation>
    </message>
    <message>
        <source>No privilege stops a superuser: %1 can still connect, and can write: what is read only by default for them is so until they, or a setting of their role, say otherwise.</source>
        <translation>Kein Recht hält einen Superuser auf: %1 kann sich weiterhin verbinden und kann schreiben: Was dabei standardmäßig nur lesend ist, ist es nur, bis die Sitzung oder eine Einstellung der Rolle etwas anderes sagt.</translation>
    </message>
    <message>
        <source>These roles keep the right to connect, for the replication and for the way back, and can write where they have the rights to: %1.</source>
        <translation>Diese Rollen behalten das Recht, sich zu verbinden, für die Replikation und für den Weg zurück, und können schreiben, wo sie die Rechte dazu haben: %1.</translation>
    </message>
    <message>
        <source>The tables could not be locked: %1 The proof rests on nobody being able to connect.</source>
        <translation>Die Tabellen konnten nicht gesperrt werden: %1 Der Beweis beruht darauf, dass sich niemand verbinden kann.</translation>
    </message>
    <message>
        <source>The writers of %1 go on.</source>
        <translation>Die Schreiber von %1 machen weiter.</translation>
    </message>
    <message>
        <source>The publisher did not answer (%1); it gives up the locks by itself within seconds.</source>
        <translation>Der Publisher hat nicht geantwortet (%1); er gibt die Sperren innerhalb von Sekunden von selbst auf.</translation>
    </message>
    <message>
        <source>%1 stays paused, as it was before; only the new proof has failed.</source>
        <translation>%1 bleibt angehalten, wie vorher; nur der neue Beweis ist gescheitert.</translation>
    </message>
    <message>
        <source>Giving back the access to %1</source>
        <translation>Zurückgeben des Zugriffs auf %1</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher may still be blocked. Run &quot;flare resume_write %1&quot; as soon as it can be reached, from any machine. %2</source>
        <translation>Schreibzugriffe auf %1 auf dem Publisher sind vielleicht noch blockiert. „flare resume_write %1“ ausführen, sobald er erreichbar ist, von jedem Rechner aus. %2</translation>
    </message>
    <message>
        <source>%1 is paused by %2 since %3; that pause was left alone.</source>
        <translation>%1 ist durch %2 seit %3 angehalten; diese Schreibpause blieb unangetastet.</translation>
    </message>
    <message>
        <source>The subscriber may write secrets of the schema, such as the passwords of user mappings, into its log, as its log_statement says.</source>
        <translation>Der Subscriber schreibt Geheimnisse des Schemas, etwa die Passwörter von User-Mappings, vielleicht in sein Protokoll, so will es sein log_statement.</translation>
    </message>
    <message>
        <source>Passwords and other secrets of the schema are masked in this text: put them in before you run it.</source>
        <translation>Passwörter und andere Geheimnisse des Schemas sind in diesem Text verdeckt: sie vor dem Ausführen einsetzen.</translation>
    </message>
    <message>
        <source>%1 on the publisher looks paused (nobody but superusers and the replication role can connect, and transactions are read only by default), but the record of what it was before is gone.</source>
        <translation>%1 auf dem Publisher sieht angehalten aus (außer Superusern und der Rolle der Replikation kann sich niemand verbinden, und Transaktionen sind standardmäßig nur lesend), aber der Eintrag darüber, wie es vorher war, ist weg.</translation>
    </message>
    <message>
        <source>The audit log of the machine that paused has it, in the statement ALTER DATABASE … SET flare.pause. Give the access back by hand: GRANT CONNECT ON DATABASE … TO …; ALTER DATABASE … RESET default_transaction_read_only;</source>
        <translation>Das Audit-Protokoll des Rechners, der angehalten hat, enthält ihn, in der Anweisung ALTER DATABASE … SET flare.pause. Den Zugriff von Hand zurückgeben: GRANT CONNECT ON DATABASE … TO …; ALTER DATABASE … RESET default_transaction_read_only;</translation>
    </message>
    <message>
        <source>Writes to %1 are allowed again; the access is as it was at %2, but for what is said above.</source>
        <translation>Schreibzugriffe auf %1 sind wieder erlaubt; der Zugriff ist, wie er um %2 war, bis auf das oben Gesagte.</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused any more.</source>
        <translation>Schreibzugriffe auf %1 sind nicht mehr angehalten.</translation>
    </message>
    <message>
        <source>%1 was paused anew meanwhile, and that pause was left alone. %2</source>
        <translation>%1 wurde inzwischen neu angehalten, und diese Schreibpause blieb unangetastet. %2</translation>
    </message>
    <message>
        <source>The application seems to have been switched since the plan was made. %1</source>
        <translation>Die Anwendung scheint umgestellt worden zu sein, seit der Plan gemacht wurde. %1</translation>
    </message>
    <message>
        <source>Look at both servers, then run it again: it asks for a confirmation then.</source>
        <translation>Beide Server ansehen, dann erneut ausführen: Dann wird nach einer Bestätigung gefragt.</translation>
    </message>
    <message>
        <source>A pause is under way: %1.</source>
        <translation>Eine Schreibpause ist im Gange: %1.</translation>
    </message>
    <message>
        <source>End the pause of %1 that is under way</source>
        <translation>Die Schreibpause von %1 beenden, die im Gange ist</translation>
    </message>
    <message>
        <source>If the application writes there, the two servers will hold different data.</source>
        <translation>Schreibt die Anwendung dort, werden die beiden Server unterschiedliche Daten enthalten.</translation>
    </message>
    <message>
        <source>Reads what pause_write saved on the publisher itself (the setting flare.pause of the database) and gives every right to connect back with its grantor and its grant option. It works from any machine, also when the program that paused was killed and when the audit log can&apos;t be written, and needs no confirmation before the switch: it is the way out. What was granted meanwhile stays; a role that is gone is named. When something says that the application has been switched already (its subscription is gone, sequences on the subscriber are ahead, sessions of others there), it must be confirmed.</source>
        <translation>Liest, was pause_write auf dem Publisher selbst gesichert hat (die Einstellung flare.pause der Datenbank), und gibt jedes Recht, sich zu verbinden, mit seinem Erteiler und seiner Grant-Option zurück. Es funktioniert von jedem Rechner aus, auch wenn das Programm, das angehalten hat, getötet wurde und wenn das Audit-Protokoll nicht geschrieben werden kann, und braucht vor der Umstellung keine Bestätigung: Es ist der Ausweg. Was inzwischen erteilt wurde, bleibt; eine Rolle, die weg ist, wird genannt. Sagt etwas, dass die Anwendung schon umgestellt ist (ihre Subskription ist weg, Sequenzen auf dem Subscriber sind voraus, dort sind Sitzungen anderer), muss es bestätigt werden.</translation>
    </message>
    <message>
        <source>The subscriber has no subscription of the file any more, as after a switch.</source>
        <translation>Der Subscriber hat keine Subskription der Datei mehr, wie nach einer Umstellung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>%1 hat %n Sitzung auf dem Subscriber.</numerusform>
            <numerusform>%1 hat %n Sitzungen auf dem Subscriber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) on the subscriber are ahead of the publisher&apos;s: somebody has taken numbers there; the first is %1.</source>
        <translation>
            <numerusform>%n Sequenz auf dem Subscriber ist der des Publishers voraus: Jemand hat dort Nummern entnommen; die erste ist %1.</numerusform>
            <numerusform>%n Sequenzen auf dem Subscriber sind denen des Publishers voraus: Jemand hat dort Nummern entnommen; die erste ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the application has already been switched to the subscriber is not wholly known: %1</source>
        <translation>Ob die Anwendung schon auf den Subscriber umgestellt ist, ist nicht ganz bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the subscriber can&apos;t hold the publisher&apos;s value; the first is %1.</source>
        <translation>
            <numerusform>%n Sequenz des Subscribers kann den Wert des Publishers nicht aufnehmen; die erste ist %1.</numerusform>
            <numerusform>%n Sequenzen des Subscribers können den Wert des Publishers nicht aufnehmen; die erste ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare their MAXVALUE and type on both sides (ALTER SEQUENCE), then run this again.</source>
        <translation>Ihren MAXVALUE und Typ auf beiden Seiten vergleichen (ALTER SEQUENCE), dann dies erneut ausführen.</translation>
    </message>
    <message>
        <source>The role %1 could connect to %2 and is gone; nothing was given to it.</source>
        <translation>Die Rolle %1 konnte sich mit %2 verbinden und ist weg; ihr wurde nichts gegeben.</translation>
    </message>
    <message>
        <source>The role %1 had given %2 the right to connect to %3 and is gone; it comes from the owner now.</source>
        <translation>Die Rolle %1 hatte %2 das Recht gegeben, sich mit %3 zu verbinden, und ist weg; es kommt jetzt vom Eigentümer.</translation>
    </message>
    <message>
        <source>An empty database may have been created all the same; running it again takes that one.</source>
        <translation>Eine leere Datenbank wurde vielleicht trotzdem angelegt; erneutes Ausführen nimmt diese.</translation>
    </message>
    <message>
        <source>The record of a pause of %1 on the publisher can&apos;t be read: %2</source>
        <translation>Der Eintrag über eine Schreibpause von %1 auf dem Publisher kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Another version of pg-flare has written it, or somebody by hand. Use that version, or give the access back by hand: the audit log of the pause has the record&apos;s text.</source>
        <translation>Eine andere Version von pg-flare hat ihn geschrieben, oder jemand von Hand. Diese Version verwenden oder den Zugriff von Hand zurückgeben: Das Audit-Protokoll der Schreibpause enthält den Text des Eintrags.</translation>
    </message>
    <message>
        <source>and the same on the subscriber, if it has these tables already:</source>
        <translation>und dasselbe auf dem Subscriber, falls er diese Tabellen schon hat:</translation>
    </message>
    <message>
        <source>%1 has neither a primary key nor a replica identity on the subscriber, and the publisher names its rows by %2 alone: the first UPDATE or DELETE would stop all changes. On the subscriber: %3</source>
        <translation>%1 hat auf dem Subscriber weder einen Primärschlüssel noch eine Replica Identity, und der Publisher benennt die Zeilen allein durch %2: Das erste UPDATE oder DELETE hielte alle Änderungen an. Auf dem Subscriber: %3</translation>
    </message>
    <message>
        <source>The subscriber looks the rows of %1 up by %2, and the publisher names them by %3 alone: the first UPDATE or DELETE would stop all changes. On the subscriber: %4</source>
        <translation>Der Subscriber sucht die Zeilen von %1 anhand von %2, und der Publisher benennt sie allein durch %3: Das erste UPDATE oder DELETE hielte alle Änderungen an. Auf dem Subscriber: %4</translation>
    </message>
    <message>
        <source>The subscriber would write as the owner %1 into %2, which is refused there: %3; on the subscriber, or set run_as_owner for the subscription in the file.</source>
        <translation>Der Subscriber würde als Eigentümer %1 in %2 schreiben, was dort abgelehnt wird: %3; auf dem Subscriber, oder run_as_owner für die Subskription in der Datei setzen.</translation>
    </message>
    <message>
        <source>Took too long; nothing was changed, or all of it was undone.</source>
        <translation>Hat zu lange gedauert; es wurde nichts geändert, oder alles wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>What had been changed was taken back; nothing is left of it.</source>
        <translation>Was geändert worden war, wurde zurückgenommen; nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>What the steps before did stays; running it again goes on from there.</source>
        <translation>Was die Schritte davor taten, bleibt; erneutes Ausführen macht dort weiter.</translation>
    </message>
    <message>
        <source>Something stays that must be put right by hand; see above.</source>
        <translation>Etwas bleibt, das von Hand in Ordnung gebracht werden muss; siehe oben.</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>Geblieben:</translation>
    </message>
    <message>
        <source>Cancelling: the running statement is cancelled on its server and its step rolled back. Once more leaves at once, unless something must be given back first.</source>
        <translation>Wird abgebrochen: Die laufende Anweisung wird auf ihrem Server abgebrochen und ihr Schritt zurückgerollt. Ein zweites Mal beendet das Programm sofort, es sei denn, es muss vorher etwas zurückgegeben werden.</translation>
    </message>
    <message>
        <source>The writers have waited for as long as cutover.max_outage in the file allows. Look why it took so long (a lock, a slow line, a busy server), then pause again.</source>
        <translation>Die Schreiber haben so lange gewartet, wie cutover.max_outage in der Datei erlaubt. Nachsehen, warum es so lange dauerte (eine Sperre, eine langsame Leitung, ein ausgelasteter Server), dann erneut pausieren.</translation>
    </message>
    <message>
        <source>Still giving back what was taken; leaving now would leave it behind. It ends by itself, or says when it can&apos;t.</source>
        <translation>Noch wird zurückgegeben, was genommen wurde; ein Abbruch jetzt ließe es zurück. Es endet von selbst, oder es wird gesagt, wenn es nicht geht.</translation>
    </message>
    <message>
        <source>Left while something was being changed: what became of it is not known. &quot;flare audit list&quot; shows what was sent, and running the same operation again is safe.</source>
        <translation>Verlassen, während etwas geändert wurde: Was daraus geworden ist, ist nicht bekannt. „flare audit list“ zeigt, was gesendet wurde, und dieselbe Operation noch einmal auszuführen ist sicher.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht verzeichnet</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1 von erlaubten %2</translation>
    </message>
    <message>
        <source>access given back at %1</source>
        <translation>Zugriff zurückgegeben um %1</translation>
    </message>
    <message>
        <source>access not given back in this period</source>
        <translation>Zugriff in diesem Zeitraum nicht zurückgegeben</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>No writer was stopped in this period.</source>
        <translation>In diesem Zeitraum wurde kein Schreiber angehalten.</translation>
    </message>
    <message>
        <source>Writes stopped</source>
        <translation>Schreibzugriffe angehalten</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>These records hold no proof that everything committed is on the subscriber.</source>
        <translation>Diese Einträge enthalten keinen Beweis, dass alles Committete auf dem Subscriber ist.</translation>
    </message>
    <message>
        <source>Proof: everything committed is on the subscriber</source>
        <translation>Beweis: Alles Committete ist auf dem Subscriber</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>Required LSN</source>
        <translation>Verlangte LSN</translation>
    </message>
    <message>
        <source>Reached LSN</source>
        <translation>Erreichte LSN</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation>Migrationsbericht</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) of it: an export as CSV or JSON Lines has all of them.</source>
        <translation>
            <numerusform>%n weitere Anweisung davon: Ein Export als CSV oder JSON Lines enthält alle.</numerusform>
            <numerusform>%n weitere Anweisungen davon: Ein Export als CSV oder JSON Lines enthält alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that changes a server was sent.</source>
        <translation>Es wurde nichts gesendet, was einen Server ändert.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Every statement and program that changed a server, as it was sent, without passwords. What was only asked is in the exports as CSV and JSON Lines.</source>
        <translation>Jede Anweisung und jedes Programm, die einen Server geändert haben, wie gesendet, ohne Passwörter. Was nur gefragt wurde, steht in den Exporten als CSV und JSON Lines.</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>im Zweifel</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Subscriber</translation>
    </message>
    <message>
        <source>The verification of the audit log was stopped.</source>
        <translation>Die Prüfung des Audit-Protokolls wurde angehalten.</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>einer vorbereiteten Transaktion</translation>
    </message>
    <message>
        <source>process %1 (%2)</source>
        <translation>Prozess %1 (%2)</translation>
    </message>
    <message>
        <source>in a transaction that is %1 s old</source>
        <translation>in einer Transaktion, die %1 s alt ist</translation>
    </message>
    <message>
        <source>a lock on %1</source>
        <translation>eine Sperre auf %1</translation>
    </message>
    <message>
        <source>a row or another lock (%1)</source>
        <translation>eine Zeile oder eine andere Sperre (%1)</translation>
    </message>
    <message>
        <source>%1 has no apply worker on the subscriber.</source>
        <translation>%1 hat auf dem Subscriber keinen Apply-Worker.</translation>
    </message>
    <message>
        <source>The apply worker of %1 waits for %2, held on the subscriber by %3.</source>
        <translation>Der Apply-Worker von %1 wartet auf %2, auf dem Subscriber gehalten von %3.</translation>
    </message>
    <message>
        <source>%1 has recorded at %2 that the application works on the subscriber.</source>
        <translation>%1 hat um %2 festgehalten, dass die Anwendung auf dem Subscriber arbeitet.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 of about %2, %3</source>
        <translation>%1 von etwa %2, %3</translation>
    </message>
    <message>
        <source>waiting for the tables, held by: %1</source>
        <translation>warten auf die Tabellen, gehalten von: %1</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are not paused.</source>
        <translation>Schreibzugriffe auf %1 auf dem Publisher sind nicht angehalten.</translation>
    </message>
    <message>
        <source>An application that is switched while others still write on the publisher loses their rows: pause writes first.</source>
        <translation>Eine Anwendung, die umgestellt wird, während andere noch auf dem Publisher schreiben, verliert deren Zeilen: zuerst die Schreibzugriffe anhalten.</translation>
    </message>
    <message>
        <source>%1 was paused anew meanwhile by %2.</source>
        <translation>%1 wurde inzwischen neu angehalten, durch %2.</translation>
    </message>
    <message>
        <source>It is recorded that the application of %1 works on the subscriber since %2; resuming writes on the publisher asks for its digits from now on.</source>
        <translation>Es ist festgehalten, dass die Anwendung von %1 seit %2 auf dem Subscriber arbeitet; das Freigeben der Schreibzugriffe auf dem Publisher fragt von jetzt an nach dessen Ziffern.</translation>
    </message>
    <message>
        <source>Once the application is seen to work there: flare drop_subscription</source>
        <translation>Sobald zu sehen ist, dass die Anwendung dort arbeitet: flare drop_subscription</translation>
    </message>
    <message>
        <source>It is recorded already: by %1, at %2.</source>
        <translation>Es ist schon festgehalten: durch %1, um %2.</translation>
    </message>
    <message>
        <source>Nobody but superusers is connected to %1 on the subscriber at this moment.</source>
        <translation>Außer Superusern ist im Augenblick auf dem Subscriber niemand mit %1 verbunden.</translation>
    </message>
    <message>
        <source>Record that the application of %1 has been switched</source>
        <translation>Festhalten, dass die Anwendung von %1 umgestellt ist</translation>
    </message>
    <message>
        <source>Records that the application works on the subscriber from now on.</source>
        <translation>Hält fest, dass die Anwendung von jetzt an auf dem Subscriber arbeitet.</translation>
    </message>
    <message>
        <source>The switch itself is done by your own means: a pooler, a name service, a configuration. This records on the publisher, in the record of the pause, who has done it and when, so that everybody knows it who opens this migration: resuming writes on the publisher, which would let the servers drift apart, then asks for the digits of its identifier. Run it once the application is pointed at the subscriber.</source>
        <translation>Die Umstellung selbst geschieht mit Ihren eigenen Mitteln: einem Pooler, einem Namensdienst, einer Konfiguration. Dies hält auf dem Publisher, im Eintrag über die Schreibpause, fest, wer es wann getan hat, damit es jeder weiß, der diese Migration öffnet: Das Freigeben der Schreibzugriffe auf dem Publisher, das die Server auseinanderlaufen ließe, fragt dann nach den Ziffern seiner Kennung. Ausführen, sobald die Anwendung auf den Subscriber umgestellt ist.</translation>
    </message>
    <message>
        <source>%1 has recorded that the application works on the subscriber since %2.</source>
        <translation>%1 hat festgehalten, dass die Anwendung seit %2 auf dem Subscriber arbeitet.</translation>
    </message>
    <message>
        <source>The subscriber was stopped; the publisher keeps its WAL. Start it again in the same menu.</source>
        <translation>Der Subscriber wurde gestoppt; der Publisher hebt sein WAL auf. Ihn im selben Menü wieder starten.</translation>
    </message>
    <message>
        <source>An idle transaction is open on the publisher: a pause has to wait for it or to end it. End it in the same menu.</source>
        <translation>Auf dem Publisher ist eine untätige Transaktion offen: Eine Schreibpause muss auf sie warten oder sie beenden. Sie im selben Menü beenden.</translation>
    </message>
    <message>
        <source>public.pgbench_accounts is locked on the subscriber, and what changes it is not applied. Release it in the same menu.</source>
        <translation>public.pgbench_accounts ist auf dem Subscriber gesperrt, und was die Tabelle ändert, wird nicht angewendet. Sie im selben Menü freigeben.</translation>
    </message>
    <message>
        <source>The subscriber runs again and catches up.</source>
        <translation>Der Subscriber läuft wieder und holt auf.</translation>
    </message>
    <message>
        <source>The transaction on the publisher was ended; its row was rolled back.</source>
        <translation>Die Transaktion auf dem Publisher wurde beendet; ihre Zeile wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>The lock on the subscriber was released; the apply worker goes on.</source>
        <translation>Die Sperre auf dem Subscriber wurde freigegeben; der Apply-Worker macht weiter.</translation>
    </message>
    <message>
        <source>No walsender runs on the publisher.</source>
        <translation>Auf dem Publisher läuft kein Walsender.</translation>
    </message>
    <message>
        <source>One runs as soon as there is a subscription.</source>
        <translation>Einer läuft, sobald es eine Subskription gibt.</translation>
    </message>
    <message>
        <source>Walsenders ended on the publisher: %1. The subscriber connects again by itself.</source>
        <translation>Auf dem Publisher beendete Walsender: %1. Der Subscriber verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>Row %1 of public.tickets is in the way on the subscriber: its apply worker fails. Take it away in the same menu.</source>
        <translation>Die Zeile %1 von public.tickets ist auf dem Subscriber im Weg: Sein Apply-Worker scheitert. Sie im selben Menü entfernen.</translation>
    </message>
    <message>
        <source>The row that was in the way is gone; the apply worker goes on within seconds.</source>
        <translation>Die Zeile, die im Weg war, ist weg; der Apply-Worker macht binnen Sekunden weiter.</translation>
    </message>
    <message>
        <source>Only of the migration of this configuration file: made with the file at this path or with its content. The digest of a content does too.</source>
        <translation>Nur Einträge der Migration dieser Konfigurationsdatei: entstanden mit der Datei unter diesem Pfad oder mit deren Inhalt. Die Prüfsumme eines Inhalts genügt auch.</translation>
    </message>
    <message>
        <source>Only at the server with this system_identifier; several are separated by commas.</source>
        <translation>Nur auf dem Server mit diesem system_identifier; mehrere werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Only with all of these words, anywhere in the record or in its operation&apos;s title.</source>
        <translation>Nur mit allen diesen Wörtern, irgendwo im Eintrag oder im Titel seiner Operation.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a system_identifier.</source>
        <translation>„%1“ ist kein system_identifier.</translation>
    </message>
    <message>
        <source>Write the digits as they stand in the configuration file.</source>
        <translation>Die Ziffern so schreiben, wie sie in der Konfigurationsdatei stehen.</translation>
    </message>
    <message>
        <source>JSON Lines can be verified without the log, and CSV opens in a spreadsheet without harm: what it would take for a number, a date or a formula has an apostrophe before it. HTML is a report of a few pages for a change ticket: the servers, the outage, its proof, how each operation ended, and what was changed. What was only asked is in the other two.</source>
        <translation>JSON Lines lässt sich ohne das Protokoll prüfen, und CSV lässt sich gefahrlos in einer Tabellenkalkulation öffnen: Was diese für eine Zahl, ein Datum oder eine Formel hielte, hat einen Apostroph davor. HTML ist ein Bericht von wenigen Seiten für ein Änderungsticket: die Server, die Ausfallzeit, ihr Beweis, wie jede Operation endete und was geändert wurde. Was nur gefragt wurde, steht in den beiden anderen.</translation>
    </message>
    <message>
        <source>the writers of %1 wait since %2; unless it is proven by then, they go on by themselves at %3</source>
        <translation>die Schreiber von %1 warten seit %2; ist es bis dahin nicht bewiesen, machen sie um %3 von selbst weiter</translation>
    </message>
    <message>
        <source>It writes to %1 on the publisher %2:%3, system_identifier %4</source>
        <translation>Sie schreibt in %1 auf dem Publisher %2:%3, system_identifier %4</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: PRODUCTION.</source>
        <translation>%1: PRODUKTION.</translation>
    </message>
    <message>
        <source>%1: STAGING.</source>
        <translation>%1: STAGING.</translation>
    </message>
    <message>
        <source>%1: DEMO.</source>
        <translation>%1: DEMO.</translation>
    </message>
    <message>
        <source>It ends by itself after %1.</source>
        <translation>Sie endet nach %1 von selbst.</translation>
    </message>
    <message>
        <source>It goes on until it is stopped.</source>
        <translation>Sie läuft, bis sie angehalten wird.</translation>
    </message>
    <message>
        <source>A database of the file, by default its first one, whose writes are to be paused; or flare_test.</source>
        <translation>Eine Datenbank der Datei, ohne Angabe ihre erste, deren Schreibzugriffe angehalten werden sollen; oder flare_test.</translation>
    </message>
    <message>
        <source>Transactions per second over all writers, instead of the file&apos;s attack.rate; 0 for as many as they can. In PRODUCTION 100 if neither says more.</source>
        <translation>Transaktionen je Sekunde über alle Schreiber, statt attack.rate der Datei; 0 für so viele, wie sie können. In PRODUCTION 100, wenn beide nichts sagen.</translation>
    </message>
    <message>
        <source>Stop after this time; otherwise Ctrl-C stops it, and in PRODUCTION ten minutes do.</source>
        <translation>Nach dieser Zeit aufhören; sonst beendet es Strg-C, und in PRODUCTION nach zehn Minuten.</translation>
    </message>
    <message>
        <source>create_attack_db %1 creates the tables %2 in it; do that before replicate_schema, so that the subscriber gets them too.</source>
        <translation>create_attack_db %1 legt darin die Tabellen %2 an; am besten vor replicate_schema, damit auch der Subscriber sie bekommt.</translation>
    </message>
    <message>
        <source>The database %1 on the publisher has no tables for an attack.</source>
        <translation>Die Datenbank %1 auf dem Publisher hat keine Tabellen für eine Testlast.</translation>
    </message>
    <message>
        <source>There is no database %1 on the publisher.</source>
        <translation>Auf dem Publisher gibt es keine Datenbank %1.</translation>
    </message>
    <message>
        <source>The file names it under publications and as dbname of a subscription.</source>
        <translation>Die Datei nennt sie unter publications und als dbname einer Subskription.</translation>
    </message>
    <message>
        <source>create_attack_db %1 creates it, and in it the tables %2. A rehearsal of a pause wants the argument &quot;database&quot; to be the one that is paused: %3.</source>
        <translation>create_attack_db %1 legt sie an, und darin die Tabellen %2. Wer eine Pause probt, will als Argument „database“ die Datenbank, die angehalten wird: %3.</translation>
    </message>
    <message>
        <source>The publisher publishes the tables of the attack, but the subscriber does not have them: with the first write it would stop applying all others in %1.</source>
        <translation>Der Publisher publiziert die Tabellen der Testlast, aber der Subscriber hat sie nicht: Mit dem ersten Schreibvorgang würde er alle anderen in %1 nicht mehr anwenden.</translation>
    </message>
    <message>
        <source>Create the schema %1 with its tables in the subscriber&apos;s database first.</source>
        <translation>Zuerst in der Datenbank des Subscribers das Schema %1 mit seinen Tabellen anlegen.</translation>
    </message>
    <message>
        <source>Room for the file&apos;s subscriptions</source>
        <translation>Platz für die Subskriptionen der Datei</translation>
    </message>
    <message>
        <source>There is no room for the subscriptions that the file wants.
%1</source>
        <translation>Für die Subskriptionen, die die Datei will, ist kein Platz.
%1</translation>
    </message>
    <message>
        <source>Change these settings, restart where it says so, and verify once more.</source>
        <translation>Diese Einstellungen ändern, neu starten, wo es dabeisteht, und noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Connects as each role to each database on both sides, compares the system_identifier on each of these connections, and lets the subscriber&apos;s server connect to the publisher as a subscription will. What a later step creates on the subscriber is told as &quot;not yet&quot;, and is no error. Counts the slots, walsenders, origins and workers that the file&apos;s subscriptions will need: too few of them are an error, since most take a restart.</source>
        <translation>Verbindet sich als jede Rolle mit jeder Datenbank auf beiden Seiten, vergleicht auf jeder dieser Verbindungen den system_identifier und lässt den Server des Subscribers sich mit dem Publisher verbinden, wie es eine Subskription tun wird. Was erst ein späterer Schritt auf dem Subscriber anlegt, wird als „noch nicht“ genannt und ist kein Fehler. Zählt die Slots, Walsender, Origins und Worker, die die Subskriptionen der Datei brauchen werden: Zu wenige sind ein Fehler, denn die meisten kosten einen Neustart.</translation>
    </message>
    <message>
        <source>Another value stands in its files already, and waits for a restart of the %1.</source>
        <translation>In den Dateien steht schon ein anderer Wert und wartet auf einen Neustart auf der Seite %1.</translation>
    </message>
    <message>
        <source>Set it to %1; a restart of the %2 is required.</source>
        <translation>Auf %1 setzen; ein Neustart auf der Seite %2 ist nötig.</translation>
    </message>
    <message>
        <source>Where the %1 has physical standbys, they get the new value first.</source>
        <translation>Wo die Seite %1 physische Standbys hat, bekommen diese den neuen Wert zuerst.</translation>
    </message>
    <message>
        <source>%1 on the %2: needs %3 for all copies at the same time (%4 in use, %5 to come), has %6; they will wait for each other.</source>
        <translation>%1 auf der Seite %2: braucht %3 für alle Kopien zugleich (%4 belegt, %5 kommen hinzu), hat %6; sie werden aufeinander warten.</translation>
    </message>
    <message>
        <source>%1 on the %2: needs %3 (%4 in use, %5 to come), has %6.</source>
        <translation>%1 auf der Seite %2: braucht %3 (%4 belegt, %5 kommen hinzu), hat %6.</translation>
    </message>
    <message>
        <source>%1 on the subscriber is 0: no table would be copied. Set it to 2 and reload.</source>
        <translation>%1 auf dem Subscriber ist 0: Keine Tabelle würde kopiert. Auf 2 setzen und neu laden.</translation>
    </message>
    <message>
        <source>What a transaction wrote to a table that joined the publication while it was open, which PostgreSQL %1 may have lost (%2); compare their rows: %3.</source>
        <translation>Was eine Transaktion in eine Tabelle schrieb, die zur Publikation kam, während sie offen war, und was PostgreSQL %1 verloren haben kann (%2); deren Zeilen vergleichen: %3.</translation>
    </message>
    <message>
        <source>no release of this major version mends it</source>
        <translation>keine Version dieser Hauptversion behebt es</translation>
    </message>
    <message>
        <source>mended in %1</source>
        <translation>behoben in %1</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>slot at risk</source>
        <translation>Slot gefährdet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet sich</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>holt auf</translation>
    </message>
    <message>
        <source>slot at risk: the publisher may remove WAL that it needs at any time</source>
        <translation>Slot gefährdet: Der Publisher kann jederzeit WAL entfernen, das er noch braucht</translation>
    </message>
    <message>
        <source>connecting: its worker began %1 ago, and one that fails begins again every few seconds</source>
        <translation>verbindet sich: Der Worker begann vor %1, und einer, der scheitert, beginnt alle paar Sekunden neu</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address to listen at.</source>
        <translation>„%1“ ist keine Adresse, an der gelauscht werden kann.</translation>
    </message>
    <message>
        <source>Write a port, like 9187, or a numeric address with one, like 127.0.0.1:9187 or [::1]:9187.</source>
        <translation>Schreiben Sie einen Port, etwa 9187, oder eine numerische Adresse mit Port, etwa 127.0.0.1:9187 oder [::1]:9187.</translation>
    </message>
    <message>
        <source>Listening at %1 failed: %2.</source>
        <translation>Das Lauschen an %1 ist gescheitert: %2.</translation>
    </message>
    <message>
        <source>Choose another port, or end the program that listens there.</source>
        <translation>Wählen Sie einen anderen Port, oder beenden Sie das Programm, das dort lauscht.</translation>
    </message>
    <message>
        <source>Let whoever calls it call it again, as cron and monitoring systems do; --serve answers Prometheus itself.</source>
        <translation>Lassen Sie den Aufrufer erneut aufrufen, wie cron und Überwachungssysteme es tun; --serve antwortet Prometheus selbst.</translation>
    </message>
    <message>
        <source>--serve goes on until it is stopped, which --once does not.</source>
        <translation>--serve läuft, bis es beendet wird, --once nicht.</translation>
    </message>
    <message>
        <source>How far %1 is behind is not known.</source>
        <translation>Wie weit %1 zurückliegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Prometheus finds the figures at %1.</source>
        <translation>Prometheus findet die Zahlen unter %1.</translation>
    </message>
    <message>
        <source>Whoever reaches that address can read names of databases, subscriptions and tables, and how the migration stands.</source>
        <translation>Wer diese Adresse erreicht, kann die Namen von Datenbanken, Subscriptions und Tabellen lesen, und wie es um die Migration steht.</translation>
    </message>
    <message>
        <source>Answer Prometheus at this port or address, like 9187 or 127.0.0.1:9187, as long as it runs. A port alone is one of this machine.</source>
        <translation>Antwortet Prometheus an diesem Port oder dieser Adresse, etwa 9187 oder 127.0.0.1:9187, solange es läuft. Ein Port allein gilt nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, its worker waits for a lock</source>
        <translation>steht still: Seit %1 bewegt sich nichts, der Worker wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, its worker is in one transaction</source>
        <translation>steht still: Seit %1 bewegt sich nichts, der Worker ist in einer einzigen Transaktion</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, though its worker is there</source>
        <translation>steht still: Seit %1 bewegt sich nichts, obwohl der Worker da ist</translation>
    </message>
    <message>
        <source>%1 is not following the publisher: %2.</source>
        <translation>%1 folgt dem Publisher nicht: %2.</translation>
    </message>
    <message>
        <source>Reading the audit log was cancelled.</source>
        <translation>Das Lesen des Prüfprotokolls wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file belongs to %1, who can change at any time which servers it names.</source>
        <translation>Die Datei gehört %1, und damit kann jederzeit geändert werden, welche Server sie nennt.</translation>
    </message>
    <message>
        <source>Read it, and make a copy of your own: install -m 600 %1 my-flare.yml</source>
        <translation>Lesen Sie sie, und machen Sie sich eine eigene Kopie: install -m 600 %1 my-flare.yml</translation>
    </message>
    <message>
        <source>Other users of this machine can write the file, and so choose which servers are changed.</source>
        <translation>Andere Benutzer dieses Rechners können die Datei schreiben und so bestimmen, welche Server geändert werden.</translation>
    </message>
    <message>
        <source>Look through it, then run: chmod go-w %1</source>
        <translation>Sehen Sie sie durch, dann: chmod go-w %1</translation>
    </message>
    <message>
        <source>Every user of this machine can put another file in the place of this one, and so choose which servers are changed.</source>
        <translation>Jeder Benutzer dieses Rechners kann eine andere Datei an die Stelle dieser setzen und so bestimmen, welche Server geändert werden.</translation>
    </message>
    <message>
        <source>Look through it, and run: chmod o-w %1</source>
        <translation>Sehen Sie sie durch, und: chmod o-w %1</translation>
    </message>
    <message>
        <source>The stream of slot %1 is up for %2 s, and min_stable asks for %3 s: try again in %4 s. If it is not up for longer then, it is restarting in a loop.</source>
        <translation>Der Strom des Slots %1 besteht seit %2 s, und min_stable verlangt %3 s: Versuchen Sie es in %4 s wieder. Besteht er dann nicht länger, beginnt er immer wieder von vorn.</translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to %1, not %2.</source>
        <translation>--jobs ist eine Zahl von 1 bis %1, nicht %2.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Looking up the name %1 was cancelled.</source>
        <translation>Das Nachschlagen des Namens %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Looking up the name %1 takes too long.</source>
        <translation>Das Nachschlagen des Namens %1 dauert zu lange.</translation>
    </message>
    <message>
        <source>Ask why the name service does not answer, or put the server&apos;s address into the file.</source>
        <translation>Fragen Sie, warum der Namensdienst nicht antwortet, oder setzen Sie die Adresse des Servers in die Datei.</translation>
    </message>
    <message>
        <source>The name %1 stands for no address: %2.</source>
        <translation>Der Name %1 steht für keine Adresse: %2.</translation>
    </message>
    <message>
        <source>Check the host in the file, and this machine&apos;s name service.</source>
        <translation>Prüfen Sie den Host in der Datei und den Namensdienst dieses Rechners.</translation>
    </message>
    <message>
        <source>The file&apos;s number is this server&apos;s, rounded, as editors and formatters do that take it for a floating point number. Write all of its digits, in quotes: system_identifier: &apos;%1&apos;</source>
        <translation>Die Zahl der Datei ist die dieses Servers, gerundet, wie es Editoren und Formatierer tun, die sie für eine Gleitkommazahl halten. Schreiben Sie alle Ziffern, in Anführungszeichen: system_identifier: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>A statement began to copy rows, which nobody here takes.</source>
        <translation>Eine Anweisung begann, Zeilen zu kopieren, die hier niemand entgegennimmt.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n address(es) of %1 answers.</source>
        <translation>
            <numerusform>Die %n Adresse von %1 antwortet nicht.</numerusform>
            <numerusform>Keine der %n Adressen von %1 antwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>the reason is in the subscriber&apos;s log: %1</source>
        <translation>der Grund steht im Protokoll des Subscribers: %1</translation>
    </message>
    <message>
        <source>where its standard error goes, like /var/log/postgresql or the journal (logging_collector is off)</source>
        <translation>wohin seine Standardfehlerausgabe geht, etwa /var/log/postgresql oder das Journal (logging_collector ist aus)</translation>
    </message>
    <message>
        <source>%1 in its data directory</source>
        <translation>%1 in seinem Datenverzeichnis</translation>
    </message>
    <message>
        <source>%1 may not ask where it is</source>
        <translation>%1 darf nicht fragen, wo es ist</translation>
    </message>
    <message>
        <source>%1 in its data directory, which %2 may not read</source>
        <translation>%1 in seinem Datenverzeichnis, was %2 nicht lesen darf</translation>
    </message>
    <message>
        <source>The %1 runs PostgreSQL %2; this version of pg-flare has been tried with %3 to %4. Rehearse the migration on copies of both servers before you rely on it.</source>
        <translation>Auf dem %1 läuft PostgreSQL %2; diese Version von pg-flare wurde mit %3 bis %4 erprobt. Üben Sie die Migration an Kopien beider Server, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>The output can&apos;t be written: %1.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>What was to be done is done; what was to be read of it is incomplete.</source>
        <translation>Was zu tun war, ist getan; was davon zu lesen sein sollte, ist unvollständig.</translation>
    </message>
    <message>
        <source>Prints what can come next in a call; the completion scripts ask it.</source>
        <translation>Gibt aus, was in einem Aufruf als Nächstes kommen kann; die Vervollständigung der Shells fragt danach.</translation>
    </message>
    <message>
        <source>Behind -- stand the words that have been typed, the last one as far as it has been. Prints a line for each offer, &quot;:files&quot; where the name of a file is wanted.</source>
        <translation>Hinter -- stehen die getippten Wörter, das letzte so weit, wie es getippt ist. Gibt für jedes Angebot eine Zeile aus, &quot;:files&quot;, wo der Name einer Datei erwartet wird.</translation>
    </message>
    <message>
        <source>The words.</source>
        <translation>Die Wörter.</translation>
    </message>
    <message>
        <source>Which one counts would be a guess; give it once.</source>
        <translation>Welche zählt, wäre geraten; geben Sie sie einmal an.</translation>
    </message>
    <message>
        <source>--%1 has no value: &quot;%2&quot; comes next, which is an option.</source>
        <translation>--%1 hat keinen Wert: Es folgt &quot;%2&quot;, und das ist eine Option.</translation>
    </message>
    <message>
        <source>A file of that name is written as ./%1.</source>
        <translation>Eine Datei dieses Namens schreibt man als ./%1.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>%1 … (and %n more characters)</source>
        <translation>
            <numerusform>%1 … (und noch %n Zeichen)</numerusform>
            <numerusform>%1 … (und noch %n Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is looked for by the subscriber&apos;s server, on its own machine.</source>
        <translation>Nach dieser Datei sucht der Server des Subscribers, auf seinem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Write its whole path there, beginning with a slash.</source>
        <translation>Schreiben Sie ihren ganzen Pfad dort, mit einem Schrägstrich am Anfang.</translation>
    </message>
    <message>
        <source>The publisher has room for the locks of some %1 tables, and there are %2 (max_locks_per_transaction × (max_connections + max_prepared_transactions)); max_locks_per_transaction = %3 would do, after a restart.</source>
        <translation>Der Publisher hat Platz für die Sperren von etwa %1 Tabellen, und es sind %2 (max_locks_per_transaction × (max_connections + max_prepared_transactions)); max_locks_per_transaction = %3 würde genügen, nach einem Neustart.</translation>
    </message>
    <message>
        <source>Tables of extensions that only the provider may lock, and that stay writable: %1.</source>
        <translation>Tabellen von Erweiterungen, die nur der Anbieter sperren darf und die beschreibbar bleiben: %1.</translation>
    </message>
    <message>
        <source>%1 may not set sequences on the subscriber: %2. Let it, as their owner: GRANT UPDATE ON SEQUENCE … TO %3;</source>
        <translation>%1 darf auf dem Subscriber diese Sequenzen nicht setzen: %2. Erlauben Sie es, als deren Eigentümer: GRANT UPDATE ON SEQUENCE … TO %3;</translation>
    </message>
    <message>
        <source>Sessions that only a superuser can end: %1. They are watched; the pause does not hold while one of them writes.</source>
        <translation>Sitzungen, die nur ein Superuser beenden kann: %1. Sie werden beobachtet; die Schreibpause hält nicht, solange eine von ihnen schreibt.</translation>
    </message>
    <message>
        <source>%1 may not write the status table, so the proof takes a little longer. Its owner can let it, on the publisher: %2;</source>
        <translation>%1 darf die Statustabelle nicht schreiben, sodass der Beweis etwas länger dauert. Ihr Eigentümer kann es erlauben, auf dem Publisher: %2;</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1 may not see what other sessions do, and so not whether they write. On the publisher, as a superuser or the service&apos;s administrator: %2</source>
        <translation>%1 darf nicht sehen, was andere Sitzungen tun, und so auch nicht, ob sie schreiben. Auf dem Publisher, als Superuser oder Administrator des Dienstes: %2</translation>
    </message>
    <message>
        <source>%1 may not end the sessions of others. On the publisher, as a superuser or the service&apos;s administrator: %2</source>
        <translation>%1 darf die Sitzungen anderer nicht beenden. Auf dem Publisher, als Superuser oder Administrator des Dienstes: %2</translation>
    </message>
    <message>
        <source>These sessions of %1 could write, and our login may not end them: %2.</source>
        <translation>Diese Sitzungen von %1 könnten schreiben, und unsere Anmeldung darf sie nicht beenden: %2.</translation>
    </message>
    <message>
        <source>Only a superuser ends a superuser&apos;s session. On a managed service it is the provider&apos;s: wait until it is through, or ask the provider; where you have a superuser, end it: SELECT pg_terminate_backend(%1);</source>
        <translation>Nur ein Superuser beendet die Sitzung eines Superusers. Bei einem verwalteten Dienst ist es die des Anbieters: Warten Sie, bis sie fertig ist, oder fragen Sie den Anbieter; wo Sie einen Superuser haben, beenden Sie sie: SELECT pg_terminate_backend(%1);</translation>
    </message>
    <message>
        <source>Let our login end the sessions of others: GRANT pg_signal_backend, as a superuser or the service&apos;s administrator.</source>
        <translation>Lassen Sie unsere Anmeldung die Sitzungen anderer beenden: GRANT pg_signal_backend, als Superuser oder Administrator des Dienstes.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>incomplete: the changes of %n table(s) reach nobody (%1)</source>
        <translation>
            <numerusform>unvollständig: die Änderungen von %n Tabelle erreichen niemanden (%1)</numerusform>
            <numerusform>unvollständig: die Änderungen von %n Tabellen erreichen niemanden (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>published, but not subscribed: %1</source>
        <translation>publiziert, aber nicht abonniert: %1</translation>
    </message>
    <message>
        <source>not published: %1</source>
        <translation>nicht publiziert: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Writes are paused, so the rights of the database are not the usual ones; they are not compared.</source>
        <translation>Es besteht eine Schreibpause, sodass die Rechte der Datenbank nicht die üblichen sind; sie werden nicht verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>Both sides define the %n object(s) of %1 alike.</source>
        <translation>
            <numerusform>Beide Seiten definieren das %n Objekt von %1 gleich.</numerusform>
            <numerusform>Beide Seiten definieren die %n Objekte von %1 gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schemas of %1 differ in %n thing(s).</source>
        <translation>
            <numerusform>Die Schemata von %1 unterscheiden sich in %n Punkt.</numerusform>
            <numerusform>Die Schemata von %1 unterscheiden sich in %n Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Logical replication carries no definitions: alter the side that is behind. An expression may be the same all the same where two versions print it in two ways.</source>
        <translation>Logische Replikation überträgt keine Definitionen: Ändern Sie die Seite, die zurück ist. Ein Ausdruck kann trotzdem derselbe sein, wo zwei Versionen ihn auf zwei Arten ausgeben.</translation>
    </message>
    <message>
        <source>-- and on the subscriber, in a transaction of the same kind:</source>
        <translation>-- und auf dem Subscriber, in einer Transaktion derselben Art:</translation>
    </message>
    <message>
        <source>-- the same way, the owner, the encoding, the rights, the settings and the comment of the database</source>
        <translation>-- ebenso Eigentümer, Kodierung, Rechte, Einstellungen und Kommentar der Datenbank</translation>
    </message>
    <message>
        <source>Compare the definitions on both sides</source>
        <translation>Definitionen beider Seiten vergleichen</translation>
    </message>
    <message>
        <source>Compare the schemas</source>
        <translation>Schemata vergleichen</translation>
    </message>
    <message>
        <source>Compares what both sides define: tables, functions, owners, rights, settings.</source>
        <translation>Vergleicht, was beide Seiten definieren: Tabellen, Funktionen, Eigentümer, Rechte, Einstellungen.</translation>
    </message>
    <message>
        <source>Reads from both catalogues the columns with their types and defaults, constraints, indexes, views, functions, triggers, policies, types, sequences and the like, with owners, rights and comments, and the rights and settings of the database, and lists what differs. Replication carries no definitions: what was altered on one side only shows here. What the two versions alone make different (how they print a definition, rights that one of them does not know) is not told, nor what this program sets up for replicating: publications, replica identities, the rights of the replication role. It only reads, and ends as failed when something differs.</source>
        <translation>Liest aus beiden Katalogen die Spalten mit Typen und Vorgabewerten, Constraints, Indizes, Sichten, Funktionen, Trigger, Policies, Typen, Sequenzen und Ähnliches, mit Eigentümern, Rechten und Kommentaren, und die Rechte und Einstellungen der Datenbank, und listet auf, was sich unterscheidet. Replikation überträgt keine Definitionen: Was auf einer Seite geändert wurde, zeigt sich nur hier. Was allein die beiden Versionen unterscheidet (wie sie eine Definition ausgeben, Rechte, die eine von ihnen nicht kennt), wird nicht genannt, auch nicht, was dieses Programm für die Replikation einrichtet: Publikationen, Replica Identities, die Rechte der Replikationsrolle. Es liest nur und endet als gescheitert, wenn sich etwas unterscheidet.</translation>
    </message>
    <message>
        <source>Let the pause write its rows</source>
        <translation>Lassen Sie die Schreibpause ihre Zeilen schreiben</translation>
    </message>
    <message>
        <source>The copy fails for %1; the others are followed. %2</source>
        <translation>Die Kopie scheitert bei %1; die übrigen werden weiter verfolgt. %2</translation>
    </message>
    <message>
        <source>%1 lacks tables of the publisher, whose changes reach nobody: %2.</source>
        <translation>%1 fehlen Tabellen des Publishers, deren Änderungen niemanden erreichen: %2.</translation>
    </message>
    <message>
        <source>Create a table that the subscriber lacks there, and publish it if the publication lists its tables; then run ALTER SUBSCRIPTION … REFRESH PUBLICATION on the subscriber.</source>
        <translation>Legen Sie eine Tabelle, die dem Subscriber fehlt, dort an, und publizieren Sie sie, falls die Publikation ihre Tabellen aufzählt; führen Sie dann auf dem Subscriber ALTER SUBSCRIPTION … REFRESH PUBLICATION aus.</translation>
    </message>
    <message>
        <source>Whether %1 follows every table is not known.</source>
        <translation>Ob %1 jeder Tabelle folgt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The superuser of the file must be able to connect to the database on both sides.</source>
        <translation>Der Superuser der Datei muss sich auf beiden Seiten mit der Datenbank verbinden können.</translation>
    </message>
    <message>
        <source>%1 follows every table that it should.</source>
        <translation>%1 folgt jeder Tabelle, der es folgen soll.</translation>
    </message>
    <message>
        <source>reads pg_replication_slots, pg_stat_replication, pg_stat_activity, pg_stat_subscription, pg_subscription_rel, pg_replication_origin_status and pg_stat_progress_copy, pg_class while something is copied, and every half minute which tables are published</source>
        <translation>liest pg_replication_slots, pg_stat_replication, pg_stat_activity, pg_stat_subscription, pg_subscription_rel, pg_replication_origin_status und pg_stat_progress_copy, pg_class, solange etwas kopiert wird, und jede halbe Minute, welche Tabellen publiziert sind</translation>
    </message>
    <message>
        <source>With --once: fail when more WAL than this is not applied, when that is not known, when changes do not flow, and when those of some table reach nobody.</source>
        <translation>Mit --once: scheitert, wenn mehr WAL als das nicht angewendet ist, wenn das nicht bekannt ist, wenn keine Änderungen fließen, und wenn die einer Tabelle niemanden erreichen.</translation>
    </message>
    <message>
        <source>First looks at everything that could fail. Then holds all tables in SHARE mode, so that writers wait and nobody is disconnected, proves by WAL position that the subscriber has everything on disk, and sets its sequences. If anything fails, times out or is cancelled up to here, the locks are let go and the writers go on; the server itself does it within seconds when this program is killed or cut off.

Only then it takes the right to connect from every role that has it, makes new transactions read only by default, ends all sessions of the database, and looks once more whether fence, locks and tables are as they were. A superuser&apos;s session that our login may not end, as a provider has them, is watched instead: the pause does not hold while it writes. What fails here gives the access back as it was; if this program is killed here, resume_write does it, from any machine. Where the tables can&apos;t be locked, this comes before the proof.

The proof speaks of the committed rows of published tables. What it does not speak of is named: other tables, unlogged ones, large objects, materialized views, rows in tables of extensions.

What it sends (--dry-run shows it for your database):
  LOCK TABLE … IN SHARE MODE, as a transaction with a timeout that a heartbeat keeps from expiring;
  SELECT pg_logical_emit_message(…), then waits for every subscription to pass it;
  GRANT CONNECT … TO the superuser and the replication role; REVOKE CONNECT … FROM everybody else;
  ALTER DATABASE … SET default_transaction_read_only = on; ALTER DATABASE … SET flare.pause = &apos;what it was&apos;;
  SELECT pg_terminate_backend(…) for every session.</source>
        <translation>Sieht zuerst alles an, was scheitern könnte. Hält dann alle Tabellen im Modus SHARE, sodass Schreiber warten und niemand getrennt wird, beweist anhand der WAL-Position, dass der Subscriber alles auf der Platte hat, und setzt dessen Sequenzen. Scheitert bis hierher etwas, dauert es zu lange oder wird es abgebrochen, werden die Sperren freigegeben, und die Schreiber machen weiter; wird dieses Programm getötet oder abgeschnitten, tut der Server das innerhalb von Sekunden selbst.

Erst dann nimmt es jeder Rolle, die es hat, das Recht, sich zu verbinden, macht neue Transaktionen standardmäßig nur lesend, beendet alle Sitzungen der Datenbank und sieht noch einmal nach, ob Zugriffssperre, Tabellensperren und Tabellen sind, wie sie waren. Die Sitzung eines Superusers, die unsere Anmeldung nicht beenden darf, wie ein Anbieter sie hat, wird statt dessen beobachtet: Die Schreibpause hält nicht, solange sie schreibt. Was hier scheitert, gibt den Zugriff zurück, wie er war; wird dieses Programm hier getötet, tut es resume_write, von jedem Rechner aus. Wo die Tabellen nicht gesperrt werden können, kommt dies vor dem Beweis.

Der Beweis spricht von den committeten Zeilen publizierter Tabellen. Wovon er nicht spricht, wird genannt: andere Tabellen, solche, die UNLOGGED sind, Large Objects, materialisierte Sichten, Zeilen in Tabellen von Erweiterungen.

Was es sendet (--dry-run zeigt es für Ihre Datenbank):
  LOCK TABLE … IN SHARE MODE, als Transaktion mit einer Frist, die ein Heartbeat am Ablaufen hindert;
  SELECT pg_logical_emit_message(…), wartet dann, bis jede Subskription daran vorbei ist;
  GRANT CONNECT … TO Superuser und Rolle der Replikation; REVOKE CONNECT … FROM alle anderen;
  ALTER DATABASE … SET default_transaction_read_only = on; ALTER DATABASE … SET flare.pause = &apos;wie es war&apos;;
  SELECT pg_terminate_backend(…) für jede Sitzung.</translation>
    </message>
    <message>
        <source>Sessions that only a superuser can end are still there. They did not write whenever they were looked at, and nothing keeps them from it: %1.</source>
        <translation>Sitzungen, die nur ein Superuser beenden kann, sind noch da. Wann immer nachgesehen wurde, schrieben sie nicht, und nichts hält sie davon ab: %1.</translation>
    </message>
    <message>
        <source>Roles that the subscriber has already are changed to what they are on the publisher, but for their passwords.</source>
        <translation>Rollen, die der Subscriber schon hat, werden so geändert, wie sie auf dem Publisher sind, bis auf ihre Passwörter.</translation>
    </message>
    <message>
        <source>Make both alike by hand (flare compare_schema %1 lists all that differs), or drop the subscriber&apos;s database if nothing in it is needed and run this again.</source>
        <translation>Gleichen Sie beide von Hand an (flare compare_schema %1 listet auf, was sich unterscheidet), oder löschen Sie die Datenbank des Subscribers, wenn nichts in ihr gebraucht wird, und führen Sie dies noch einmal aus.</translation>
    </message>
    <message>
        <source>The subscriber would have another schema than the publisher: %1</source>
        <translation>Der Subscriber hätte ein anderes Schema als der Publisher: %1</translation>
    </message>
    <message>
        <source>Left out, as asked for, together with what can&apos;t be without it: %1.</source>
        <translation>Wie verlangt ausgelassen, samt dem, was ohne es nicht sein kann: %1.</translation>
    </message>
    <message>
        <source>-- the owner and the rights of the schema public, where they differ</source>
        <translation>-- Eigentümer und Rechte des Schemas public, wo sie sich unterscheiden</translation>
    </message>
    <message>
        <source>-- with COMMIT; BEGIN; after each %1 of its statements</source>
        <translation>-- mit COMMIT; BEGIN; nach je %1 seiner Anweisungen</translation>
    </message>
    <message>
        <source>-- without %1</source>
        <translation>-- ohne %1</translation>
    </message>
    <message>
        <source>Bring the database&apos;s rights, settings and comment in step</source>
        <translation>Rechte, Einstellungen und Kommentar der Datenbank angleichen</translation>
    </message>
    <message>
        <source>The subscriber has the schema of %1, and its database the publisher&apos;s rights, settings and comment.</source>
        <translation>Der Subscriber hat das Schema von %1, und seine Datenbank Rechte, Einstellungen und Kommentar des Publishers.</translation>
    </message>
    <message>
        <source>Writes down the publisher&apos;s definitions with pg_dump, at a snapshot of a session whose server has been proven, and creates them on the subscriber in one transaction: all of them or none, unless it has too little room for that many locks. Everything that the subscriber refuses is named at once. The database is created first if it is missing. Then the columns, constraints, indexes, functions and types of both sides are compared. Publications, subscriptions and tablespaces are left out.</source>
        <translation>Schreibt die Definitionen des Publishers mit pg_dump nieder, bei einem Snapshot einer Sitzung, deren Server bewiesen ist, und legt sie auf dem Subscriber in einer Transaktion an: alle oder keine, außer er hat zu wenig Platz für so viele Sperren. Alles, was der Subscriber ablehnt, wird auf einmal genannt. Fehlt die Datenbank, wird sie zuerst angelegt. Dann werden Spalten, Constraints, Indizes, Funktionen und Typen beider Seiten verglichen. Publikationen, Subskriptionen und Tablespaces werden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 may not read these tables on the publisher, which pg_dump takes: %2. As a superuser or the managed service&apos;s administrator: %3; or run it with --use-db-owner.</source>
        <translation>%1 darf auf dem Publisher diese Tabellen nicht lesen, was pg_dump voraussetzt: %2. Als Superuser oder Administrator des verwalteten Dienstes: %3; oder führen Sie es mit --use-db-owner aus.</translation>
    </message>
    <message>
        <source>%1 may not read these tables on the publisher, which pg_dump takes: %2. Let it become their owner (GRANT … TO %3;), or run it with --use-db-owner.</source>
        <translation>%1 darf auf dem Publisher diese Tabellen nicht lesen, was pg_dump voraussetzt: %2. Lassen Sie es ihr Eigentümer werden (GRANT … TO %3;), oder führen Sie es mit --use-db-owner aus.</translation>
    </message>
    <message>
        <source>pg_dump says: %1</source>
        <translation>pg_dump sagt: %1</translation>
    </message>
    <message>
        <source>The subscriber has no role %1, as which it will read the publisher: what that role may do in the database is not taken over. Run replicate_roles first if you want it there too.</source>
        <translation>Der Subscriber hat keine Rolle %1, als die er den Publisher lesen wird: Was diese Rolle in der Datenbank darf, wird nicht übernommen. Führen Sie zuerst replicate_roles aus, wenn Sie sie auch dort wollen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n object(s): %1</source>
        <translation>
            <numerusform>Der Subscriber lehnt %n Objekt ab: %1</numerusform>
            <numerusform>Der Subscriber lehnt %n Objekte ab: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher&apos;s schema has nothing named &quot;%1&quot;.</source>
        <translation>Das Schema des Publishers hat nichts mit dem Namen &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Write it as the refusal does, for example &apos;VIEW public.old_report&apos;; --only-dump shows the whole schema.</source>
        <translation>Schreiben Sie es wie die Ablehnung, zum Beispiel &apos;VIEW public.old_report&apos;; --only-dump zeigt das ganze Schema.</translation>
    </message>
    <message>
        <source>pg_dump locks each of the %1 tables, and the publisher has room for the locks of some %2.</source>
        <translation>pg_dump sperrt jede der %1 Tabellen, und der Publisher hat Platz für die Sperren von etwa %2.</translation>
    </message>
    <message>
        <source>Set max_locks_per_transaction = %1 there, and restart it.</source>
        <translation>Setzen Sie dort max_locks_per_transaction = %1, und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The schema has %1 objects, and the subscriber has room for the locks of some %2 in one transaction, so it is committed in parts of %3 statements. Should it fail half-way, the database is dropped again if it was created by this; otherwise a part of the schema is left in it. With max_locks_per_transaction = %4 and a restart of the subscriber it is all or nothing.</source>
        <translation>Das Schema hat %1 Objekte, und der Subscriber hat Platz für die Sperren von etwa %2 in einer Transaktion, sodass es in Teilen von %3 Anweisungen committet wird. Scheitert es auf halbem Weg, wird die Datenbank wieder gelöscht, falls sie hierbei angelegt wurde; sonst bleibt ein Teil des Schemas in ihr. Mit max_locks_per_transaction = %4 und einem Neustart des Subscribers ist es alles oder nichts.</translation>
    </message>
    <message>
        <source>A part of the schema is left in the database %1 on the subscriber, as it had to be committed in parts. Correct the cause, drop that database if nothing else in it is needed, then run this again.</source>
        <translation>Ein Teil des Schemas bleibt in der Datenbank %1 auf dem Subscriber, da es in Teilen committet werden musste. Beheben Sie die Ursache, löschen Sie diese Datenbank, wenn sonst nichts in ihr gebraucht wird, und führen Sie dies noch einmal aus.</translation>
    </message>
    <message>
        <source>its owner or a superuser</source>
        <translation>deren Eigentümer oder einem Superuser</translation>
    </message>
    <message>
        <source>a superuser, or whoever has that role with ADMIN OPTION</source>
        <translation>einem Superuser oder wer immer diese Rolle mit ADMIN OPTION hat</translation>
    </message>
    <message>
        <source>a superuser, or the managed service&apos;s administrator</source>
        <translation>einem Superuser oder dem Administrator des verwalteten Dienstes</translation>
    </message>
    <message>
        <source>Only the owner of %1 may do this on the %2. Let %3 become it, as a superuser or as whoever has the owner&apos;s role with ADMIN OPTION: %4</source>
        <translation>Nur der Eigentümer von %1 darf dies auf dem %2. Lassen Sie %3 ihn werden, als Superuser oder als jemand, der die Rolle des Eigentümers mit ADMIN OPTION hat: %4</translation>
    </message>
    <message>
        <source>%1 lacks a right on the %2. It can be given there by %3: %4;</source>
        <translation>%1 fehlt ein Recht auf dem %2. Dort kann es gegeben werden von %3: %4;</translation>
    </message>
    <message>
        <source>(On Amazon RDS: GRANT rds_replication.)</source>
        <translation>(Bei Amazon RDS: GRANT rds_replication.)</translation>
    </message>
    <message>
        <source>Before PostgreSQL 16, subscriptions on the %1 are for superusers, and on a managed service for the members of its own role (rds_superuser, cloudsqlsuperuser, azure_pg_admin): let one of them be the superuser of the file.</source>
        <translation>Vor PostgreSQL 16 sind Subskriptionen auf dem %1 Sache von Superusern, bei einem verwalteten Dienst der Mitglieder seiner eigenen Rolle (rds_superuser, cloudsqlsuperuser, azure_pg_admin): Lassen Sie eines von ihnen der Superuser der Datei sein.</translation>
    </message>
    <message>
        <source>%1 lacks a right on the %2. Let a superuser, the managed service&apos;s administrator or the owner of what it is about give it, or name an account in the file that has it.</source>
        <translation>%1 fehlt ein Recht auf dem %2. Lassen Sie es von einem Superuser, dem Administrator des verwalteten Dienstes oder dem Eigentümer dessen geben, worum es geht, oder nennen Sie in der Datei ein Konto, das es hat.</translation>
    </message>
    <message>
        <source>Correct the name in the file, or give its password there: then grant_replication creates it.</source>
        <translation>Berichtigen Sie den Namen in der Datei, oder geben Sie dort sein Passwort an: Dann legt grant_replication ihn an.</translation>
    </message>
    <message>
        <source>Trying the way from the subscriber to the publisher</source>
        <translation>Beim Erproben des Wegs vom Subscriber zum Publisher</translation>
    </message>
    <message>
        <source>%1 has no database on the subscriber yet in which it may create a subscription; the way from there to the publisher can be tried once replicate_schema has made one.</source>
        <translation>%1 hat auf dem Subscriber noch keine Datenbank, in der es eine Subskription anlegen darf; der Weg von dort zum Publisher kann erprobt werden, sobald replicate_schema eine angelegt hat.</translation>
    </message>
    <message>
        <source>rows from before its check %1 (NOT VALID) may break it: drop that on the subscriber until they are mended</source>
        <translation>Zeilen aus der Zeit vor ihrer Prüfung %1 (NOT VALID) könnten sie verletzen: Entfernen Sie diese auf dem Subscriber, bis sie in Ordnung gebracht sind</translation>
    </message>
    <message>
        <source>it holds rows already, with which those that are copied may collide</source>
        <translation>sie hat schon Zeilen, mit denen die kopierten zusammenstoßen können</translation>
    </message>
    <message>
        <source>The copy of %1 may fail: %2.</source>
        <translation>Die Kopie von %1 könnte scheitern: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed</source>
        <translation>
            <numerusform>%n Versuch ist gescheitert</numerusform>
            <numerusform>%n Versuche sind gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy does not get on: %1.</source>
        <translation>Die Kopie kommt nicht voran: %1.</translation>
    </message>
    <message>
        <source>It fails for %1.</source>
        <translation>Sie scheitert bei %1.</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <translation>Es wird gewartet auf %1.</translation>
    </message>
    <message>
        <source>With sslmode %1 the subscriber&apos;s server checks the publisher&apos;s certificate by a root certificate on its own machine: name its path there as ssl_via_subscriber.rootcert in the file, or have it in .postgresql/root.crt of the account that runs the server.</source>
        <translation>Mit sslmode %1 prüft der Server des Subscribers das Zertifikat des Publishers anhand eines Stammzertifikats auf seinem eigenen Rechner: Nennen Sie dessen Pfad dort in der Datei als ssl_via_subscriber.rootcert, oder legen Sie es als .postgresql/root.crt des Kontos ab, unter dem der Server läuft.</translation>
    </message>
    <message>
        <source>The server has no database %1.</source>
        <translation>Der Server hat keine Datenbank %1.</translation>
    </message>
    <message>
        <source>Reading the schema</source>
        <translation>Beim Lesen des Schemas</translation>
    </message>
    <message>
        <source>A table is being altered or locked there: wait for that, then run this again.</source>
        <translation>Eine Tabelle wird dort gerade geändert oder ist gesperrt: Warten Sie das ab, und führen Sie dies noch einmal aus.</translation>
    </message>
    <message>
        <source>%1, %2: &quot;%3&quot; on the publisher and &quot;%4&quot; on the subscriber.</source>
        <translation>%1, %2: &quot;%3&quot; auf dem Publisher und &quot;%4&quot; auf dem Subscriber.</translation>
    </message>
    <message>
        <source>%1 may not make a subscription on the subscriber: %2; there, as a superuser, the database&apos;s owner or the managed service&apos;s administrator.</source>
        <translation>%1 darf auf dem Subscriber keine Subskription anlegen: %2; dort, als Superuser, Eigentümer der Datenbank oder Administrator des verwalteten Dienstes.</translation>
    </message>
    <message>
        <source>%1 rows/s in this database, %2 in the others</source>
        <translation>%1 Zeilen/s in dieser Datenbank, %2 in den anderen</translation>
    </message>
    <message>
        <source>one of %1 so far waits on the publisher&apos;s disk for its end, for %2</source>
        <translation>eine von bisher %1 wartet auf der Platte des Publishers auf ihr Ende, seit %2</translation>
    </message>
    <message>
        <source>one of %1 so far is being sent before its end, for %2</source>
        <translation>eine von bisher %1 wird vor ihrem Ende gesendet, seit %2</translation>
    </message>
    <message>
        <source>one is being applied, for %1</source>
        <translation>eine wird angewendet, seit %1</translation>
    </message>
    <message>
        <source>one of about %1 is being applied, for %2</source>
        <translation>eine von etwa %1 wird angewendet, seit %2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Nothing has been created.</source>
        <translation>Es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>On the subscriber alone: %1. The dump has no such thing, so something there makes it when a database or an object is created: an event trigger, an extension, or the service. Switch that off, or leave it out of the comparison by making the same on the publisher.</source>
        <translation>Nur auf dem Subscriber: %1. Im Dump steht so etwas nicht, also legt dort etwas es an, wenn eine Datenbank oder ein Objekt angelegt wird: ein Event-Trigger, eine Erweiterung oder der Dienst. Schalten Sie das ab, oder legen Sie dasselbe auf dem Publisher an, damit es nicht abweicht.</translation>
    </message>
    <message>
        <source>On the publisher alone: %1. Its statement went through, and it is not there: an event trigger of the subscriber may drop or rename what is created, or it was created on the publisher since the dump began. Run it again.</source>
        <translation>Nur auf dem Publisher: %1. Die Anweisung dafür lief durch, und doch fehlt es: Ein Event-Trigger des Subscribers löscht oder benennt vielleicht um, was angelegt wird, oder es ist auf dem Publisher entstanden, seit der Dump begann. Starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>Defined in another way: %1. Either the new version of PostgreSQL makes something else of the same statement, or an event trigger has altered it. See what each side has with compare_schema; what can be done without is left out with --leave-out.</source>
        <translation>Anders definiert: %1. Entweder macht die neue Version von PostgreSQL aus derselben Anweisung etwas anderes, oder ein Event-Trigger hat es geändert. Was jede Seite hat, zeigt compare_schema; worauf sich verzichten lässt, bleibt mit --leave-out weg.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>The two sides have these in different words, which may mean the same: %1 Look at them with compare_schema.</source>
        <translation>Die beiden Seiten drücken Folgendes verschieden aus, was dasselbe bedeuten kann: %1 Sehen Sie es mit compare_schema an.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>on the %1:</source>
        <translation>auf dem %1:</translation>
    </message>
    <message>
        <source>or on the %1:</source>
        <translation>oder auf dem %1:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json has them all</source>
        <translation>
            <numerusform>und %n weitere; --json zeigt sie alle</numerusform>
            <numerusform>und %n weitere; --json zeigt sie alle</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no check %1.</source>
        <translation>Eine Prüfung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The checks are: %1.</source>
        <translation>Die Prüfungen sind: %1.</translation>
    </message>
    <message>
        <source>reading the databases of both servers</source>
        <translation>die Datenbanken beider Server lesen</translation>
    </message>
    <message>
        <source>The file accepts %1, which is no check: %2.</source>
        <translation>Die Datei nimmt %1 hin, was keine Prüfung ist: %2.</translation>
    </message>
    <message>
        <source>The file accepts what %1 has found.</source>
        <translation>Die Datei nimmt hin, was %1 gefunden hat.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 in %4.</source>
        <translation>%1, %2 und %3 in %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n Hindernis</numerusform>
            <numerusform>%n Hindernisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n Datenbank</numerusform>
            <numerusform>%n Datenbanken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of the migration of %n database(s).</source>
        <translation>
            <numerusform>Der Migration von %n Datenbank steht nichts im Weg.</numerusform>
            <numerusform>Der Migration von %n Datenbanken steht nichts im Weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the blockers, each with the statements that stand beside it, and check again. Nothing was changed.</source>
        <translation>Beheben Sie die Hindernisse, jedes mit den Anweisungen, die dabeistehen, und prüfen Sie erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Read both servers and judge what was read</source>
        <translation>Beide Server lesen und das Gelesene beurteilen</translation>
    </message>
    <message numerus="yes">
        <source>-- The catalogues and statistics of both servers and of %n database(s); nothing is changed.</source>
        <translation>
            <numerusform>-- Kataloge und Statistiken beider Server und von %n Datenbank; es wird nichts geändert.</numerusform>
            <numerusform>-- Kataloge und Statistiken beider Server und von %n Datenbanken; es wird nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check for obstacles</source>
        <translation>Auf Hindernisse prüfen</translation>
    </message>
    <message>
        <source>Finds the reasons why this migration would fail or surprise somebody, with what helps.</source>
        <translation>Findet die Gründe, aus denen diese Migration scheitern oder jemanden überraschen würde, und was dagegen hilft.</translation>
    </message>
    <message>
        <source>Reads both servers and the databases of the file, or one of them, and judges by everything that is known to go wrong: what would fail, lose or alter rows is a blocker, what only surprises a warning. Each finding names the objects and the exact statements that mend it. It only reads, and ends with exit code 6 when there is a blocker; with --strict also when there is a warning.</source>
        <translation>Liest beide Server und die Datenbanken der Datei, oder eine davon, und beurteilt sie nach allem, was bekanntermaßen schiefgeht: Was scheitern, Zeilen verlieren oder verändern würde, ist ein Hindernis, was nur überrascht, eine Warnung. Jeder Befund nennt die Objekte und genau die Anweisungen, die ihn beheben. Es wird nur gelesen; gibt es ein Hindernis, ist der Exit-Code 6, mit --strict auch bei einer Warnung.</translation>
    </message>
    <message>
        <source>One database; without it, all that the file names.</source>
        <translation>Eine Datenbank; ohne Angabe alle, die die Datei nennt.</translation>
    </message>
    <message>
        <source>One check by its id; may be given several times.</source>
        <translation>Eine Prüfung, angegeben durch ihre Kennung; kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>End as failed when there is a warning, too.</source>
        <translation>Auch bei einer Warnung als gescheitert enden.</translation>
    </message>
    <message>
        <source>Accepted by the file (%1): %2</source>
        <translation>Von der Datei hingenommen (%1): %2</translation>
    </message>
    <message>
        <source>%1 would not work. Nothing was done.
%2</source>
        <translation>%1 würde nicht gelingen. Es wurde nichts getan.
%2</translation>
    </message>
    <message>
        <source>Mend each of these, then run it again; flare check %1 finds out whether it is mended.</source>
        <translation>Jedes davon beheben, dann erneut ausführen; flare check %1 zeigt, ob es behoben ist.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>process %1 of %2%3 in %4, open for %5</source>
        <translation>Prozess %1 von %2%3 in %4, offen seit %5</translation>
    </message>
    <message>
        <source>The start of a slot waits until each transaction of the publisher that has written, in whichever database, has ended. These have been open for more than a minute.</source>
        <translation>Ein Slot kann erst beginnen, wenn jede Transaktion des Publishers geendet hat, die geschrieben hat, in welcher Datenbank auch immer. Diese sind seit mehr als einer Minute offen.</translation>
    </message>
    <message>
        <source>Better: let them come to their end, or ask whoever runs them. What they have done since they began is rolled back.</source>
        <translation>Besser: Warten Sie ihr Ende ab, oder fragen Sie, wer sie ausführt. Werden sie beendet, wird zurückgerollt, was sie seit ihrem Beginn getan haben.</translation>
    </message>
    <message>
        <source>%1 of %2, prepared %3 ago</source>
        <translation>%1 von %2, vorbereitet vor %3</translation>
    </message>
    <message>
        <source>Transactions are prepared on the publisher and stay open until somebody ends them. No slot starts before, and one that is committed after the writes were paused changes what was proven.</source>
        <translation>Auf dem Publisher sind Transaktionen vorbereitet; sie bleiben offen, bis jemand sie beendet. Vorher beginnt kein Slot, und eine, die nach dem Anhalten der Schreibzugriffe committet wird, ändert, was bewiesen war.</translation>
    </message>
    <message>
        <source>Or COMMIT PREPARED: only the transaction manager that prepared it knows which.</source>
        <translation>Oder COMMIT PREPARED: Welches von beiden richtig ist, weiß nur der Transaktionsmanager, der sie vorbereitet hat.</translation>
    </message>
    <message>
        <source>The slot %1 (%2, database %3) is read by somebody else: a consumer of changes that does not follow to the new server by itself. It needs a slot there, and a moment at which it changes over without missing or doubling anything.</source>
        <translation>Den Slot %1 (%2, Datenbank %3) liest jemand anderes: ein Abnehmer von Änderungen, der nicht von selbst auf den neuen Server folgt. Er braucht dort einen Slot und einen Zeitpunkt, zu dem er wechselt, ohne etwas zu verpassen oder doppelt zu bekommen.</translation>
    </message>
    <message>
        <source>Nobody reads the slot %1 (%2, database %3), and the publisher keeps %4 of WAL for it. It keeps all WAL from now on, until the disk is full.</source>
        <translation>Niemand liest den Slot %1 (%2, Datenbank %3), und der Publisher hält für ihn %4 WAL fest. Er hält von jetzt an alles WAL fest, bis die Platte voll ist.</translation>
    </message>
    <message>
        <source>Only if its consumer is gone for good: it would have to begin anew.</source>
        <translation>Nur wenn sein Abnehmer endgültig weg ist: Er müsste von vorn beginnen.</translation>
    </message>
    <message>
        <source>Transactions that are open for long</source>
        <translation>Transaktionen, die lange offen sind</translation>
    </message>
    <message>
        <source>A slot begins at a point at which no older transaction is open.</source>
        <translation>Ein Slot beginnt an einem Punkt, an dem keine ältere Transaktion offen ist.</translation>
    </message>
    <message>
        <source>Prepared transactions</source>
        <translation>Vorbereitete Transaktionen</translation>
    </message>
    <message>
        <source>What is prepared holds its locks and its place in the log until somebody ends it.</source>
        <translation>Was vorbereitet ist, hält seine Sperren und seinen Platz im WAL, bis jemand es beendet.</translation>
    </message>
    <message>
        <source>Slots of others</source>
        <translation>Slots anderer</translation>
    </message>
    <message>
        <source>A slot that nobody reads fills the disk; one that somebody reads is left behind at the switch.</source>
        <translation>Ein Slot, den niemand liest, füllt die Platte; einer, den jemand liest, bleibt bei der Umstellung zurück.</translation>
    </message>
    <message>
        <source>On a managed service, set it in its console. No restart is needed.</source>
        <translation>Bei einem verwalteten Dienst stellen Sie es in dessen Konsole ein. Ein Neustart ist nicht nötig.</translation>
    </message>
    <message>
        <source>Then restart the server; on a managed service, set it in its console.</source>
        <translation>Starten Sie danach den Server neu; bei einem verwalteten Dienst stellen Sie es in dessen Konsole ein.</translation>
    </message>
    <message>
        <source>Room for slots, senders, workers and origins</source>
        <translation>Platz für Slots, Sender, Worker und Origins</translation>
    </message>
    <message>
        <source>Each subscription, and each table that is being copied, takes a slot and a walsender on the publisher, and an origin and a worker on the subscriber. What finds no room waits for ever, and only the server&apos;s log says so.</source>
        <translation>Jede Subskription und jede Tabelle, die gerade kopiert wird, braucht einen Slot und einen Walsender auf dem Publisher sowie einen Origin und einen Worker auf dem Subscriber. Was keinen Platz findet, wartet endlos, und nur das Protokoll des Servers sagt es.</translation>
    </message>
    <message>
        <source>The publisher has no database %1, which the file names.</source>
        <translation>Der Publisher hat keine Datenbank %1, die die Datei nennt.</translation>
    </message>
    <message>
        <source>Correct the name in the file: names are taken as they are written, capital letters included.</source>
        <translation>Berichtigen Sie den Namen in der Datei: Namen gelten genau so, wie sie geschrieben sind, auch in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The publisher has no role %1 yet; grant_replication makes it.</source>
        <translation>Der Publisher hat noch keine Rolle %1; grant_replication legt sie an.</translation>
    </message>
    <message>
        <source>The role %1, as whom the subscriber reads, may not log in on the publisher.</source>
        <translation>Die Rolle %1, als die der Subscriber liest, darf sich auf dem Publisher nicht anmelden.</translation>
    </message>
    <message>
        <source>The role %1, as whom the subscriber reads, may not replicate: its connections are refused. grant_replication lets it.</source>
        <translation>Die Rolle %1, als die der Subscriber liest, darf nicht replizieren: Ihre Verbindungen werden abgewiesen. grant_replication gibt ihr das Recht dazu.</translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may have %n connection(s) at the same time. Each subscription and each table that is being copied takes one.</source>
        <translation>
            <numerusform>Die Rolle %1 darf gleichzeitig %n Verbindung haben. Jede Subskription und jede Tabelle, die gerade kopiert wird, braucht eine.</numerusform>
            <numerusform>Die Rolle %1 darf gleichzeitig %n Verbindungen haben. Jede Subskription und jede Tabelle, die gerade kopiert wird, braucht eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password of the role %1 is valid until %2. From then on the stream can&apos;t be joined again once it was cut off.</source>
        <translation>Das Passwort der Rolle %1 gilt bis %2. Danach kann der Strom nicht wieder aufgenommen werden, wenn er einmal abgerissen ist.</translation>
    </message>
    <message>
        <source>set for the whole server</source>
        <translation>für den ganzen Server gesetzt</translation>
    </message>
    <message>
        <source>set for the database %1</source>
        <translation>für die Datenbank %1 gesetzt</translation>
    </message>
    <message>
        <source>set for the role %1</source>
        <translation>für die Rolle %1 gesetzt</translation>
    </message>
    <message>
        <source>set for the role %1 in the database %2</source>
        <translation>für die Rolle %1 in der Datenbank %2 gesetzt</translation>
    </message>
    <message>
        <source>A session of %1 starts with %2 = %3 in %4 (%5). %6</source>
        <translation>Eine Sitzung von %1 beginnt mit %2 = %3 in %4 (%5). %6</translation>
    </message>
    <message>
        <source>grant_replication sets it; a subscription that is there already takes it when its worker connects again.</source>
        <translation>grant_replication setzt es; eine Subskription, die es schon gibt, übernimmt es, wenn ihr Worker sich neu verbindet.</translation>
    </message>
    <message>
        <source>A subscriber before PostgreSQL 15 takes values as the publisher&apos;s session happens to write them: days and months change places, numbers lose digits, and nothing fails.</source>
        <translation>Ein Subscriber vor PostgreSQL 15 nimmt Werte so, wie die Sitzung des Publishers sie gerade schreibt: Tage und Monate tauschen die Plätze, Zahlen verlieren Stellen, und nichts scheitert.</translation>
    </message>
    <message>
        <source>It ends the copy of each table that takes longer, which then begins anew from nothing, again and again.</source>
        <translation>Das beendet die Kopie jeder Tabelle, die länger braucht; sie beginnt dann ganz von vorn, immer wieder.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>PostgreSQL %1 has no such settings any more, so that these roles start without them: %2. replicate_roles leaves them out and says so.</source>
        <translation>PostgreSQL %1 hat solche Einstellungen nicht mehr, sodass diese Rollen ohne sie beginnen: %2. replicate_roles lässt sie aus und sagt es.</translation>
    </message>
    <message>
        <source>These roles have passwords hashed by MD5: %1. Where the subscriber&apos;s pg_hba.conf asks for scram-sha-256, the default from PostgreSQL 14 on, they can&apos;t log in after the switch.</source>
        <translation>Die Passwörter dieser Rollen sind MD5-Hashes: %1. Wo pg_hba.conf des Subscribers scram-sha-256 verlangt, die Vorgabe ab PostgreSQL 14, können sie sich nach der Umstellung nicht anmelden.</translation>
    </message>
    <message>
        <source>Give them their passwords anew while password_encryption is scram-sha-256 (\password in psql), or let the subscriber&apos;s pg_hba.conf say md5 for them until that is done.</source>
        <translation>Geben Sie ihnen ihre Passwörter neu, während password_encryption auf scram-sha-256 steht (\password in psql), oder lassen Sie pg_hba.conf des Subscribers für sie md5 sagen, bis das geschehen ist.</translation>
    </message>
    <message>
        <source>The publisher has tablespaces that the subscriber lacks: %1. replicate_schema puts all tables into the database&apos;s own; see to it that its disk has room for them.</source>
        <translation>Der Publisher hat Tablespaces, die dem Subscriber fehlen: %1. replicate_schema legt alle Tabellen in den der Datenbank; sorgen Sie dafür, dass dessen Platte genug Platz für sie hat.</translation>
    </message>
    <message>
        <source>The role that the subscriber reads as</source>
        <translation>Die Rolle, als die der Subscriber liest</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server logs in as the file&apos;s repl_user for the stream and for each copy.</source>
        <translation>Der Server des Subscribers meldet sich für den Strom und für jede Kopie als repl_user der Datei an.</translation>
    </message>
    <message>
        <source>How values are written on their way</source>
        <translation>Wie Werte unterwegs geschrieben werden</translation>
    </message>
    <message>
        <source>Rows travel as text. What a session&apos;s settings alter on the way arrives altered, without an error.</source>
        <translation>Zeilen reisen als Text. Was die Einstellungen einer Sitzung unterwegs verändern, kommt verändert an, ohne Fehler.</translation>
    </message>
    <message>
        <source>Limits of time that end a copy</source>
        <translation>Zeitlimits, die eine Kopie beenden</translation>
    </message>
    <message>
        <source>A copy of a large table runs for hours in one statement and one transaction.</source>
        <translation>Die Kopie einer großen Tabelle läuft stundenlang in einer Anweisung und einer Transaktion.</translation>
    </message>
    <message>
        <source>Settings of roles that are gone</source>
        <translation>Einstellungen von Rollen, die weggefallen sind</translation>
    </message>
    <message>
        <source>What a role&apos;s sessions start with is a part of how the application behaves.</source>
        <translation>Womit die Sitzungen einer Rolle beginnen, gehört zum Verhalten der Anwendung.</translation>
    </message>
    <message>
        <source>Passwords hashed by MD5</source>
        <translation>Mit MD5 gehashte Passwörter</translation>
    </message>
    <message>
        <source>After the switch the application must be able to log in.</source>
        <translation>Nach der Umstellung muss sich die Anwendung anmelden können.</translation>
    </message>
    <message>
        <source>Tablespaces</source>
        <translation>Tablespaces</translation>
    </message>
    <message>
        <source>All rows must find room on the subscriber&apos;s disks.</source>
        <translation>Alle Zeilen müssen auf den Platten des Subscribers Platz finden.</translation>
    </message>
    <message>
        <source>wal_receiver_status_interval is 0 on the subscriber, so it tells the publisher how far it is only when it is asked. The proof at the switch then takes up to half of wal_sender_timeout while the application waits.</source>
        <translation>wal_receiver_status_interval ist auf dem Subscriber 0, sodass er dem Publisher nur auf Nachfrage sagt, wie weit er ist. Der Beweis bei der Umstellung dauert dann bis zur Hälfte von wal_sender_timeout, während die Anwendung wartet.</translation>
    </message>
    <message>
        <source>wal_sender_timeout is %1 ms on the publisher. A long transaction or a slow network keeps the subscriber silent for longer than that, and the stream starts again and again.</source>
        <translation>wal_sender_timeout ist auf dem Publisher %1 ms. Eine lange Transaktion oder ein langsames Netz lässt den Subscriber länger als das schweigen, und der Strom beginnt immer wieder neu.</translation>
    </message>
    <message>
        <source>max_slot_wal_keep_size is %1 MB on the publisher. When the copy takes longer than it takes to write as much WAL, the slot is lost, and the copy starts over from nothing.</source>
        <translation>max_slot_wal_keep_size ist auf dem Publisher %1 MB. Dauert die Kopie länger, als es dauert, so viel WAL zu schreiben, geht der Slot verloren, und die Kopie beginnt ganz von vorn.</translation>
    </message>
    <message>
        <source>idle_replication_slot_timeout is set on the publisher: a slot that nobody reads for as long, as while the subscriber is being mended, is lost, and with it the copy.</source>
        <translation>idle_replication_slot_timeout ist auf dem Publisher gesetzt: Ein Slot, den so lange niemand liest, etwa während der Subscriber repariert wird, geht verloren, und mit ihm die Kopie.</translation>
    </message>
    <message>
        <source>output_plugin_libraries on the publisher does not list pgoutput, by which subscriptions read: no slot can be made.</source>
        <translation>output_plugin_libraries auf dem Publisher führt pgoutput nicht auf, mit dem Subskriptionen lesen: Es kann kein Slot angelegt werden.</translation>
    </message>
    <message>
        <source>The publisher waits for a synchronous standby (%1), and none is connected: each commit there hangs until one is.</source>
        <translation>Der Publisher wartet auf ein synchrones Standby (%1), und keines ist verbunden: Jeder Commit dort hängt, bis eines es ist.</translation>
    </message>
    <message>
        <source>The subscriber waits for a synchronous standby (%1), and none is connected: what people commit there, the application after the switch above all, hangs until one is.</source>
        <translation>Der Subscriber wartet auf ein synchrones Standby (%1), und keines ist verbunden: Was dort committet wird, vor allem von der Anwendung nach der Umstellung, hängt, bis eines es ist.</translation>
    </message>
    <message>
        <source>How often the subscriber reports</source>
        <translation>Wie oft der Subscriber meldet, wie weit er ist</translation>
    </message>
    <message>
        <source>The pause ends when the publisher has been told that everything arrived.</source>
        <translation>Die Schreibpause endet, wenn dem Publisher gemeldet ist, dass alles angekommen ist.</translation>
    </message>
    <message>
        <source>Patience of the publisher&apos;s walsenders</source>
        <translation>Geduld der Walsender des Publishers</translation>
    </message>
    <message>
        <source>A stream that is cut off decodes the same transaction again from its begin.</source>
        <translation>Ein Strom, der abgerissen ist, dekodiert dieselbe Transaktion noch einmal von ihrem Beginn an.</translation>
    </message>
    <message>
        <source>Limits that take a slot away</source>
        <translation>Limits, die einen Slot wegnehmen</translation>
    </message>
    <message>
        <source>A slot that is lost means a new copy of every table.</source>
        <translation>Ein verlorener Slot bedeutet eine neue Kopie jeder Tabelle.</translation>
    </message>
    <message>
        <source>Output plugins that the publisher allows</source>
        <translation>Ausgabe-Plugins, die der Publisher erlaubt</translation>
    </message>
    <message>
        <source>A subscription reads its slot through pgoutput.</source>
        <translation>Eine Subskription liest ihren Slot mit pgoutput.</translation>
    </message>
    <message>
        <source>Synchronous standbys that are gone</source>
        <translation>Synchrone Standbys, die weg sind</translation>
    </message>
    <message>
        <source>A commit that waits for a standby which is down never returns.</source>
        <translation>Ein Commit, der auf ein ausgefallenes Standby wartet, kehrt nie zurück.</translation>
    </message>
    <message>
        <source>Each takes a short lock that waits for running queries: SET lock_timeout = &apos;2s&apos; before, and try again where it is refused.</source>
        <translation>Jede nimmt kurz eine Sperre, die auf laufende Abfragen wartet: Senden Sie vorher SET lock_timeout = &apos;2s&apos;, und versuchen Sie es erneut, wo es abgelehnt wird.</translation>
    </message>
    <message>
        <source>Each UPDATE and DELETE then writes the whole old row to the WAL, and the subscriber looks for it by all its columns; list such a table under replica_identity_full_tables and create_publication does it. A primary key would be better.</source>
        <translation>Jedes UPDATE und DELETE schreibt dann die ganze alte Zeile ins WAL, und der Subscriber sucht sie anhand aller Spalten; führen Sie eine solche Tabelle unter replica_identity_full_tables auf, dann tut es create_publication. Ein Primärschlüssel wäre besser.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing names the rows of %n table(s). From the moment at which they are published, each UPDATE and DELETE on them fails in the application, on the publisher.</source>
        <translation>
            <numerusform>Nichts benennt die Zeilen von %n Tabelle. Sobald sie publiziert ist, scheitert jedes UPDATE und DELETE auf ihr in der Anwendung, auf dem Publisher.</numerusform>
            <numerusform>Nichts benennt die Zeilen von %n Tabellen. Sobald sie publiziert sind, scheitert jedes UPDATE und DELETE auf ihnen in der Anwendung, auf dem Publisher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlogged tables are not replicated; the subscriber gets them empty. Copy what is in them at the switch, or make them logged before the copy (ALTER TABLE … SET LOGGED).</source>
        <translation>Tabellen, die UNLOGGED sind, werden nicht repliziert; der Subscriber bekommt sie leer. Kopieren Sie ihren Inhalt bei der Umstellung, oder machen Sie sie vor der Kopie zu gewöhnlichen Tabellen (ALTER TABLE … SET LOGGED).</translation>
    </message>
    <message>
        <source>Materialized views arrive without rows: REFRESH MATERIALIZED VIEW on the subscriber before the application reads them.</source>
        <translation>Materialisierte Sichten kommen ohne Zeilen an: Führen Sie auf dem Subscriber REFRESH MATERIALIZED VIEW aus, bevor die Anwendung sie liest.</translation>
    </message>
    <message>
        <source>Foreign tables point to other servers: the subscriber must reach these, and passwords of user mappings must be right there. What is written through them while the writes are paused is not held.</source>
        <translation>Fremdtabellen zeigen auf andere Server: Der Subscriber muss diese erreichen, und die Passwörter der User Mappings müssen dort stimmen. Was durch sie geschrieben wird, während die Schreibzugriffe angehalten sind, wird nicht aufgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n large object(s), %2 in all. Logical replication never carries them: after the switch they would be missing.</source>
        <translation>
            <numerusform>%1 hat %n Large Object, insgesamt %2. Logische Replikation überträgt es nie: Nach der Umstellung würde es fehlen.</numerusform>
            <numerusform>%1 hat %n Large Objects, insgesamt %2. Logische Replikation überträgt sie nie: Nach der Umstellung würden sie fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy them while the writes are paused (pg_dump --large-objects, or lo_export and lo_import under the same OIDs), or move them into a bytea column before the migration.</source>
        <translation>Kopieren Sie sie, während die Schreibzugriffe angehalten sind (pg_dump --large-objects, oder lo_export und lo_import unter denselben OIDs), oder verlegen Sie sie vor der Migration in eine Spalte vom Typ bytea.</translation>
    </message>
    <message>
        <source>Tables whose rows nothing names</source>
        <translation>Tabellen, deren Zeilen nichts benennt</translation>
    </message>
    <message>
        <source>A published table without a replica identity refuses UPDATE and DELETE, on the publisher, at once.</source>
        <translation>Eine publizierte Tabelle ohne Replica Identity weist UPDATE und DELETE ab, auf dem Publisher, sofort.</translation>
    </message>
    <message>
        <source>Relations that are not replicated</source>
        <translation>Relationen, die nicht repliziert werden</translation>
    </message>
    <message>
        <source>What no publication can carry is empty after the switch, or older than it was.</source>
        <translation>Was keine Publikation überträgt, ist nach der Umstellung leer oder älter als zuvor.</translation>
    </message>
    <message>
        <source>Large objects</source>
        <translation>Large Objects</translation>
    </message>
    <message>
        <source>Large objects are not replicated.</source>
        <translation>Large Objects werden nicht repliziert.</translation>
    </message>
    <message>
        <source>The %1 is PostgreSQL %2. Logical replication by publications and subscriptions begins with PostgreSQL 10: pg_dump and a longer outage are the way from here.</source>
        <translation>Auf dem %1 läuft PostgreSQL %2. Logische Replikation mit Publikationen und Subskriptionen gibt es erst ab PostgreSQL 10: Von hier führen pg_dump und eine längere Ausfallzeit zum Ziel.</translation>
    </message>
    <message>
        <source>The subscriber (PostgreSQL %1) is older than the publisher (%2). Rows replicate all the same, but a dump of the newer server has statements that the older one does not know, so the schema may have to be made by hand.</source>
        <translation>Der Subscriber (PostgreSQL %1) ist älter als der Publisher (%2). Zeilen werden trotzdem repliziert, aber ein Dump des neueren Servers enthält Anweisungen, die der ältere nicht kennt, sodass das Schema vielleicht von Hand angelegt werden muss.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 loses rows for good when a table joins a publication while a transaction that writes to it is open: the running stream is not told, and every position says that all has arrived.</source>
        <translation>PostgreSQL %1 verliert Zeilen endgültig, wenn eine Tabelle in eine Publikation aufgenommen wird, während eine Transaktion offen ist, die in sie schreibt: Der laufende Strom erfährt es nicht, und jede Position sagt, alles sei angekommen.</translation>
    </message>
    <message>
        <source>No release of this major mends it. Publish all tables before the first subscription is created, and create no table until the switch; count the rows before it.</source>
        <translation>Keine Version dieser Hauptversion behebt das. Publizieren Sie alle Tabellen, bevor die erste Subskription angelegt wird, und legen Sie bis zur Umstellung keine Tabelle an; zählen Sie vor ihr die Zeilen.</translation>
    </message>
    <message>
        <source>Bring the publisher to %1 or newer within its major before the migration; that takes a restart.</source>
        <translation>Bringen Sie den Publisher vor der Migration innerhalb seiner Hauptversion auf %1 oder neuer; das kostet einen Neustart.</translation>
    </message>
    <message>
        <source>The walsender of PostgreSQL %1 may ask for more memory than there is when tables join or leave publications while many transactions are open (&quot;invalid memory alloc request size&quot;): its slot is then of no use any more.</source>
        <translation>Der Walsender von PostgreSQL %1 verlangt unter Umständen mehr Speicher, als es gibt, wenn Tabellen in Publikationen aufgenommen oder aus ihnen entfernt werden, während viele Transaktionen offen sind („invalid memory alloc request size“): Sein Slot ist dann nicht mehr zu gebrauchen.</translation>
    </message>
    <message>
        <source>Versions of both servers</source>
        <translation>Versionen beider Server</translation>
    </message>
    <message>
        <source>Publications and subscriptions exist from PostgreSQL 10 on, and a schema is carried from an older to a newer version.</source>
        <translation>Publikationen und Subskriptionen gibt es ab PostgreSQL 10, und ein Schema wird von einer älteren in eine neuere Version übertragen.</translation>
    </message>
    <message>
        <source>Minor release of the publisher</source>
        <translation>Nebenversion des Publishers</translation>
    </message>
    <message>
        <source>Some minor releases lose committed rows, or the whole slot, when a table joins a publication that is in use.</source>
        <translation>Manche Nebenversionen verlieren committete Zeilen oder den ganzen Slot, wenn eine Tabelle in eine Publikation aufgenommen wird, die in Gebrauch ist.</translation>
    </message>
    <message>
        <source>What flare check looks for</source>
        <translation>Wonach flare check sucht</translation>
    </message>
    <message>
        <source>the syslog of its machine</source>
        <translation>das Syslog seines Rechners</translation>
    </message>
    <message>
        <source>Its workers end again and again. The subscriber&apos;s log says why.</source>
        <translation>Ihre Worker enden immer wieder. Das Protokoll des Subscribers sagt, warum.</translation>
    </message>
    <message>
        <source>An object that the subscriber refuses and can do without, as the refusal names it (&apos;VIEW public.old_report&apos;), and with it what can&apos;t be without it. May be given several times, or with semicolons between the objects; a semicolon within a name is written twice. What was left out is in the audit log.</source>
        <translation>Ein Objekt, das der Subscriber ablehnt und entbehren kann, wie die Ablehnung es nennt (&apos;VIEW public.old_report&apos;), und mit ihm, was ohne es nicht sein kann. Kann mehrmals angegeben werden, oder mit Semikolons zwischen den Objekten; ein Semikolon in einem Namen wird doppelt geschrieben. Was ausgelassen wurde, steht im Prüfprotokoll.</translation>
    </message>
    <message numerus="yes">
        <source>pg_dump says %n times: %1</source>
        <translation>
            <numerusform>pg_dump sagt %n Mal: %1</numerusform>
            <numerusform>pg_dump sagt %n Mal: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been created. Change or drop them on the publisher, or leave out what the new server can do without: %1.</source>
        <translation>Es wurde nichts angelegt. Ändern oder löschen Sie sie auf dem Publisher, oder lassen Sie aus, was der neue Server entbehren kann: %1.</translation>
    </message>
    <message>
        <source>-- What no catalogue tells is tried in transactions that are rolled back: functions with an empty search_path, views of the system, the file&apos;s publication, the way from the subscriber.</source>
        <translation>-- Was kein Katalog sagt, wird in Transaktionen probiert, die zurückgerollt werden: Funktionen mit leerem search_path, Sichten über das System, die Publikation der Datei, der Weg vom Subscriber.</translation>
    </message>
    <message>
        <source>Tables are made WITH OIDS, which PostgreSQL 12 no longer knows. The OIDs of their rows are not replicated and are lost; what refers to rows by them finds nothing.</source>
        <translation>Tabellen sind WITH OIDS angelegt, was PostgreSQL 12 nicht mehr kennt. Die OIDs ihrer Zeilen werden nicht repliziert und gehen verloren; was sich mit ihnen auf Zeilen bezieht, findet nichts.</translation>
    </message>
    <message>
        <source>If something uses these OIDs, keep them in a column of their own first. The table is rewritten and locked for that time.</source>
        <translation>Wenn etwas diese OIDs benutzt, sie zuvor in einer eigenen Spalte aufheben. Die Tabelle wird neu geschrieben und ist so lange gesperrt.</translation>
    </message>
    <message>
        <source>Amounts of the type money are written by lc_monetary, which is &quot;%1&quot; on the publisher and &quot;%2&quot; on the subscriber: they are refused there, or arrive as other amounts without an error.</source>
        <translation>Beträge des Typs money werden nach lc_monetary geschrieben; das ist „%1“ auf dem Publisher und „%2“ auf dem Subscriber: Sie werden dort abgelehnt oder kommen ohne Fehler als andere Beträge an.</translation>
    </message>
    <message>
        <source>The database must be there, and its machine must know the locale. Where the role has a setting of its own, that one counts. A column of the type numeric would be better.</source>
        <translation>Die Datenbank muss da sein, und ihr Rechner muss die Locale kennen. Wo die Rolle eine eigene Einstellung hat, gilt diese. Eine Spalte des Typs numeric wäre besser.</translation>
    </message>
    <message>
        <source>Columns hold OIDs of the catalogue (oid, regclass and the like). Numbers mean other objects on the subscriber, or none; names are looked for there, and one that is missing stops the copy.</source>
        <translation>Spalten enthalten OIDs des Katalogs (oid, regclass und dergleichen). Nummern bedeuten auf dem Subscriber andere Objekte oder keine; Namen werden dort gesucht, und einer, der fehlt, hält die Kopie an.</translation>
    </message>
    <message>
        <source>Keep names in them (text), or fill them anew after the switch.</source>
        <translation>Namen darin aufheben (text) oder sie nach der Umstellung neu füllen.</translation>
    </message>
    <message>
        <source>Columns keep transaction ids or positions in the write-ahead log. The subscriber counts its own, from another number: who asks for everything after a stored one misses rows, or gets all again.</source>
        <translation>Spalten enthalten Transaktionsnummern oder Positionen im Write-Ahead-Log. Der Subscriber zählt seine eigenen, von einer anderen Zahl an: Wer nach allem fragt, was auf eine gespeicherte folgt, verpasst Zeilen oder bekommt alle noch einmal.</translation>
    </message>
    <message>
        <source>Plan for it: whoever reads by these columns must begin anew at the switch.</source>
        <translation>Es einplanen: Wer nach diesen Spalten liest, muss bei der Umstellung von vorn beginnen.</translation>
    </message>
    <message>
        <source>The subscriber compresses long values with lz4, the publisher with pglz. Text comes out longer with lz4, and an index takes at most 2.7 kB a row: a value that these indexes hold on the publisher may be refused on the subscriber, and the copy of its table then begins anew for ever.</source>
        <translation>Der Subscriber komprimiert lange Werte mit lz4, der Publisher mit pglz. Text wird mit lz4 länger, und ein Index nimmt höchstens 2,7 kB je Zeile: Ein Wert, den diese Indexe auf dem Publisher halten, kann auf dem Subscriber abgelehnt werden, und die Kopie seiner Tabelle beginnt dann endlos von vorn.</translation>
    </message>
    <message>
        <source>Before the subscription is created, as soon as the database is there.</source>
        <translation>Bevor die Subskription angelegt wird, sobald die Datenbank da ist.</translation>
    </message>
    <message>
        <source>Tables have very large values in few rows. A row is copied as text of 1 GiB at most, in which a bytea takes twice its size: with one of 512 MiB the copy of its table never succeeds.</source>
        <translation>Tabellen haben sehr große Werte in wenigen Zeilen. Eine Zeile wird als Text von höchstens 1 GiB kopiert, in dem ein bytea das Doppelte braucht: Mit einem von 512 MiB gelingt die Kopie seiner Tabelle nie.</translation>
    </message>
    <message>
        <source>Look at the largest (SELECT max(octet_length(…))). With binary: true for the subscription in the file a bytea takes its own size.</source>
        <translation>Den größten ansehen (SELECT max(octet_length(…))). Mit binary: true für die Subskription in der Datei braucht ein bytea seine eigene Größe.</translation>
    </message>
    <message>
        <source>Look at the largest (SELECT max(octet_length(…))); cut it into several rows, or leave the table out and carry it by hand.</source>
        <translation>Den größten ansehen (SELECT max(octet_length(…))); ihn auf mehrere Zeilen verteilen, oder die Tabelle auslassen und von Hand übertragen.</translation>
    </message>
    <message>
        <source>Indexes use btree_gist&apos;s operator classes for inet and cidr, which may overlook rows. PostgreSQL 19 builds them with its own class: an exclusion constraint may refuse rows there that the publisher let in.</source>
        <translation>Indexe benutzen die Operatorklassen von btree_gist für inet und cidr, die Zeilen übersehen können. PostgreSQL 19 baut sie mit seiner eigenen Klasse: Ein Ausschluss-Constraint kann dort Zeilen ablehnen, die der Publisher zugelassen hat.</translation>
    </message>
    <message>
        <source>Look for rows that exclude each other, with enable_indexscan and enable_bitmapscan off, before the copy.</source>
        <translation>Vor der Kopie nach Zeilen suchen, die einander ausschließen, mit enable_indexscan und enable_bitmapscan ausgeschaltet.</translation>
    </message>
    <message>
        <source>Tables with OIDs</source>
        <translation>Tabellen mit OIDs</translation>
    </message>
    <message>
        <source>The hidden column oid is no longer there.</source>
        <translation>Die verborgene Spalte oid gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Amounts of money</source>
        <translation>Geldbeträge</translation>
    </message>
    <message>
        <source>The text form of money depends on a setting.</source>
        <translation>Die Textform von money hängt von einer Einstellung ab.</translation>
    </message>
    <message>
        <source>References to the catalogue</source>
        <translation>Verweise auf den Katalog</translation>
    </message>
    <message>
        <source>An object has another OID on each server.</source>
        <translation>Ein Objekt hat auf jedem Server eine andere OID.</translation>
    </message>
    <message>
        <source>Stored transaction ids and positions</source>
        <translation>Gespeicherte Transaktionsnummern und Positionen</translation>
    </message>
    <message>
        <source>Each server counts transactions and bytes of WAL by itself.</source>
        <translation>Jeder Server zählt Transaktionen und Bytes des WAL für sich.</translation>
    </message>
    <message>
        <source>Long texts in indexes</source>
        <translation>Lange Texte in Indexen</translation>
    </message>
    <message>
        <source>What an index can hold depends on how the server compresses it.</source>
        <translation>Was ein Index halten kann, hängt davon ab, wie der Server es komprimiert.</translation>
    </message>
    <message>
        <source>Very large values</source>
        <translation>Sehr große Werte</translation>
    </message>
    <message>
        <source>A row travels as one message.</source>
        <translation>Eine Zeile reist als eine Nachricht.</translation>
    </message>
    <message>
        <source>Indexes of btree_gist on addresses</source>
        <translation>Indexe von btree_gist auf Adressen</translation>
    </message>
    <message>
        <source>What an index overlooks, a constraint on it lets in.</source>
        <translation>Was ein Index übersieht, lässt ein Constraint auf ihm herein.</translation>
    </message>
    <message>
        <source>Foreign keys of published tables refer to tables that the file&apos;s publication leaves out. Replicated rows are not checked, so that they arrive, and refer to rows that are not there: after the switch, rows are refused and deletions do not reach them.</source>
        <translation>Fremdschlüssel publizierter Tabellen verweisen auf Tabellen, die die Publikation der Datei auslässt. Replizierte Zeilen werden nicht geprüft, kommen also an und verweisen auf Zeilen, die nicht da sind: Nach der Umstellung werden Zeilen abgelehnt, und Löschungen erreichen sie nicht.</translation>
    </message>
    <message>
        <source>Take the tables into the publication in the file, or carry their rows by other means before the switch.</source>
        <translation>Die Tabellen in der Datei in die Publikation aufnehmen oder ihre Zeilen vor der Umstellung auf anderem Weg übertragen.</translation>
    </message>
    <message>
        <source>The publication %1 carries TRUNCATE, which a subscriber of PostgreSQL 10 does not know: the first one stops all changes for ever.</source>
        <translation>Die Publikation %1 enthält TRUNCATE, das ein Subscriber mit PostgreSQL 10 nicht kennt: Das erste hält alle Änderungen für immer an.</translation>
    </message>
    <message>
        <source>And let nobody truncate a table until the switch.</source>
        <translation>Und niemanden bis zur Umstellung eine Tabelle mit TRUNCATE leeren lassen.</translation>
    </message>
    <message>
        <source>TRUNCATE is not replicated, since PostgreSQL 10 does not know how: what is truncated on the publisher keeps its rows on the subscriber. Let nobody do it until the switch.</source>
        <translation>TRUNCATE wird nicht repliziert, weil PostgreSQL 10 es nicht kann: Was auf dem Publisher damit geleert wird, behält auf dem Subscriber seine Zeilen. Bis zur Umstellung niemanden es tun lassen.</translation>
    </message>
    <message>
        <source>Row-level security on the publisher</source>
        <translation>Zeilensicherheit auf dem Publisher</translation>
    </message>
    <message>
        <source>Foreign keys to tables that are left out</source>
        <translation>Fremdschlüssel auf ausgelassene Tabellen</translation>
    </message>
    <message>
        <source>A row should come with the rows that it refers to.</source>
        <translation>Eine Zeile soll mit den Zeilen kommen, auf die sie verweist.</translation>
    </message>
    <message>
        <source>TRUNCATE and PostgreSQL 10</source>
        <translation>TRUNCATE und PostgreSQL 10</translation>
    </message>
    <message>
        <source>TRUNCATE is replicated from PostgreSQL 11 on.</source>
        <translation>TRUNCATE wird ab PostgreSQL 11 repliziert.</translation>
    </message>
    <message>
        <source>The database %1 has the encoding %2 on the publisher and %3 on the subscriber. The copy of a table stops at the first text that can&apos;t be kept there, and begins anew for ever.</source>
        <translation>Die Datenbank %1 hat die Kodierung %2 auf dem Publisher und %3 auf dem Subscriber. Die Kopie einer Tabelle hält beim ersten Text an, der dort nicht aufgehoben werden kann, und beginnt endlos von vorn.</translation>
    </message>
    <message>
        <source>Only if nothing in it is needed: replicate_schema then makes it with the publisher&apos;s encoding. Of a publisher in SQL_ASCII nobody knows how its texts are encoded: it must be SQL_ASCII on both sides.</source>
        <translation>Nur wenn nichts darin gebraucht wird: replicate_schema legt sie dann mit der Kodierung des Publishers an. Von einem Publisher in SQL_ASCII weiß niemand, wie seine Texte kodiert sind: Es muss auf beiden Seiten SQL_ASCII sein.</translation>
    </message>
    <message>
        <source>Only if nothing in it is needed: replicate_schema then makes it as it is on the publisher.</source>
        <translation>Nur wenn nichts darin gebraucht wird: replicate_schema legt sie dann an, wie sie auf dem Publisher ist.</translation>
    </message>
    <message>
        <source>The publisher&apos;s operating system sorts texts by version %1 of the collation, and %2 was made with version %3. Its indexes on texts may miss rows, so that UPDATE and DELETE, and whoever compares both sides, don&apos;t find them; a key may be there twice, which the subscriber refuses.</source>
        <translation>Das Betriebssystem des Publishers sortiert Texte nach Version %1 der Sortierfolge, und %2 wurde mit Version %3 angelegt. Ihren Indexen auf Texten können Zeilen fehlen, sodass UPDATE und DELETE, und wer beide Seiten vergleicht, sie nicht finden; ein Schlüssel kann doppelt da sein, was der Subscriber ablehnt.</translation>
    </message>
    <message>
        <source>REINDEX keeps writers out of each table while its indexes are built.</source>
        <translation>REINDEX hält Schreiber von jeder Tabelle fern, solange deren Indexe gebaut werden.</translation>
    </message>
    <message>
        <source>These roles have altered their default privileges. A dump carries them only as far as whoever restores it may act for the role: compare_schema tells what is missing.</source>
        <translation>Diese Rollen haben ihre Vorgaberechte geändert. Ein Dump überträgt sie nur, soweit der, der ihn einspielt, für die Rolle handeln darf: compare_schema sagt, was fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n security label(s). The subscriber takes them only with the same label provider loaded.</source>
        <translation>
            <numerusform>%1 hat %n Security-Label. Der Subscriber nimmt es nur mit demselben geladenen Label-Provider.</numerusform>
            <numerusform>%1 hat %n Security-Labels. Der Subscriber nimmt sie nur mit demselben geladenen Label-Provider.</numerusform>
        </translation>
    </message>
    <message>
        <source>Event triggers are switched on in %1 on the subscriber. They run at each statement by which the schema is copied, and can refuse it or write where nobody expects it.</source>
        <translation>In %1 sind auf dem Subscriber Ereignistrigger eingeschaltet. Sie laufen bei jeder Anweisung, mit der das Schema kopiert wird, und können sie ablehnen oder schreiben, wo niemand es erwartet.</translation>
    </message>
    <message>
        <source>ALTER EVENT TRIGGER … ENABLE after the switch.</source>
        <translation>Nach der Umstellung ALTER EVENT TRIGGER … ENABLE.</translation>
    </message>
    <message>
        <source>Encoding of the database</source>
        <translation>Kodierung der Datenbank</translation>
    </message>
    <message>
        <source>Each text of the publisher must be one that the subscriber can keep.</source>
        <translation>Jeder Text des Publishers muss einer sein, den der Subscriber aufheben kann.</translation>
    </message>
    <message>
        <source>Locale of the database</source>
        <translation>Locale der Datenbank</translation>
    </message>
    <message>
        <source>Texts sort and compare by the locale: the order of lists, what is equal, what an index finds.</source>
        <translation>Texte sortieren und vergleichen sich nach der Locale: die Ordnung von Listen, was gleich ist, was ein Index findet.</translation>
    </message>
    <message>
        <source>Collations that the operating system has changed</source>
        <translation>Sortierfolgen, die das Betriebssystem geändert hat</translation>
    </message>
    <message>
        <source>An index that was sorted by another version of a collation does not find all of its rows.</source>
        <translation>Ein Index, der nach einer anderen Version der Sortierfolge sortiert wurde, findet nicht alle seine Zeilen.</translation>
    </message>
    <message>
        <source>Event triggers of the subscriber</source>
        <translation>Ereignistrigger des Subscribers</translation>
    </message>
    <message>
        <source>The schema must arrive as it was dumped.</source>
        <translation>Das Schema muss ankommen, wie es gesichert wurde.</translation>
    </message>
    <message>
        <source>What a dump of the schema leaves behind</source>
        <translation>Was ein Dump des Schemas zurücklässt</translation>
    </message>
    <message>
        <source>Rights that are missing are noticed by the first who is refused.</source>
        <translation>Fehlende Rechte bemerkt der Erste, der abgelehnt wird.</translation>
    </message>
    <message>
        <source>%1 uses extensions that keep or move rows in ways of their own: chunks and shards that come while the migration runs are in no publication, and their rows would be missing.</source>
        <translation>%1 benutzt Erweiterungen, die Zeilen auf eigene Weise aufheben oder bewegen: Chunks und Shards, die während der Migration hinzukommen, sind in keiner Publikation, und ihre Zeilen würden fehlen.</translation>
    </message>
    <message>
        <source>Migrate this database by the extension&apos;s own means, or drop the extension if nothing uses it.</source>
        <translation>Diese Datenbank mit den eigenen Mitteln der Erweiterung migrieren, oder die Erweiterung entfernen, wenn nichts sie benutzt.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server does not have extensions that %1 uses. What is made with their types and functions can&apos;t be created there, and its rows have nowhere to go.</source>
        <translation>Der Server des Subscribers hat Erweiterungen nicht, die %1 benutzt. Was mit ihren Typen und Funktionen gemacht ist, kann dort nicht angelegt werden, und für seine Zeilen ist kein Platz.</translation>
    </message>
    <message>
        <source>Extensions are in another schema on the subscriber than on the publisher: what refers to their types and functions by schema, or by search_path, does not find them.</source>
        <translation>Erweiterungen sind auf dem Subscriber in einem anderen Schema als auf dem Publisher: Was sich mit dem Schema oder über search_path auf ihre Typen und Funktionen bezieht, findet sie nicht.</translation>
    </message>
    <message>
        <source>One that can&apos;t be moved must be dropped and created again.</source>
        <translation>Eine, die nicht verschoben werden kann, muss entfernt und neu angelegt werden.</translation>
    </message>
    <message>
        <source>Install the version of the publisher, or a newer one, on the subscriber&apos;s machine, then ALTER EXTENSION … UPDATE.</source>
        <translation>Die Version des Publishers oder eine neuere auf dem Rechner des Subscribers installieren, dann ALTER EXTENSION … UPDATE.</translation>
    </message>
    <message>
        <source>Extensions are older on the subscriber: functions and types that the application uses may be missing there.</source>
        <translation>Erweiterungen sind auf dem Subscriber älter: Funktionen und Typen, die die Anwendung benutzt, können dort fehlen.</translation>
    </message>
    <message>
        <source>Extensions are newer on the subscriber (PostgreSQL %1), as is usual.</source>
        <translation>Erweiterungen sind auf dem Subscriber (PostgreSQL %1) neuer, wie üblich.</translation>
    </message>
    <message>
        <source>Tables of extensions are not published: CREATE EXTENSION fills them on the subscriber. Rows that people have added to them must be carried by hand.</source>
        <translation>Tabellen von Erweiterungen werden nicht publiziert: CREATE EXTENSION füllt sie auf dem Subscriber. Zeilen, die Menschen hinzugefügt haben, müssen von Hand übertragen werden.</translation>
    </message>
    <message>
        <source>The publication %1 is FOR ALL TABLES and thus carries tables of extensions, which CREATE EXTENSION has filled on the subscriber already: their copy fails on the first key, again and again.</source>
        <translation>Die Publikation %1 ist FOR ALL TABLES und enthält damit Tabellen von Erweiterungen, die CREATE EXTENSION auf dem Subscriber schon gefüllt hat: Ihre Kopie scheitert am ersten Schlüssel, immer wieder.</translation>
    </message>
    <message>
        <source>create_publication makes it again, with a list of tables. Not while a subscription uses it.</source>
        <translation>create_publication legt sie mit einer Liste von Tabellen neu an. Nicht, solange eine Subskription sie benutzt.</translation>
    </message>
    <message>
        <source>%1 has extensions that create or rewrite tables, or run jobs, by themselves. Stop their jobs until the switch: a table that they make is not on the subscriber, and one without a key refuses UPDATE while everything is published. Jobs of pg_cron must be entered on the subscriber anew.</source>
        <translation>%1 hat Erweiterungen, die von sich aus Tabellen anlegen oder neu schreiben oder Aufträge ausführen. Ihre Aufträge bis zur Umstellung anhalten: Eine Tabelle, die sie anlegen, ist nicht auf dem Subscriber, und eine ohne Schlüssel lehnt UPDATE ab, solange alles publiziert wird. Aufträge von pg_cron müssen auf dem Subscriber neu eingetragen werden.</translation>
    </message>
    <message>
        <source>Extensions that logical replication does not carry</source>
        <translation>Erweiterungen, die logische Replikation nicht überträgt</translation>
    </message>
    <message>
        <source>Some extensions spread rows over tables that nobody publishes.</source>
        <translation>Manche Erweiterungen verteilen Zeilen auf Tabellen, die niemand publiziert.</translation>
    </message>
    <message>
        <source>Extensions on the subscriber</source>
        <translation>Erweiterungen auf dem Subscriber</translation>
    </message>
    <message>
        <source>Types and functions of extensions must be there before the schema is.</source>
        <translation>Typen und Funktionen von Erweiterungen müssen vor dem Schema da sein.</translation>
    </message>
    <message>
        <source>Tables of extensions</source>
        <translation>Tabellen von Erweiterungen</translation>
    </message>
    <message>
        <source>CREATE EXTENSION makes and fills tables of its own on the subscriber.</source>
        <translation>CREATE EXTENSION legt auf dem Subscriber eigene Tabellen an und füllt sie.</translation>
    </message>
    <message>
        <source>Tools that make tables</source>
        <translation>Werkzeuge, die Tabellen anlegen</translation>
    </message>
    <message>
        <source>No change of the schema is replicated.</source>
        <translation>Keine Änderung des Schemas wird repliziert.</translation>
    </message>
    <message>
        <source>Rows are named by all their columns (REPLICA IDENTITY FULL), and these columns have types without an equality operator, as json, xml and point. The subscriber can&apos;t find a row by them: the first UPDATE or DELETE stops all changes, for ever.</source>
        <translation>Zeilen werden durch alle ihre Spalten benannt (REPLICA IDENTITY FULL), und diese Spalten haben Typen ohne Gleichheitsoperator, wie json, xml und point. Der Subscriber kann danach keine Zeile finden: Das erste UPDATE oder DELETE hält alle Änderungen an, für immer.</translation>
    </message>
    <message>
        <source>Give the tables a primary key on both sides, or change json to jsonb on both sides (ALTER TABLE … ALTER COLUMN … TYPE jsonb).</source>
        <translation>Den Tabellen auf beiden Seiten einen Primärschlüssel geben, oder json auf beiden Seiten in jsonb ändern (ALTER TABLE … ALTER COLUMN … TYPE jsonb).</translation>
    </message>
    <message>
        <source>Take the column that tells rows apart best: here it is the first of each table.</source>
        <translation>Die Spalte nehmen, die Zeilen am besten unterscheidet: Hier ist es die erste jeder Tabelle.</translation>
    </message>
    <message>
        <source>Give the tables a primary key there; on columns that both sides have.</source>
        <translation>Den Tabellen dort einen Primärschlüssel geben, auf Spalten, die beide Seiten haben.</translation>
    </message>
    <message>
        <source>Rows of these tables are named by all their columns, and the subscriber has no index to look them up by: for each row that is updated or deleted it reads the whole table. With a large one the subscriber never catches up.</source>
        <translation>Zeilen dieser Tabellen werden durch alle ihre Spalten benannt, und der Subscriber hat keinen Index, um sie zu suchen: Für jede geänderte oder gelöschte Zeile liest er die ganze Tabelle. Bei einer großen holt er nie auf.</translation>
    </message>
    <message>
        <source>The publisher names the rows of these tables by a key that the subscriber does not have, or looks them up by another one. The first UPDATE or DELETE stops all changes.</source>
        <translation>Der Publisher benennt die Zeilen dieser Tabellen durch einen Schlüssel, den der Subscriber nicht hat, oder dieser sucht sie nach einem anderen. Das erste UPDATE oder DELETE hält alle Änderungen an.</translation>
    </message>
    <message>
        <source>Keys of the subscriber</source>
        <translation>Schlüssel des Subscribers</translation>
    </message>
    <message>
        <source>The subscriber must have a key of the columns by which the publisher names a row, or of fewer.</source>
        <translation>Der Subscriber muss einen Schlüssel aus den Spalten haben, durch die der Publisher eine Zeile benennt, oder aus weniger.</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be compared</source>
        <translation>Zeilen, die nicht verglichen werden können</translation>
    </message>
    <message>
        <source>Where all columns name a row, each of them must be one that can be compared.</source>
        <translation>Wo alle Spalten eine Zeile benennen, muss jede eine sein, die verglichen werden kann.</translation>
    </message>
    <message>
        <source>Rows that are looked up slowly</source>
        <translation>Zeilen, die langsam gesucht werden</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL without an index on the subscriber costs a scan for each changed row.</source>
        <translation>REPLICA IDENTITY FULL ohne einen Index auf dem Subscriber kostet für jede geänderte Zeile einen Durchlauf.</translation>
    </message>
    <message>
        <source>What else the partition has on the publisher, compare_schema shows.</source>
        <translation>Was die Partition auf dem Publisher sonst hat, zeigt compare_schema.</translation>
    </message>
    <message>
        <source>Or let the file say publish_via_partition_root: the subscriber then sorts the rows into partitions of its own.</source>
        <translation>Oder die Datei publish_via_partition_root sagen lassen: Der Subscriber sortiert die Zeilen dann in eigene Partitionen.</translation>
    </message>
    <message>
        <source>Partitions of the publisher are not on the subscriber. Each partition is replicated into the one of the same name: the subscription can&apos;t be created, or stops at the first row.</source>
        <translation>Partitionen des Publishers sind nicht auf dem Subscriber. Jede Partition wird in die gleichnamige repliziert: Die Subskription kann nicht angelegt werden oder hält bei der ersten Zeile an.</translation>
    </message>
    <message>
        <source>Partitions have other bounds on the subscriber than on the publisher: the first row outside of them stops the copy, or all changes.</source>
        <translation>Partitionen haben auf dem Subscriber andere Grenzen als auf dem Publisher: Die erste Zeile außerhalb hält die Kopie oder alle Änderungen an.</translation>
    </message>
    <message>
        <source>DETACH and ATTACH them with the publisher&apos;s bounds; or let the file say publish_via_partition_root, from PostgreSQL 13 on.</source>
        <translation>Sie mit DETACH und ATTACH auf die Grenzen des Publishers bringen; oder die Datei publish_via_partition_root sagen lassen, ab PostgreSQL 13.</translation>
    </message>
    <message>
        <source>Partitions are published as their root (publish_via_partition_root), and the root itself has no replica identity, whatever keys the partitions have: the first UPDATE or DELETE stops all changes on the subscriber.</source>
        <translation>Partitionen werden als ihre Wurzel publiziert (publish_via_partition_root), und die Wurzel selbst hat keine Replica Identity, welche Schlüssel die Partitionen auch haben: Das erste UPDATE oder DELETE hält auf dem Subscriber alle Änderungen an.</translation>
    </message>
    <message>
        <source>Each UPDATE and DELETE then writes the whole old row to the WAL. A primary key of the root, with the columns by which it is partitioned, is better; or leave publish_via_partition_root out of the file, with the same partitions on both sides.</source>
        <translation>Jedes UPDATE und DELETE schreibt dann die ganze alte Zeile ins WAL. Ein Primärschlüssel der Wurzel, mit den Spalten, nach denen sie partitioniert ist, ist besser; oder publish_via_partition_root in der Datei weglassen, mit denselben Partitionen auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Partitions on both sides</source>
        <translation>Partitionen auf beiden Seiten</translation>
    </message>
    <message>
        <source>Unless roots are published, each partition is a table of its own for the replication.</source>
        <translation>Wenn nicht Wurzeln publiziert werden, ist jede Partition für die Replikation eine eigene Tabelle.</translation>
    </message>
    <message>
        <source>Replica identity of partitioned tables</source>
        <translation>Replica Identity partitionierter Tabellen</translation>
    </message>
    <message>
        <source>The subscriber looks a row up by what names it in the root that is published.</source>
        <translation>Der Subscriber sucht eine Zeile nach dem, was sie in der publizierten Wurzel benennt.</translation>
    </message>
    <message>
        <source>As a superuser or the managed service&apos;s administrator.</source>
        <translation>Als Superuser oder Administrator des verwalteten Dienstes.</translation>
    </message>
    <message>
        <source>%1 may not see what other sessions do, and so not whether they write: pause_write refuses to begin.</source>
        <translation>%1 darf nicht sehen, was andere Sitzungen tun, also auch nicht, ob sie schreiben: pause_write fängt dann nicht an.</translation>
    </message>
    <message>
        <source>%1 may not end the sessions of others: pause_write refuses to begin.</source>
        <translation>%1 darf Sitzungen anderer nicht beenden: pause_write fängt dann nicht an.</translation>
    </message>
    <message>
        <source>%1 may not lock these tables. The pause then keeps writers away only by ending their sessions, and not without any error for the application.</source>
        <translation>%1 darf diese Tabellen nicht sperren. Die Pause hält Schreibende dann nur dadurch fern, dass sie deren Sitzungen beendet, und nicht ohne Fehler für die Anwendung.</translation>
    </message>
    <message>
        <source>%1 may not create the publication of %2 (%3), and the file&apos;s db_owner does not own all of its tables: create_publication would fail.</source>
        <translation>%1 darf die Publikation von %2 nicht anlegen (%3), und dem db_owner der Datei gehören nicht alle Tabellen darin: create_publication würde fehlschlagen.</translation>
    </message>
    <message>
        <source>%1 may not read the passwords of the roles (pg_authid), so that replicate_roles makes roles without them: set them on the subscriber before the switch.</source>
        <translation>%1 darf die Passwörter der Rollen (pg_authid) nicht lesen, so dass replicate_roles Rollen ohne sie anlegt: setzen Sie sie auf dem Subscriber vor dem Umschalten.</translation>
    </message>
    <message>
        <source>%1 may not create databases on the subscriber, which replicate_schema has to.</source>
        <translation>%1 darf auf dem Subscriber keine Datenbanken anlegen, was replicate_schema tun muss.</translation>
    </message>
    <message>
        <source>%1 may not create roles on the subscriber, which replicate_roles has to.</source>
        <translation>%1 darf auf dem Subscriber keine Rollen anlegen, was replicate_roles tun muss.</translation>
    </message>
    <message>
        <source>Before PostgreSQL 16 only a superuser makes a subscription, or on a managed service a member of its own role (rds_superuser and the like). Whether %1 may, the way from the subscriber to the publisher shows.</source>
        <translation>Vor PostgreSQL 16 legt nur ein Superuser eine Subskription an, oder bei einem verwalteten Dienst ein Mitglied von dessen eigener Rolle (rds_superuser und dergleichen). Ob %1 es darf, zeigt der Weg vom Subscriber zum Publisher.</translation>
    </message>
    <message>
        <source>%1 may not make a subscription in %2 on the subscriber.</source>
        <translation>%1 darf auf dem Subscriber in %2 keine Subskription anlegen.</translation>
    </message>
    <message>
        <source>From PostgreSQL 16 on the subscriber writes as the owner of each table, which is refused for these: their copy would fail again and again, and take a slot of the publisher each.</source>
        <translation>Ab PostgreSQL 16 schreibt der Subscriber als Eigentümer jeder Tabelle, was für diese abgelehnt wird: ihre Kopie würde immer wieder fehlschlagen und je einen Slot des Publishers belegen.</translation>
    </message>
    <message>
        <source>Set run_as_owner for the subscription in the file.</source>
        <translation>Setzen Sie run_as_owner für die Subskription in der Datei.</translation>
    </message>
    <message>
        <source>Rights of the administrator on the publisher</source>
        <translation>Rechte des Administrators auf dem Publisher</translation>
    </message>
    <message>
        <source>The administrator of a managed service is no superuser: each later step needs a right of its own.</source>
        <translation>Der Administrator eines verwalteten Dienstes ist kein Superuser: jeder spätere Schritt braucht ein eigenes Recht.</translation>
    </message>
    <message>
        <source>Rights of the administrator on the subscriber</source>
        <translation>Rechte des Administrators auf dem Subscriber</translation>
    </message>
    <message>
        <source>Whoever makes a subscription must be allowed to, and to write as the owners of the tables.</source>
        <translation>Wer eine Subskription anlegt, muss das dürfen, und als Eigentümer der Tabellen schreiben dürfen.</translation>
    </message>
    <message>
        <source>grant_replication gives them.</source>
        <translation>grant_replication vergibt sie.</translation>
    </message>
    <message>
        <source>Some of them only their owners may give: %1.</source>
        <translation>Einige davon dürfen nur ihre Eigentümer vergeben: %1.</translation>
    </message>
    <message>
        <source>%1, as whom the subscriber reads, may not read all of %2. The copy of what it may not read fails again and again; without CONNECT of its own it is kept out by the pause.</source>
        <translation>%1, als die der Subscriber liest, darf nicht alles in %2 lesen. Die Kopie dessen, was sie nicht lesen darf, schlägt immer wieder fehl; ohne ein eigenes CONNECT wird sie von der Pause ausgesperrt.</translation>
    </message>
    <message>
        <source>Row-level security hides rows of these tables from %1, as whom the subscriber reads. They would be missing on the subscriber, without any error.</source>
        <translation>Zeilensicherheit verbirgt Zeilen dieser Tabellen vor %1, als die der Subscriber liest. Sie würden auf dem Subscriber fehlen, ohne einen Fehler.</translation>
    </message>
    <message>
        <source>As a superuser, or from PostgreSQL 16 on whoever has BYPASSRLS and CREATEROLE; grant_replication does it.</source>
        <translation>Als Superuser, oder ab PostgreSQL 16 als jemand mit BYPASSRLS und CREATEROLE; grant_replication tut es.</translation>
    </message>
    <message>
        <source>Where the service gives nobody BYPASSRLS: the owners&apos; rights do, unless a table forces its policies on its owner.</source>
        <translation>Wo der Dienst niemandem BYPASSRLS gibt: die Rechte der Eigentümer genügen, sofern eine Tabelle ihre Policys nicht auch dem Eigentümer aufzwingt.</translation>
    </message>
    <message>
        <source>What the replication role may read</source>
        <translation>Was die Replikationsrolle lesen darf</translation>
    </message>
    <message>
        <source>The subscriber reads as the file&apos;s repl_user, which needs a right for each table.</source>
        <translation>Der Subscriber liest als repl_user der Datei, der für jede Tabelle ein Recht braucht.</translation>
    </message>
    <message>
        <source>Policies hide rows from the copy, and nothing tells.</source>
        <translation>Policys verbergen Zeilen vor der Kopie, und nichts weist darauf hin.</translation>
    </message>
    <message>
        <source>Sequences are missing on the subscriber. Their values can&apos;t be set at the switch, and what takes numbers from them is refused afterwards.</source>
        <translation>Sequenzen fehlen auf dem Subscriber. Ihre Werte können bei der Umstellung nicht gesetzt werden, und was Nummern von ihnen nimmt, wird danach abgelehnt.</translation>
    </message>
    <message>
        <source>Then compare_schema: defaults that use them may be missing, too.</source>
        <translation>Danach compare_schema: Vorgabewerte, die sie benutzen, können auch fehlen.</translation>
    </message>
    <message>
        <source>Sequences count otherwise on the subscriber, and some can&apos;t hold every number of the publisher&apos;s: setting them fails in the middle of the switch, while the application waits.</source>
        <translation>Sequenzen zählen auf dem Subscriber anders, und manche können nicht jede Nummer des Publishers halten: Sie zu setzen scheitert mitten in der Umstellung, während die Anwendung wartet.</translation>
    </message>
    <message>
        <source>Sequences count otherwise on the subscriber (type, increment, bounds, cache or cycle): after the switch the application gets other numbers than it would have got.</source>
        <translation>Sequenzen zählen auf dem Subscriber anders (Typ, Schrittweite, Grenzen, Cache oder Zyklus): Nach der Umstellung bekommt die Anwendung andere Nummern, als sie bekommen hätte.</translation>
    </message>
    <message>
        <source>Sequences of both sides</source>
        <translation>Sequenzen beider Seiten</translation>
    </message>
    <message>
        <source>Sequences are not replicated: at the switch each is set to where it stands on the publisher.</source>
        <translation>Sequenzen werden nicht repliziert: Bei der Umstellung wird jede auf ihren Stand auf dem Publisher gesetzt.</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server can&apos;t read from the publisher, which a subscription is made of: %1</source>
        <translation>Der Server des Subscribers kann nicht vom Publisher lesen, worauf eine Subskription beruht: %1</translation>
    </message>
    <message>
        <source>The subscriber&apos;s files on disk seem to be newer than the server that runs: restart it.</source>
        <translation>Die Dateien des Subscribers auf der Platte sind anscheinend neuer als der laufende Server: starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>replicate_schema reads the schema with pg_dump. %1</source>
        <translation>replicate_schema liest das Schema mit pg_dump. %1</translation>
    </message>
    <message>
        <source>The best pg_dump of this machine is %1, and the subscriber is PostgreSQL %2: one of its own version would write exactly what it understands.</source>
        <translation>Das beste pg_dump dieser Maschine ist %1, und der Subscriber ist PostgreSQL %2: eines von dessen Version würde genau das schreiben, was er versteht.</translation>
    </message>
    <message>
        <source>pg_dump locks each of the %1 tables of %2 at the same time, and the publisher has room for the locks of some %3: it would end with &quot;out of shared memory&quot;.</source>
        <translation>pg_dump sperrt jede der %1 Tabellen von %2 zur gleichen Zeit, und der Publisher hat Platz für die Sperren von etwa %3: es würde mit „out of shared memory“ enden.</translation>
    </message>
    <message>
        <source>%1 has %2 tables, and the publisher has room for the locks of some %3 beside those of its other sessions. The pause then can&apos;t hold the tables, and keeps writers away only by ending their sessions.</source>
        <translation>%1 hat %2 Tabellen, und der Publisher hat neben den Sperren seiner anderen Sitzungen Platz für die von etwa %3. Die Pause kann die Tabellen dann nicht halten und hält Schreibende nur dadurch fern, dass sie deren Sitzungen beendet.</translation>
    </message>
    <message>
        <source>The schema of %1 has %2 objects, each of which is locked until its transaction ends, and the subscriber has room for some %3. replicate_schema then commits it in parts: should it fail half-way, a part is left.</source>
        <translation>Das Schema von %1 hat %2 Objekte, von denen jedes bis zum Ende seiner Transaktion gesperrt ist, und der Subscriber hat Platz für etwa %3. replicate_schema schreibt es dann in Teilen fest: schlägt es auf halbem Weg fehl, bleibt ein Teil zurück.</translation>
    </message>
    <message>
        <source>The databases hold %1, for which the subscriber must have room. At %2 their copy takes about %3. Meanwhile the publisher keeps all WAL for the slots: it has written %4 on average over the last %5, so that would be some %6; in hours of much traffic more. How much room there is on the disks, SQL does not tell: look there.</source>
        <translation>Die Datenbanken enthalten %1, wofür der Subscriber Platz haben muss. Bei %2 dauert ihre Kopie etwa %3. Währenddessen behält der Publisher alles WAL für die Slots: er hat über die letzten %5 im Mittel %4 geschrieben, das wären also etwa %6; in Stunden mit viel Betrieb mehr. Wie viel Platz auf den Platten ist, sagt SQL nicht: sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>Large transactions do not fit into logical_decoding_work_mem: the decoding for these slots has written %1 to the publisher&apos;s disk. Each subscription decodes them anew, and needs that room in pg_replslot.</source>
        <translation>Große Transaktionen passen nicht in logical_decoding_work_mem: die Dekodierung für diese Slots hat %1 auf die Platte des Publishers geschrieben. Jede Subskription dekodiert sie von neuem und braucht diesen Platz in pg_replslot.</translation>
    </message>
    <message>
        <source>The way from the subscriber to the publisher</source>
        <translation>Der Weg vom Subscriber zum Publisher</translation>
    </message>
    <message>
        <source>It is the subscriber&apos;s server that connects to the publisher: through its own network, name resolution and firewall, with the login of the file.</source>
        <translation>Es ist der Server des Subscribers, der sich mit dem Publisher verbindet: durch sein eigenes Netz, seine Namensauflösung und Firewall, mit der Anmeldung der Datei.</translation>
    </message>
    <message>
        <source>pg_dump on this machine</source>
        <translation>pg_dump auf dieser Maschine</translation>
    </message>
    <message>
        <source>pg_dump refuses a server that is newer than itself.</source>
        <translation>pg_dump lehnt einen Server ab, der neuer ist als es selbst.</translation>
    </message>
    <message>
        <source>Room for locks</source>
        <translation>Platz für Sperren</translation>
    </message>
    <message>
        <source>pg_dump, the pause and the making of the schema each lock very many objects in one transaction.</source>
        <translation>pg_dump, die Pause und das Anlegen des Schemas sperren jeweils sehr viele Objekte in einer Transaktion.</translation>
    </message>
    <message>
        <source>Room on the disks</source>
        <translation>Platz auf den Platten</translation>
    </message>
    <message>
        <source>A publisher whose disk is full stops, and the application with it.</source>
        <translation>Ein Publisher, dessen Platte voll ist, bleibt stehen, und die Anwendung mit ihm.</translation>
    </message>
    <message>
        <source>Large transactions</source>
        <translation>Große Transaktionen</translation>
    </message>
    <message>
        <source>What one transaction changes is collected until it ends, in memory and then on disk.</source>
        <translation>Was eine Transaktion ändert, wird bis zu ihrem Ende gesammelt, im Speicher und dann auf der Platte.</translation>
    </message>
    <message>
        <source>Published tables are not on the subscriber. The subscription can&apos;t be created, or stops at the first row for them.</source>
        <translation>Publizierte Tabellen sind nicht auf dem Subscriber. Die Subskription kann nicht angelegt werden oder hält bei der ersten Zeile für sie an.</translation>
    </message>
    <message>
        <source>What has the name of a published table on the subscriber is nothing that PostgreSQL %1 can replicate into.</source>
        <translation>Was auf dem Subscriber den Namen einer publizierten Tabelle hat, ist nichts, wohin PostgreSQL %1 replizieren kann.</translation>
    </message>
    <message>
        <source>Tables force row-level security on their owner on the subscriber, as whom changes are applied: every row for them is refused.</source>
        <translation>Tabellen erzwingen auf dem Subscriber die Zeilensicherheit auch für ihren Eigentümer, als der Änderungen angewendet werden: Jede Zeile für sie wird abgelehnt.</translation>
    </message>
    <message>
        <source>Columns are missing on the subscriber. The copy of these tables fails, and begins anew for ever.</source>
        <translation>Spalten fehlen auf dem Subscriber. Die Kopie dieser Tabellen scheitert und beginnt endlos von vorn.</translation>
    </message>
    <message>
        <source>Columns are generated on the subscriber, and plain ones on the publisher: their values can&apos;t be written, and the copy fails for ever.</source>
        <translation>Spalten sind auf dem Subscriber generiert und auf dem Publisher gewöhnliche: Ihre Werte können nicht geschrieben werden, und die Kopie scheitert endlos.</translation>
    </message>
    <message>
        <source>Columns that only the subscriber has may not be empty, and have no default: each row for these tables is refused.</source>
        <translation>Spalten, die nur der Subscriber hat, dürfen nicht leer sein und haben keinen Vorgabewert: Jede Zeile für diese Tabellen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Create them there as they are on the publisher (replicate_schema for a database that is new, pg_dump --schema-only --table for one of them), or leave them out of the publication in the file.</source>
        <translation>Sie dort anlegen, wie sie auf dem Publisher sind (replicate_schema für eine neue Datenbank, pg_dump --schema-only --table für eine einzelne), oder sie in der Datei aus der Publikation lassen.</translation>
    </message>
    <message>
        <source>Rename it there, and create the table as it is on the publisher; before PostgreSQL 13 a partitioned table can be written only through the names of its partitions.</source>
        <translation>Es dort umbenennen und die Tabelle anlegen, wie sie auf dem Publisher ist; vor PostgreSQL 13 kann eine partitionierte Tabelle nur über die Namen ihrer Partitionen beschrieben werden.</translation>
    </message>
    <message>
        <source>Set it back after the switch; or set run_as_owner for the subscription in the file.</source>
        <translation>Nach der Umstellung zurücksetzen; oder in der Datei run_as_owner für die Subskription setzen.</translation>
    </message>
    <message>
        <source>compare_schema shows in what else the two differ.</source>
        <translation>compare_schema zeigt, worin sich die beiden sonst unterscheiden.</translation>
    </message>
    <message>
        <source>Columns have another type on the subscriber, in which perhaps not every value of the publisher finds room: the copy or the stream stops at the first that does not, or the value is altered.</source>
        <translation>Spalten haben auf dem Subscriber einen anderen Typ, in dem vielleicht nicht jeder Wert des Publishers Platz hat: Die Kopie oder der Strom hält beim ersten an, der keinen hat, oder der Wert wird verändert.</translation>
    </message>
    <message>
        <source>On an empty table; views on the column must be dropped before and made again.</source>
        <translation>Auf einer leeren Tabelle; Sichten auf die Spalte müssen vorher entfernt und danach neu angelegt werden.</translation>
    </message>
    <message>
        <source>Columns have a wider type on the subscriber, in which every value finds room. A way back after the switch needs the publisher&apos;s to be as wide.</source>
        <translation>Spalten haben auf dem Subscriber einen weiteren Typ, in dem jeder Wert Platz hat. Für einen Weg zurück nach der Umstellung müssen die des Publishers ebenso weit sein.</translation>
    </message>
    <message>
        <source>Tables that are to be filled have rows already on the subscriber. The copy fails on their keys for ever; where a table has no key, each row is there twice.</source>
        <translation>Tabellen, die gefüllt werden sollen, haben auf dem Subscriber schon Zeilen. Die Kopie scheitert endlos an ihren Schlüsseln; wo eine Tabelle keinen hat, ist jede Zeile doppelt da.</translation>
    </message>
    <message>
        <source>This deletes what is in them on the subscriber: be sure that nobody needs it.</source>
        <translation>Das löscht, was auf dem Subscriber in ihnen ist: sicher sein, dass niemand es braucht.</translation>
    </message>
    <message>
        <source>The subscription %1, which is none of the file&apos;s, fills these tables already. Each row would come twice, and the second fails on the key.</source>
        <translation>Die Subskription %1, die keine der Datei ist, füllt diese Tabellen schon. Jede Zeile käme zweimal, und die zweite scheitert am Schlüssel.</translation>
    </message>
    <message>
        <source>Leave the tables out in the file (exclude_tables).</source>
        <translation>Die Tabellen in der Datei auslassen (exclude_tables).</translation>
    </message>
    <message>
        <source>If nobody needs it any more. It drops its slot on its publisher too.</source>
        <translation>Wenn niemand sie mehr braucht. Es entfernt auch ihren Slot auf ihrem Publisher.</translation>
    </message>
    <message>
        <source>Triggers of the subscriber are set to run for replicated rows, too (ENABLE ALWAYS or REPLICA). What they did on the publisher is done a second time, for each row of the copy as well, and may alter rows on their way.</source>
        <translation>Trigger des Subscribers sind so gesetzt, dass sie auch für replizierte Zeilen laufen (ENABLE ALWAYS oder REPLICA). Was sie auf dem Publisher getan haben, geschieht ein zweites Mal, auch für jede Zeile der Kopie, und kann Zeilen unterwegs verändern.</translation>
    </message>
    <message>
        <source>After the switch set them back with ENABLE ALWAYS or ENABLE REPLICA.</source>
        <translation>Nach der Umstellung mit ENABLE ALWAYS oder ENABLE REPLICA zurücksetzen.</translation>
    </message>
    <message>
        <source>Tables and columns of the subscriber</source>
        <translation>Tabellen und Spalten des Subscribers</translation>
    </message>
    <message>
        <source>Rows are written by the names of tables and columns, which must be there and take them.</source>
        <translation>Zeilen werden nach den Namen von Tabellen und Spalten geschrieben, die da sein und sie annehmen müssen.</translation>
    </message>
    <message>
        <source>Types of columns</source>
        <translation>Typen von Spalten</translation>
    </message>
    <message>
        <source>A value travels as text, and the column of the subscriber must take each one.</source>
        <translation>Ein Wert reist als Text, und die Spalte des Subscribers muss jeden annehmen.</translation>
    </message>
    <message>
        <source>Rows that are on the subscriber already</source>
        <translation>Zeilen, die schon auf dem Subscriber sind</translation>
    </message>
    <message>
        <source>The copy of a table adds all of its rows and looks for none.</source>
        <translation>Die Kopie einer Tabelle fügt alle ihre Zeilen hinzu und sucht nach keiner.</translation>
    </message>
    <message>
        <source>Tables that another subscription fills</source>
        <translation>Tabellen, die eine andere Subskription füllt</translation>
    </message>
    <message>
        <source>Two subscriptions that write the same rows get into each other&apos;s way.</source>
        <translation>Zwei Subskriptionen, die dieselben Zeilen schreiben, kommen einander in die Quere.</translation>
    </message>
    <message>
        <source>Triggers that run for replicated rows</source>
        <translation>Trigger, die für replizierte Zeilen laufen</translation>
    </message>
    <message>
        <source>A row arrives with everything that the publisher&apos;s triggers have done already.</source>
        <translation>Eine Zeile kommt mit allem an, was die Trigger des Publishers schon getan haben.</translation>
    </message>
    <message>
        <source>The function then finds what it calls wherever it is called from. SQL functions with a setting are no longer inlined into queries.</source>
        <translation>Die Funktion findet dann, was sie aufruft, von wo auch immer sie aufgerufen wird. SQL-Funktionen mit einer Einstellung werden nicht mehr in Abfragen eingebettet.</translation>
    </message>
    <message>
        <source>For those that no statement stands here for, write the schema before each name in the body.</source>
        <translation>Bei denen, für die hier keine Anweisung steht, schreiben Sie im Rumpf das Schema vor jeden Namen.</translation>
    </message>
    <message>
        <source>Replication and the copy run with an empty search_path, and these functions then do not find what they call (%1). The copy of what uses them fails again and again, while the application on the publisher notices nothing: %2.</source>
        <translation>Replikation und Kopie laufen mit leerem search_path, und diese Funktionen finden dann nicht, was sie aufrufen (%1). Die Kopie dessen, was sie verwendet, schlägt immer wieder fehl, während die Anwendung auf dem Publisher nichts merkt: %2.</translation>
    </message>
    <message>
        <source>Replication and the copy run with an empty search_path. These functions name something without its schema (%1), and could not be called for a trial without effects. If they rely on the session&apos;s search_path, no row arrives where they are used: %2.</source>
        <translation>Replikation und Kopie laufen mit leerem search_path. Diese Funktionen nennen etwas ohne sein Schema (%1) und konnten nicht ohne Folgen zur Probe aufgerufen werden. Verlassen sie sich auf den search_path der Sitzung, kommt dort, wo sie verwendet werden, keine Zeile an: %2.</translation>
    </message>
    <message>
        <source>If it is still needed: keep its definition, and make it on the subscriber in a form that the new version takes. replicate_schema --leave-out creates the schema without it.</source>
        <translation>Wird es noch gebraucht: bewahren Sie die Definition auf und legen Sie es auf dem Subscriber in einer Form an, die die neue Version annimmt. replicate_schema --leave-out legt das Schema ohne es an.</translation>
    </message>
    <message>
        <source>From PostgreSQL 14 on array_append, array_cat and their like take anycompatiblearray. These aggregates are declared over anyarray or anyelement, and PostgreSQL %1 refuses to create them.</source>
        <translation>Ab PostgreSQL 14 nehmen array_append, array_cat und dergleichen anycompatiblearray. Diese Aggregate sind über anyarray oder anyelement deklariert, und PostgreSQL %1 lehnt es ab, sie anzulegen.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses these operators: from 14 on there are none that stand behind their operand, and the functions for arrays take other types.</source>
        <translation>PostgreSQL %1 lehnt diese Operatoren ab: ab 14 gibt es keine, die hinter ihrem Operanden stehen, und die Funktionen für Arrays nehmen andere Typen.</translation>
    </message>
    <message>
        <source>PostgreSQL 12 has removed the types abstime, reltime and tinterval, so that the subscriber can&apos;t have these columns.</source>
        <translation>PostgreSQL 12 hat die Typen abstime, reltime und tinterval entfernt, so dass der Subscriber diese Spalten nicht haben kann.</translation>
    </message>
    <message>
        <source>Each statement rewrites its table under an exclusive lock.</source>
        <translation>Jede Anweisung schreibt ihre Tabelle unter einer exklusiven Sperre neu.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses these views, whose definitions were tried there: columns of the catalogues and of the statistics have been renamed or removed. %2</source>
        <translation>PostgreSQL %1 lehnt diese Sichten ab, deren Definitionen dort probiert wurden: Spalten der Kataloge und Statistiken wurden umbenannt oder entfernt. %2</translation>
    </message>
    <message>
        <source>PostgreSQL %1 does not know these settings any more, and refuses what would set them.</source>
        <translation>PostgreSQL %1 kennt diese Einstellungen nicht mehr und lehnt ab, was sie setzen würde.</translation>
    </message>
    <message>
        <source>Whatever it was set for goes on with the server&apos;s value from then on, on the publisher too.</source>
        <translation>Wofür sie gesetzt war, läuft von da an mit dem Wert des Servers, auch auf dem Publisher.</translation>
    </message>
    <message>
        <source>From PostgreSQL 19 on the names of roles, databases and tablespaces may have no line break.</source>
        <translation>Ab PostgreSQL 19 dürfen Namen von Rollen, Datenbanken und Tablespaces keinen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>Give them other names (ALTER … RENAME TO), in the application&apos;s settings too.</source>
        <translation>Geben Sie ihnen andere Namen (ALTER … RENAME TO), auch in den Einstellungen der Anwendung.</translation>
    </message>
    <message>
        <source>Sessions in %1 start with standard_conforming_strings = off. From PostgreSQL 19 on a backslash in a literal is always an ordinary character: what the application writes with backslashes means something else there, without an error.</source>
        <translation>Sitzungen in %1 beginnen mit standard_conforming_strings = off. Ab PostgreSQL 19 ist ein Rückwärtsschrägstrich in einem Literal immer ein gewöhnliches Zeichen: was die Anwendung damit schreibt, bedeutet dort etwas anderes, ohne einen Fehler.</translation>
    </message>
    <message>
        <source>After the application writes such literals as E&apos;…&apos;.</source>
        <translation>Nachdem die Anwendung solche Literale als E&apos;…&apos; schreibt.</translation>
    </message>
    <message>
        <source>Functions that need the session&apos;s search_path</source>
        <translation>Funktionen, die den search_path der Sitzung brauchen</translation>
    </message>
    <message>
        <source>The workers of replication evaluate checks, indexes and generated columns with an empty search_path, whatever the application&apos;s sessions have.</source>
        <translation>Die Worker der Replikation werten Prüfungen, Indexe und generierte Spalten mit leerem search_path aus, was auch immer die Sitzungen der Anwendung haben.</translation>
    </message>
    <message>
        <source>Objects that the new version refuses</source>
        <translation>Objekte, die die neue Version ablehnt</translation>
    </message>
    <message>
        <source>What the subscriber can&apos;t create is missing there, with all that is built on it.</source>
        <translation>Was der Subscriber nicht anlegen kann, fehlt dort, mit allem, was darauf aufbaut.</translation>
    </message>
    <message>
        <source>Names with line breaks</source>
        <translation>Namen mit Zeilenumbruch</translation>
    </message>
    <message>
        <source>What a later version does not allow as a name can&apos;t be carried there.</source>
        <translation>Was eine spätere Version nicht als Namen erlaubt, kann nicht dorthin übertragen werden.</translation>
    </message>
    <message>
        <source>Backslashes in literals</source>
        <translation>Rückwärtsschrägstriche in Literalen</translation>
    </message>
    <message>
        <source>The same statement must mean the same on the new server.</source>
        <translation>Dieselbe Anweisung muss auf dem neuen Server dasselbe bedeuten.</translation>
    </message>
    <message>
        <source>What a check finds keeps the operations that would fail from running. The file can accept it by the check&apos;s name: preflight: {accept: [empty_search_path]}; the audit log names it. What an operation refuses by itself it goes on refusing.</source>
        <translation>Was eine Prüfung findet, hält die Operationen auf, die daran scheitern würden. Die Datei kann es unter dem Namen der Prüfung hinnehmen: preflight: {accept: [empty_search_path]}. Das Audit-Protokoll nennt es. Was eine Operation von sich aus ablehnt, lehnt sie weiterhin ab.</translation>
    </message>
</context>
<context>
    <name>Flare::ArgumentForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>(not given)</source>
        <translation>(nicht angegeben)</translation>
    </message>
    <message>
        <source>for example 30s, 5m or 1h30m</source>
        <translation>zum Beispiel 30s, 5m oder 1h30m</translation>
    </message>
    <message>
        <source>a program and its arguments</source>
        <translation>ein Programm und seine Argumente</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Application&apos;s role</source>
        <translation>Rolle der Anwendung</translation>
    </message>
    <message>
        <source>As the database&apos;s owner</source>
        <translation>Als Eigentümer der Datenbank</translation>
    </message>
    <message>
        <source>As the replication role</source>
        <translation>Als Rolle der Replikation</translation>
    </message>
    <message>
        <source>Run to verify</source>
        <translation>Zu prüfender Lauf</translation>
    </message>
    <message>
        <source>Stream must be up for</source>
        <translation>Strom muss bestehen seit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Wait for locks at most</source>
        <translation>Höchstens auf Sperren warten</translation>
    </message>
    <message>
        <source>Connections at a time</source>
        <translation>Gleichzeitige Verbindungen</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Transactions per second</source>
        <translation>Transaktionen pro Sekunde</translation>
    </message>
    <message>
        <source>Mix of statements</source>
        <translation>Mischung der Anweisungen</translation>
    </message>
    <message>
        <source>Analyze only</source>
        <translation>Nur Analyze</translation>
    </message>
    <message>
        <source>Drop the database first</source>
        <translation>Zuerst die Datenbank löschen</translation>
    </message>
    <message>
        <source>Fail on a difference</source>
        <translation>Bei Unterschied scheitern</translation>
    </message>
    <message>
        <source>End whoever holds the lock</source>
        <translation>Beenden, wer die Sperre hält</translation>
    </message>
    <message>
        <source>Without passwords</source>
        <translation>Ohne Passwörter</translation>
    </message>
    <message>
        <source>Don&apos;t wait for the copy</source>
        <translation>Nicht auf die Kopie warten</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>Nur einmal</translation>
    </message>
    <message>
        <source>Show only, change nothing</source>
        <translation>Nur zeigen, nichts ändern</translation>
    </message>
    <message>
        <source>Restore the replica identities</source>
        <translation>Replica Identities wiederherstellen</translation>
    </message>
    <message>
        <source>Leave out what RDS refuses</source>
        <translation>Weglassen, was RDS ablehnt</translation>
    </message>
    <message>
        <source>Verify instead of writing</source>
        <translation>Prüfen statt schreiben</translation>
    </message>
</context>
<context>
    <name>Flare::AttackPanel</name>
    <message>
        <source>Writes per second</source>
        <translation>Schreibzugriffe pro Sekunde</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The longest time without a write: %1.</source>
        <translation>Die längste Zeit ohne Schreibzugriff: %1.</translation>
    </message>
    <message>
        <source>&amp;Stop the attack</source>
        <translation>Testlast &amp;stoppen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Prepare an &amp;attack …</source>
        <translation>Testl&amp;ast vorbereiten …</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Testlast</translation>
    </message>
    <message>
        <source>The attack over time, the newest second first</source>
        <translation>Die Testlast im Zeitverlauf, die neueste Sekunde zuerst</translation>
    </message>
    <message>
        <source>Target: %1 on %2 %3 …%4, from the file</source>
        <translation>Ziel: %1 auf %2 %3 …%4, aus der Datei</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Verify this attack</source>
        <translation>Diese Testlast &amp;nachprüfen</translation>
    </message>
    <message>
        <source>No attack has been run since this file was opened. An attack writes to tables of its own in a database of the publisher, as the application would, and shows for how long a cutover keeps the application from writing.</source>
        <translation>Seit diese Datei geöffnet wurde, lief keine Testlast. Eine Testlast schreibt in eigene Tabellen in einer Datenbank des Publishers, wie es die Anwendung täte, und zeigt, wie lange eine Umstellung die Anwendung vom Schreiben abhält.</translation>
    </message>
    <message>
        <source>Compares the ledger of this attack with the subscriber: no acknowledged write may be missing there. Reads only.</source>
        <translation>Vergleicht das Verzeichnis dieser Testlast mit dem Subscriber: Dort darf kein bestätigter Schreibvorgang fehlen. Liest nur.</translation>
    </message>
</context>
<context>
    <name>Flare::AttackReadings</name>
    <message>
        <source>The attack has ended: %1 writes acknowledged, %2 in doubt.</source>
        <translation>Die Testlast ist beendet: %1 Schreibzugriffe bestätigt, %2 ungewiss.</translation>
    </message>
    <message>
        <source>No write has been acknowledged for %1.</source>
        <translation>Seit %1 wurde kein Schreibzugriff bestätigt.</translation>
    </message>
    <message>
        <source>No write has been acknowledged yet.</source>
        <translation>Noch wurde kein Schreibzugriff bestätigt.</translation>
    </message>
    <message>
        <source>%1 of %2 writers are connected; %3 writes acknowledged.</source>
        <translation>%1 von %2 Schreibern sind verbunden; %3 Schreibzugriffe bestätigt.</translation>
    </message>
    <message>
        <source>writes per second</source>
        <translation>Schreibzugriffe/s</translation>
    </message>
    <message>
        <source>p50 of a second</source>
        <translation>p50 je Sekunde</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest time without a write</source>
        <translation>längste Zeit ohne Schreibzugriff</translation>
    </message>
    <message>
        <source>No write was refused.</source>
        <translation>Kein Schreibzugriff wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
</context>
<context>
    <name>Flare::AuditFilterBar</name>
    <message>
        <source>Only records from this time on</source>
        <translation>Nur Einträge ab dieser Zeit</translation>
    </message>
    <message>
        <source>Only records before this time</source>
        <translation>Nur Einträge vor dieser Zeit</translation>
    </message>
    <message>
        <source>Filter the audit log by migration</source>
        <translation>Das Audit-Protokoll nach Migration filtern</translation>
    </message>
    <message>
        <source>This migration</source>
        <translation>Diese Migration</translation>
    </message>
    <message>
        <source>These two servers</source>
        <translation>Diese beiden Server</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Jede Datei</translation>
    </message>
    <message>
        <source>Filter the audit log by time</source>
        <translation>Das Audit-Protokoll nach Zeit filtern</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>Between …</source>
        <translation>Zwischen …</translation>
    </message>
    <message>
        <source>Filter the audit log by operation</source>
        <translation>Das Audit-Protokoll nach Operation filtern</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>Jede Operation</translation>
    </message>
    <message>
        <source>Words to look for: a statement, a host, a user …</source>
        <translation>Suchwörter: eine Anweisung, ein Host, ein Benutzer …</translation>
    </message>
    <message>
        <source>Filter the audit log by words</source>
        <translation>Das Audit-Protokoll nach Wörtern filtern</translation>
    </message>
</context>
<context>
    <name>Flare::AuditModel</name>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>Operation, and what was sent</source>
        <translation>Operation, und was gesendet wurde</translation>
    </message>
    <message>
        <source>Server and database</source>
        <translation>Server und Datenbank</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
</context>
<context>
    <name>Flare::AuditPdf</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Head of the log: %1</source>
        <translation>Kopf des Protokolls: %1</translation>
    </message>
</context>
<context>
    <name>Flare::AuditView</name>
    <message>
        <source>The log has been exported.</source>
        <translation>Das Protokoll wurde exportiert.</translation>
    </message>
    <message>
        <source>The log could not be exported: %1</source>
        <translation>Das Protokoll konnte nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>Die &amp;Kette prüfen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Records of the audit log</source>
        <translation>Einträge des Audit-Protokolls</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>Der gewählte Eintrag</translation>
    </message>
    <message>
        <source>Choose a record to see all of its fields.</source>
        <translation>Einen Eintrag wählen, um alle seine Felder zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Older records</source>
        <translation>Älte&amp;re Einträge</translation>
    </message>
    <message>
        <source>The chain has not been verified in this window yet.</source>
        <translation>Die Kette wurde in diesem Fenster noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Verifying the chain …</source>
        <translation>Die Kette wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>The chain holds: %n record(s), verified at %1. Head: %2</source>
        <translation>
            <numerusform>Die Kette hält: %n Eintrag, geprüft um %1. Kopf: %2</numerusform>
            <numerusform>Die Kette hält: %n Einträge, geprüft um %1. Kopf: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>from record %1 on</source>
        <translation>ab Eintrag %1</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>als Ganzes</translation>
    </message>
    <message>
        <source>THE CHAIN IS BROKEN %1: %2</source>
        <translation>DIE KETTE IST GEBROCHEN %1: %2</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Das Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>Report (*.pdf);;Web page (*.html);;Spreadsheet (*.csv);;JSON Lines (*.jsonl)</source>
        <translation>Bericht (*.pdf);;Webseite (*.html);;Tabelle (*.csv);;JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting to %1 …</source>
        <translation>Export nach %1 …</translation>
    </message>
    <message>
        <source>Writes a report, or all records, of the chosen migration and time. Operation and words only search.</source>
        <translation>Schreibt einen Bericht oder alle Einträge der gewählten Migration und Zeit. Operation und Wörter dienen nur der Suche.</translation>
    </message>
    <message>
        <source>Nothing of this migration has been recorded yet. Run a step of the plan: what it is about to do is written here before it begins.</source>
        <translation>Von dieser Migration ist noch nichts verzeichnet. Einen Schritt des Plans ausführen: Was er tun wird, wird hier geschrieben, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Show what was done with other files</source>
        <translation>Zeigen, was mit anderen Dateien getan wurde</translation>
    </message>
    <message>
        <source>No record matches. Fewer words, another operation or a longer time find more.</source>
        <translation>Kein Eintrag passt. Weniger Wörter, eine andere Operation oder eine längere Zeit finden mehr.</translation>
    </message>
    <message>
        <source>Show all of this migration</source>
        <translation>Alles von dieser Migration zeigen</translation>
    </message>
</context>
<context>
    <name>Flare::ConfirmSheet</name>
    <message>
        <source>Being asked who it is …</source>
        <translation>Wird gefragt, wer er ist …</translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, says it is at %3:%4; asked %5 ago.</source>
        <translation>PostgreSQL %1, %2, nennt sich %3:%4; vor %5 gefragt.</translation>
    </message>
    <message>
        <source>a standby</source>
        <translation>ein Standby</translation>
    </message>
    <message>
        <source>a primary</source>
        <translation>ein Primärserver</translation>
    </message>
    <message>
        <source>a local socket</source>
        <translation>ein lokaler Socket</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>Bestätigen: %1</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nicht</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Nothing undoes it.</source>
        <translation>Nichts macht es rückgängig.</translation>
    </message>
    <message>
        <source>It is undone by: %1.</source>
        <translation>Rückgängig macht es: %1.</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>Die Anweisungen, die gesendet werden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Type the last %n digits of the TARGET&apos;s system_identifier:</source>
        <translation>
            <numerusform>Die &amp;letzte Ziffer des system_identifier des ZIELS eingeben:</numerusform>
            <numerusform>Die &amp;letzten %n Ziffern des system_identifier des ZIELS eingeben:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>%1 on the %2</source>
        <translation>%1 auf dem %2</translation>
    </message>
    <message>
        <source>%1, system identifier %2</source>
        <translation>%1, Systemkennung %2</translation>
    </message>
    <message>
        <source>The target has not said yet who it is.</source>
        <translation>Das Ziel hat noch nicht gesagt, wer es ist.</translation>
    </message>
    <message>
        <source>The target has not answered for a while.</source>
        <translation>Das Ziel hat eine Weile nicht geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n databases: %1</source>
        <translation>
            <numerusform>%n Datenbank: %1</numerusform>
            <numerusform>%n Datenbanken: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same goes for %n other database(s).</source>
        <translation>
            <numerusform>%1 Das gilt auch für %n weitere Datenbank.</numerusform>
            <numerusform>%1 Das gilt auch für %n weitere Datenbanken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::DatabaseMatrix</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next: %1. %2</source>
        <translation>Als Nächstes: %1. %2</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message>
        <source>✔ switched</source>
        <translation>✔ umgestellt</translation>
    </message>
    <message>
        <source>■ stopped %1</source>
        <translation>■ steht seit %1</translation>
    </message>
    <message>
        <source>▶ %1 %, %2 of %3</source>
        <translation>▶ %1 %, %2 von %3</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
</context>
<context>
    <name>Flare::DemoMenu</name>
    <message>
        <source>End the &amp;walsender</source>
        <translation>Den &amp;Walsender beenden</translation>
    </message>
    <message>
        <source>Take the &amp;duplicate key away</source>
        <translation>Den &amp;doppelten Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Insert a &amp;duplicate key on the subscriber</source>
        <translation>Auf dem Subscriber einen &amp;doppelten Schlüssel einfügen</translation>
    </message>
    <message>
        <source>&amp;Start the subscriber again</source>
        <translation>Den &amp;Subscriber wieder starten</translation>
    </message>
    <message>
        <source>&amp;Stop the subscriber</source>
        <translation>Den &amp;Subscriber stoppen</translation>
    </message>
    <message>
        <source>End the &amp;long transaction</source>
        <translation>Die &amp;lange Transaktion beenden</translation>
    </message>
    <message>
        <source>Begin a &amp;long transaction on the publisher</source>
        <translation>Auf dem Publisher eine &amp;lange Transaktion beginnen</translation>
    </message>
    <message>
        <source>Release the &amp;table of the subscriber</source>
        <translation>Die &amp;Tabelle des Subscribers freigeben</translation>
    </message>
    <message>
        <source>Lock a &amp;table of the subscriber</source>
        <translation>Eine &amp;Tabelle des Subscribers sperren</translation>
    </message>
    <message>
        <source>Dem&amp;o</source>
        <translation>De&amp;mo</translation>
    </message>
    <message>
        <source>&amp;Break something</source>
        <translation>&amp;Etwas stören</translation>
    </message>
    <message>
        <source>&amp;Stop the writer</source>
        <translation>Den &amp;Schreiber stoppen</translation>
    </message>
    <message>
        <source>&amp;Start the writer</source>
        <translation>Den &amp;Schreiber starten</translation>
    </message>
</context>
<context>
    <name>Flare::DemoServers</name>
    <message>
        <source>Starting two servers …</source>
        <translation>Zwei Server werden gestartet …</translation>
    </message>
    <message>
        <source>Filling a database on PostgreSQL %1 …</source>
        <translation>Auf PostgreSQL %1 wird eine Datenbank gefüllt …</translation>
    </message>
    <message>
        <source>The demo&apos;s application writes to the publisher, %1 transactions a second.</source>
        <translation>Die Anwendung der Demo schreibt auf den Publisher, %1 Transaktionen pro Sekunde.</translation>
    </message>
    <message>
        <source>The demo&apos;s application has stopped writing.</source>
        <translation>Die Anwendung der Demo schreibt nicht mehr.</translation>
    </message>
    <message>
        <source>That could not be done to the demo: %1</source>
        <translation>Das ließ sich mit der Demo nicht tun: %1</translation>
    </message>
</context>
<context>
    <name>Flare::Departure</name>
    <message>
        <source>Still running: %1. Leaving stops it: what a step has begun is rolled back or given back first.</source>
        <translation>Läuft noch: %1. Verlassen hält es an: Was ein Schritt begonnen hat, wird vorher zurückgerollt oder zurückgegeben.</translation>
    </message>
    <message>
        <source>Leave this migration?</source>
        <translation>Diese Migration verlassen?</translation>
    </message>
    <message>
        <source>Leave them &amp;paused</source>
        <translation>Angehalten &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Stop it and leave</source>
        <translation>&amp;Anhalten und verlassen</translation>
    </message>
    <message>
        <source>A pause of %1 is under way. Leaving ends it, and gives the writes back first.</source>
        <translation>Eine Schreibpause von %1 ist im Gange. Verlassen beendet sie und gibt vorher die Schreibzugriffe wieder frei.</translation>
    </message>
    <message>
        <source>A new proof of %1 is under way. Leaving ends it; the writes stay paused, as they were before.</source>
        <translation>Ein neuer Beweis von %1 ist im Gange. Verlassen beendet ihn; die Schreibzugriffe bleiben angehalten, wie vorher.</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are paused: the application can&apos;t write. You can give the writes back now, or leave them paused and resume them later, from anywhere.</source>
        <translation>Schreibzugriffe auf %1 auf dem Publisher sind angehalten: Die Anwendung kann nicht schreiben. Sie können die Schreibzugriffe jetzt wieder freigeben oder sie angehalten lassen und später freigeben, von überall aus.</translation>
    </message>
    <message>
        <source>&amp;Resume writes and leave</source>
        <translation>Schreibzugriffe &amp;freigeben und verlassen</translation>
    </message>
</context>
<context>
    <name>Flare::FactView</name>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The chosen rows, or all of them, as tab-separated values.</source>
        <translation>Die gewählten Zeilen, oder alle, als tabulatorgetrennte Werte.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>Keine Zeile enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Flare::FindingsView</name>
    <message>
        <source>Copy the s&amp;tatements</source>
        <translation>Anwe&amp;isungen kopieren</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Filter of the findings</source>
        <translation>Filter der Befunde</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>Choose one to read what it means.</source>
        <translation>Wählen Sie einen Befund, um zu lesen, was er bedeutet.</translation>
    </message>
</context>
<context>
    <name>Flare::HelpWindow</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Search this text</source>
        <translation>Diesen Text durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Not in this text.</source>
        <translation>Nicht in diesem Text.</translation>
    </message>
</context>
<context>
    <name>Flare::HistoryTableModel</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
</context>
<context>
    <name>Flare::IdentityStrip</name>
    <message>
        <source>Throw-away servers of this machine: nothing here is real.</source>
        <translation>Wegwerf-Server dieses Rechners: Nichts hier ist echt.</translation>
    </message>
    <message>
        <source>READ-ONLY: nothing that changes a server can be run.</source>
        <translation>NUR LESEN: Nichts, was einen Server ändert, kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>✖ Every operation that changes a server is locked: %1</source>
        <translation>✖ Jede Operation, die einen Server ändert, ist gesperrt: %1</translation>
    </message>
</context>
<context>
    <name>Flare::Keychain</name>
    <message>
        <source>The password is not in this desktop&apos;s keychain: %1</source>
        <translation>Das Passwort ist nicht im Schlüsselbund dieses Desktops: %1</translation>
    </message>
    <message>
        <source>No password was taken out of this desktop&apos;s keychain: it is locked, or has none any more.</source>
        <translation>Dem Schlüsselbund dieses Desktops wurde kein Passwort entnommen: Er ist gesperrt oder hat keines mehr.</translation>
    </message>
    <message>
        <source>The password is still in this desktop&apos;s keychain: %1</source>
        <translation>Das Passwort ist noch im Schlüsselbund dieses Desktops: %1</translation>
    </message>
</context>
<context>
    <name>Flare::LagChart</name>
    <message>
        <source>Behind in time</source>
        <translation>Zeitlicher Rückstand</translation>
    </message>
    <message>
        <source>Lag over time, the newest first</source>
        <translation>Rückstand im Zeitverlauf, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>To apply</source>
        <translation>Anzuwenden</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>WAL to apply</source>
        <translation>Anzuwendendes WAL</translation>
    </message>
    <message>
        <source>oldest change to apply</source>
        <translation>älteste anzuwendende Änderung</translation>
    </message>
</context>
<context>
    <name>Flare::LiveFactRows</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>WAL that it needs is gone: the copy must begin anew.</source>
        <translation>WAL, den er braucht, ist weg: Die Kopie muss neu begonnen werden.</translation>
    </message>
    <message>
        <source>The next checkpoint may remove WAL that it needs: it must catch up now.</source>
        <translation>Der nächste Checkpoint kann WAL entfernen, den er braucht: Er muss jetzt aufholen.</translation>
    </message>
    <message>
        <source>Nobody reads from it, and WAL is kept for it.</source>
        <translation>Niemand liest davon, und WAL wird dafür aufbewahrt.</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>The logical replication slots of the publisher, and the WAL that it keeps for them.</source>
        <translation>Die logischen Replikations-Slots des Publishers und der WAL, den er für sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subskription</translation>
    </message>
    <message>
        <source>Of the file.</source>
        <translation>Der Datei.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>confirmed_flush_lsn</source>
        <translation>confirmed_flush_lsn</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>From there to the end of the WAL.</source>
        <translation>Von dort bis zum Ende des WAL.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>WAL kept</source>
        <translation>WAL aufbewahrt</translation>
    </message>
    <message>
        <source>From restart_lsn to the end of the WAL.</source>
        <translation>Von restart_lsn bis zum Ende des WAL.</translation>
    </message>
    <message>
        <source>WAL status</source>
        <translation>WAL-Status</translation>
    </message>
    <message>
        <source>PostgreSQL 13 and newer.</source>
        <translation>PostgreSQL 13 und neuer.</translation>
    </message>
    <message>
        <source>Safe for</source>
        <translation>Sicher für</translation>
    </message>
    <message>
        <source>What may still be written before the slot is in danger; NULL without a limit.</source>
        <translation>Was noch geschrieben werden kann, bevor der Slot in Gefahr ist; NULL ohne Grenze.</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Das sind</translation>
    </message>
    <message>
        <source>The same as time, at the present rate.</source>
        <translation>Dasselbe als Zeit, bei der jetzigen Rate.</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Its worker ended, or cannot be started.</source>
        <translation>Sein Worker hat geendet oder kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>See the subscriber&apos;s log for the reason.</source>
        <translation>Der Grund steht im Log des Subscribers.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subskriptionen</translation>
    </message>
    <message>
        <source>The subscriptions of the subscriber, and how their workers fare.</source>
        <translation>Die Subskriptionen des Subscribers und wie es ihren Workern geht.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>The process ID of the apply worker.</source>
        <translation>Die Prozess-ID des Apply-Workers.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>received_lsn</source>
        <translation>received_lsn</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Since the publisher was heard of.</source>
        <translation>Seit vom Publisher gehört wurde.</translation>
    </message>
    <message>
        <source>Apply errors</source>
        <translation>Apply-Fehler</translation>
    </message>
    <message>
        <source>PostgreSQL 15 and newer.</source>
        <translation>PostgreSQL 15 und neuer.</translation>
    </message>
    <message>
        <source>Copy errors</source>
        <translation>Kopierfehler</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>PostgreSQL 18 and newer.</source>
        <translation>PostgreSQL 18 und neuer.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopierend</translation>
    </message>
    <message>
        <source>How many workers copy tables.</source>
        <translation>Wie viele Worker Tabellen kopieren.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>ended, may return</source>
        <translation>beendet, kann wiederkommen</translation>
    </message>
    <message>
        <source>The pause does not take CONNECT from this role, which pg-flare itself needs.</source>
        <translation>Das Anhalten nimmt dieser Rolle CONNECT nicht, weil pg-flare sie selbst braucht.</translation>
    </message>
    <message>
        <source>ended, rolled back</source>
        <translation>beendet, zurückgerollt</translation>
    </message>
    <message>
        <source>Some of them are in a transaction: what it has done by then is lost.</source>
        <translation>Manche sind in einer Transaktion: Was sie bis dahin getan hat, geht verloren.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Who is connected to the databases of the file, without pg-flare&apos;s own sessions.</source>
        <translation>Wer mit den Datenbanken der Datei verbunden ist, ohne pg-flares eigene Sitzungen.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>application_name</source>
        <translation>application_name</translation>
    </message>
    <message>
        <source>As pg_stat_activity has it.</source>
        <translation>Wie in pg_stat_activity.</translation>
    </message>
    <message>
        <source>Oldest transaction</source>
        <translation>Älteste Transaktion</translation>
    </message>
    <message>
        <source>At the pause</source>
        <translation>Beim Anhalten</translation>
    </message>
    <message>
        <source>What becomes of them when writes are paused for the cutover.</source>
        <translation>Was aus ihnen wird, wenn die Schreibzugriffe zur Umschaltung angehalten werden.</translation>
    </message>
    <message>
        <source>new slots and the pause</source>
        <translation>neue Slots und das Anhalten</translation>
    </message>
    <message>
        <source>new slots</source>
        <translation>neue Slots</translation>
    </message>
    <message>
        <source>COMMIT PREPARED or ROLLBACK PREPARED ends it; nothing else does.</source>
        <translation>Nur COMMIT PREPARED oder ROLLBACK PREPARED beendet sie.</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Transactions of the whole publisher that have lasted for more than 5 seconds, and prepared ones.</source>
        <translation>Transaktionen des ganzen Publishers, die seit mehr als 5 Sekunden dauern, und vorbereitete.</translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation>Prozess oder Name</translation>
    </message>
    <message>
        <source>A prepared one has a name instead.</source>
        <translation>Eine vorbereitete hat stattdessen einen Namen.</translation>
    </message>
    <message>
        <source>Has written</source>
        <translation>Hat geschrieben</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Holds up</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>What cannot go on before it ends.</source>
        <translation>Was nicht weitergehen kann, bevor sie endet.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>By the table&apos;s size: the publisher has no statistics of it.</source>
        <translation>Nach der Größe der Tabelle: Der Publisher hat keine Statistik dazu.</translation>
    </message>
    <message>
        <source>Tables in copy</source>
        <translation>Tabellen in Kopie</translation>
    </message>
    <message>
        <source>The tables whose initial copy is under way at this moment.</source>
        <translation>Die Tabellen, deren erste Kopie gerade läuft.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Of the rows that the publisher&apos;s statistics tell.</source>
        <translation>Von den Zeilen, die die Statistik des Publishers nennt.</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>Noch</translation>
    </message>
    <message>
        <source>At the rate of the last ten seconds.</source>
        <translation>Bei der Rate der letzten zehn Sekunden.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>PostgreSQL 14 and newer.</source>
        <translation>PostgreSQL 14 und neuer.</translation>
    </message>
    <message>
        <source>Of about</source>
        <translation>Von etwa</translation>
    </message>
    <message>
        <source>The publisher&apos;s statistics.</source>
        <translation>Die Statistik des Publishers.</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>Zeilen pro Sekunde</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Of COPY&apos;s text, PostgreSQL 14 and newer.</source>
        <translation>Des Textes von COPY, PostgreSQL 14 und neuer.</translation>
    </message>
    <message>
        <source>Data a second</source>
        <translation>Daten pro Sekunde</translation>
    </message>
    <message>
        <source>Table&apos;s size</source>
        <translation>Größe der Tabelle</translation>
    </message>
    <message>
        <source>On the publisher, with TOAST.</source>
        <translation>Auf dem Publisher, mit TOAST.</translation>
    </message>
    <message>
        <source>Nobody is connected to the databases of the file.</source>
        <translation>Mit den Datenbanken der Datei ist niemand verbunden.</translation>
    </message>
    <message>
        <source>No transaction has lasted for more than 5 seconds.</source>
        <translation>Keine Transaktion dauert länger als 5 Sekunden.</translation>
    </message>
    <message>
        <source>The publisher has no logical replication slot.</source>
        <translation>Der Publisher hat keinen logischen Replikationsslot.</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>The walsenders of the publisher: those of subscriptions, of standbys and of backups.</source>
        <translation>Die Walsender des Publishers: die von Subskriptionen, von Standbys und von Sicherungen.</translation>
    </message>
    <message>
        <source>Nobody reads the publisher&apos;s WAL.</source>
        <translation>Niemand liest das WAL des Publishers.</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>application_name; of a subscription&apos;s worker that is the name of the subscription.</source>
        <translation>application_name; beim Worker einer Subskription ist das der Name der Subskription.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Its address; NULL over a Unix socket.</source>
        <translation>Seine Adresse; NULL über einen Unix-Socket.</translation>
    </message>
    <message>
        <source>As pg_stat_replication has it.</source>
        <translation>Wie in pg_stat_replication.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>sent_lsn</source>
        <translation>sent_lsn</translation>
    </message>
    <message>
        <source>Flushed</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>flush_lsn</source>
        <translation>flush_lsn</translation>
    </message>
    <message>
        <source>Not flushed</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>From flush_lsn to the end of the WAL.</source>
        <translation>Von flush_lsn bis zum Ende des WAL.</translation>
    </message>
    <message>
        <source>Replay lag</source>
        <translation>Verzug der Anwendung</translation>
    </message>
    <message>
        <source>As the server measures it; NULL while there is nothing to measure.</source>
        <translation>Wie der Server ihn misst; NULL, solange es nichts zu messen gibt.</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>sync_state</source>
        <translation>sync_state</translation>
    </message>
    <message>
        <source>The subscriber has no subscription.</source>
        <translation>Der Subscriber hat keine Subskription.</translation>
    </message>
    <message>
        <source>No table is being copied.</source>
        <translation>Es wird keine Tabelle kopiert.</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>remote_lsn of pg_replication_origin_status, or confirmed_flush_lsn if that is further.</source>
        <translation>remote_lsn aus pg_replication_origin_status, oder confirmed_flush_lsn, wenn das weiter ist.</translation>
    </message>
</context>
<context>
    <name>Flare::LiveReadings</name>
    <message>
        <source>Tables: %1.</source>
        <translation>Tabellen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in the last half minute.</source>
        <translation>
            <numerusform>%n Fehlschlag in der letzten halben Minute.</numerusform>
            <numerusform>%n Fehlschläge in der letzten halben Minute.</numerusform>
        </translation>
    </message>
    <message>
        <source>behind</source>
        <translation>im Rückstand</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>Threshold: %1.</source>
        <translation>Schwelle: %1.</translation>
    </message>
    <message>
        <source>to apply</source>
        <translation>anzuwenden</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>Transaction: %1.</source>
        <translation>Transaktion: %1.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
</context>
<context>
    <name>Flare::MainMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;New from the template …</source>
        <translation>&amp;Neu aus der Vorlage …</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Die &amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>Ask both &amp;servers again</source>
        <translation>Beide &amp;Server erneut fragen</translation>
    </message>
    <message>
        <source>&amp;Close the migration</source>
        <translation>Die Migration s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>O&amp;peration</source>
        <translation>&amp;Operation</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>Diagnosedaten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;About pg-flare</source>
        <translation>Über &amp;pg-flare</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Neuerungen</translation>
    </message>
</context>
<context>
    <name>Flare::MainWindow</name>
    <message>
        <source>The time in UTC, as servers&apos; logs and the audit log have it</source>
        <translation>Die Zeit in UTC, wie sie in den Protokollen der Server und im Audit-Protokoll steht</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard; they hold no password and no name.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage; sie enthalten kein Passwort und keinen Namen.</translation>
    </message>
    <message>
        <source>About pg-flare</source>
        <translation>Über pg-flare</translation>
    </message>
    <message>
        <source>&lt;h3&gt;pg-flare %1&lt;/h3&gt;&lt;p&gt;Takes a PostgreSQL server to a new major version by logical replication.&lt;/p&gt;&lt;p&gt;© The pg-flare authors. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;pg-flare %1&lt;/h3&gt;&lt;p&gt;Bringt einen PostgreSQL-Server durch logische Replikation auf eine neue Hauptversion.&lt;/p&gt;&lt;p&gt;© Die Autoren von pg-flare. Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a migration</source>
        <translation>Eine Migration öffnen</translation>
    </message>
    <message>
        <source>Migrations (*.yml *.yaml);;All files (*)</source>
        <translation>Migrationen (*.yml *.yaml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the template as</source>
        <translation>Die Vorlage speichern unter</translation>
    </message>
    <message>
        <source>Migrations (*.yml *.yaml)</source>
        <translation>Migrationen (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>The demo could not be started: %1</source>
        <translation>Die Demo konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>%1:%2 → %3:%4</source>
        <translation>%1:%2 → %3:%4</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>wird verbunden …</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n Operation läuft</numerusform>
            <numerusform>%n Operationen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Neuerungen</translation>
    </message>
    <message>
        <source>The local time; the audit log and everything exported are in UTC</source>
        <translation>Die Ortszeit; das Audit-Protokoll und alles Exportierte sind in UTC</translation>
    </message>
</context>
<context>
    <name>Flare::MatrixView</name>
    <message>
        <source>&amp;Only those that need attention</source>
        <translation>&amp;Nur, was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Find a database</source>
        <translation>Eine Datenbank suchen</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message numerus="yes">
        <source>Co&amp;ntinue: %1, %n database(s)</source>
        <translation>
            <numerusform>&amp;Weiter: %1, %n Datenbank</numerusform>
            <numerusform>&amp;Weiter: %1, %n Datenbanken</numerusform>
        </translation>
    </message>
    <message>
        <source>None needs attention.</source>
        <translation>Keine braucht Aufmerksamkeit.</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit.</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n Datenbank</numerusform>
            <numerusform>%n Datenbanken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::MigrationPage</name>
    <message>
        <source>The file has changed on the disk. This window still works with what was read before.</source>
        <translation>Die Datei hat sich auf der Platte geändert. Dieses Fenster arbeitet noch mit dem, was vorher gelesen wurde.</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Slots and sessions</source>
        <translation>Slots und Sitzungen</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Testlast</translation>
    </message>
    <message>
        <source>Writes are stopped: back to the &amp;outage</source>
        <translation>Schreibzugriffe sind angehalten: zurück zur Ausfallze&amp;it</translation>
    </message>
</context>
<context>
    <name>Flare::MigrationSession</name>
    <message>
        <source>This file was opened read-only: nothing that changes a server can be run.</source>
        <translation>Diese Datei wurde nur lesend geöffnet: Nichts, was einen Server ändert, kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>%1: end</source>
        <translation>%1: Ende</translation>
    </message>
</context>
<context>
    <name>Flare::NoticeBar</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Flare::OperationHead</name>
    <message>
        <source>&amp;More about it</source>
        <translation>&amp;Mehr dazu</translation>
    </message>
</context>
<context>
    <name>Flare::OperationPanel</name>
    <message>
        <source>Statements and log</source>
        <translation>Anweisungen und Protokoll</translation>
    </message>
    <message>
        <source>What will be &amp;sent</source>
        <translation>Was ge&amp;sendet wird</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Protoko&amp;ll</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>S&amp;QL kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy as flare command</source>
        <translation>Als flare-&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>Einen Schritt wählen</translation>
    </message>
    <message>
        <source>Choose a step of the runbook, an element of the topology, or an operation of the menu. Looking at one changes nothing.</source>
        <translation>Einen Schritt des Ablaufplans, ein Element der Topologie oder eine Operation des Menüs wählen. Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Stopping: what its step has begun is rolled back or given back first.</source>
        <translation>Wird angehalten: Was der Schritt begonnen hat, wird vorher zurückgerollt oder zurückgegeben.</translation>
    </message>
    <message>
        <source>Reading both servers …</source>
        <translation>Beide Server werden gelesen …</translation>
    </message>
    <message>
        <source>It can&apos;t be run now: the reason is told above.</source>
        <translation>Es kann jetzt nicht ausgeführt werden: Der Grund steht oben.</translation>
    </message>
    <message>
        <source>It can&apos;t be run now: the reason stands with what would be sent.</source>
        <translation>Es kann jetzt nicht ausgeführt werden: Der Grund steht bei dem, was gesendet würde.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The servers have changed: read the statements again before you run them.</source>
        <translation>Die Server haben sich verändert: die Anweisungen vor dem Ausführen noch einmal lesen.</translation>
    </message>
    <message>
        <source>&amp;Run on the %1 …</source>
        <translation>Auf dem %1 a&amp;usführen …</translation>
    </message>
    <message>
        <source>&amp;Run on the %1</source>
        <translation>Auf dem %1 a&amp;usführen</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
</context>
<context>
    <name>Flare::OperationWords</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Flare::Outage</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n Datenbank</numerusform>
            <numerusform>%n Datenbanken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::OutageBand</name>
    <message>
        <source>%1 %2:%3 …%4</source>
        <translation>%1 %2:%3 …%4</translation>
    </message>
    <message>
        <source>BEFORE THE OUTAGE</source>
        <translation>VOR DER AUSFALLZEIT</translation>
    </message>
    <message>
        <source>OUTAGE, DRAINING</source>
        <translation>AUSFALLZEIT, RÜCKSTAND WIRD ABGEARBEITET</translation>
    </message>
    <message>
        <source>OUTAGE, PROVEN</source>
        <translation>AUSFALLZEIT, BEWIESEN</translation>
    </message>
    <message>
        <source>OUTAGE, NOT PROVEN</source>
        <translation>AUSFALLZEIT, NICHT BEWIESEN</translation>
    </message>
    <message>
        <source>GIVING THE WRITES BACK</source>
        <translation>SCHREIBZUGRIFFE WERDEN FREIGEGEBEN</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>angehalten %1</translation>
    </message>
    <message>
        <source>writers go on</source>
        <translation>Schreiber machen weiter</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>Rückstand wird abgearbeitet</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>Rückstand abgearbeitet</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>switched</source>
        <translation>umgestellt</translation>
    </message>
    <message>
        <source>WRITES GO ON</source>
        <translation>SCHREIBZUGRIFFE GEHEN WEITER</translation>
    </message>
</context>
<context>
    <name>Flare::OutageClock</name>
    <message>
        <source>Time since the writers were stopped</source>
        <translation>Zeit, seit die Schreiber angehalten wurden</translation>
    </message>
    <message>
        <source>Part of the longest outage that has passed</source>
        <translation>Verstrichener Teil der längsten Ausfallzeit</translation>
    </message>
    <message>
        <source>Nobody waits yet.</source>
        <translation>Noch wartet niemand.</translation>
    </message>
    <message>
        <source>It holds until you switch the application or resume the writes.</source>
        <translation>Es bleibt so, bis Sie die Anwendung umstellen oder die Schreibzugriffe wieder freigeben.</translation>
    </message>
    <message>
        <source>The writers go on by themselves in %1, unless it is proven by then.</source>
        <translation>Die Schreiber machen in %1 von selbst weiter, wenn es bis dahin nicht bewiesen ist.</translation>
    </message>
    <message>
        <source>The time is up: the writers are being let go.</source>
        <translation>Die Zeit ist um: Die Schreiber werden freigegeben.</translation>
    </message>
</context>
<context>
    <name>Flare::OutageReadings</name>
    <message>
        <source>WAL to apply, the last minute</source>
        <translation>Anzuwendendes WAL, die letzte Minute</translation>
    </message>
    <message>
        <source>WAL to apply</source>
        <translation>Anzuwendendes WAL</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>sessions ended</source>
        <translation>Sitzungen beendet</translation>
    </message>
    <message>
        <source>sequences set</source>
        <translation>Sequenzen gesetzt</translation>
    </message>
    <message>
        <source>sessions on %1</source>
        <translation>Sitzungen auf %1</translation>
    </message>
</context>
<context>
    <name>Flare::OutageView</name>
    <message>
        <source>Databases whose writes are stopped</source>
        <translation>Datenbanken, deren Schreibzugriffe angehalten sind</translation>
    </message>
    <message>
        <source>&amp;RESUME WRITES NOW</source>
        <translation>SCHREIBZUGRIFFE JETZT &amp;FREIGEBEN</translation>
    </message>
    <message>
        <source>&amp;Copy the new address</source>
        <translation>Die neue Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Look at the migration meanwhile</source>
        <translation>&amp;Inzwischen die Migration ansehen</translation>
    </message>
    <message>
        <source>I have s&amp;witched the application</source>
        <translation>Ich habe die Anwendung &amp;umgestellt</translation>
    </message>
    <message>
        <source>&amp;Back to the migration</source>
        <translation>&amp;Zurück zur Migration</translation>
    </message>
    <message>
        <source>&amp;Cancel the pause</source>
        <translation>Die Schreibpause a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Records who has switched and when, and opens what comes next.</source>
        <translation>Hält fest, wer wann umgestellt hat, und öffnet, was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Only when everything is proven to be on the subscriber.</source>
        <translation>Erst wenn bewiesen ist, dass alles auf dem Subscriber ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Every committed row of the published tables is on the subscriber. Point the application at %1:%2, database %3.</source>
        <translation>Jede committete Zeile der publizierten Tabellen ist auf dem Subscriber. Die Anwendung auf %1:%2, Datenbank %3, umstellen.</translation>
    </message>
    <message>
        <source>Paused by %1. No run of this window has proven that everything is on the subscriber: pause once more, which proves it, or resume the writes.</source>
        <translation>Angehalten durch %1. Kein Lauf dieses Fensters hat bewiesen, dass alles auf dem Subscriber ist: noch einmal anhalten, was es beweist, oder die Schreibzugriffe wieder freigeben.</translation>
    </message>
    <message>
        <source>What was taken is being given back; this goes on until it is done.</source>
        <translation>Was genommen wurde, wird zurückgegeben; das geht weiter, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>The writes to %1 were stopped for %2.</source>
        <translation>Die Schreibzugriffe auf %1 waren %2 lang angehalten.</translation>
    </message>
    <message>
        <source>Nobody has waited.</source>
        <translation>Niemand hat gewartet.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) proven.</source>
        <translation>
            <numerusform>%1 von %n Datenbank bewiesen.</numerusform>
            <numerusform>%1 von %n Datenbanken bewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every committed row of the published tables is on the subscriber. Point the applications at %1:%2.</source>
        <translation>Jede committete Zeile der publizierten Tabellen ist auf dem Subscriber. Die Anwendungen auf %1:%2 umstellen.</translation>
    </message>
</context>
<context>
    <name>Flare::OutcomeView</name>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Im Zweifel</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>Was zu tun ist:</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be run now</source>
        <translation>Es kann jetzt nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>&amp;Undo it: %1 …</source>
        <translation>&amp;Rückgängig machen: %1 …</translation>
    </message>
    <message>
        <source>Ne&amp;xt: %1 …</source>
        <translation>Als &amp;Nächstes: %1 …</translation>
    </message>
</context>
<context>
    <name>Flare::OverviewPage</name>
    <message>
        <source>&amp;Check both servers</source>
        <translation>Beide Server &amp;prüfen</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
    <message>
        <source>Asking both servers …</source>
        <translation>Beide Server werden gefragt …</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>Die Server wurden noch nicht gefragt.</translation>
    </message>
    <message>
        <source>What comes next is not known while a server does not answer.</source>
        <translation>Was als Nächstes kommt, ist nicht bekannt, solange ein Server nicht antwortet.</translation>
    </message>
    <message>
        <source>Everything is done: there is no next step.</source>
        <translation>Alles ist erledigt: Es gibt keinen nächsten Schritt.</translation>
    </message>
</context>
<context>
    <name>Flare::PasswordDialog</name>
    <message>
        <source>Password for the server</source>
        <translation>Passwort für den Server</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Password of %1 on the %2</source>
        <translation>Passwort von %1 auf dem %2</translation>
    </message>
    <message>
        <source>For this session only: it stays in the memory of this program, and goes into no file and no log.</source>
        <translation>Nur für diese Sitzung: Es bleibt im Speicher dieses Programms und kommt in keine Datei und kein Protokoll.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The system_identifier that the file names. A server can prove it only after the login; one that has another is left at once.</source>
        <translation>Der system_identifier, den die Datei nennt. Ein Server kann ihn erst nach der Anmeldung beweisen; einer mit einem anderen wird sofort verlassen.</translation>
    </message>
    <message>
        <source>System identifier of the file: %1</source>
        <translation>Systemkennung der Datei: %1</translation>
    </message>
    <message>
        <source>Identifier of the file</source>
        <translation>Kennung der Datei</translation>
    </message>
    <message>
        <source>The server has refused the password that was typed last. Many lock an account after a few refusals.</source>
        <translation>Der Server hat das zuletzt eingegebene Passwort abgelehnt. Viele sperren ein Konto nach wenigen Ablehnungen.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>The server stays unconnected until “Ask both servers again” is chosen in the menu File.</source>
        <translation>Der Server bleibt unverbunden, bis im Menü Datei „Beide Server erneut fragen“ gewählt wird.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this desktop&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Desktops be&amp;halten</translation>
    </message>
    <message>
        <source>The server has refused the password of this desktop&apos;s keychain, which is to forget it. Many lock an account after a few refusals.</source>
        <translation>Der Server hat das Passwort aus dem Schlüsselbund dieses Desktops abgelehnt; es wird dort vergessen. Viele sperren ein Konto nach wenigen Ablehnungen.</translation>
    </message>
    <message>
        <source>This desktop&apos;s keychain has a password for the server of this identifier, but the server had another address then: %1. Connect only if the address above is right: the password is sent before the server can prove who it is.</source>
        <translation>Der Schlüsselbund dieses Desktops hat ein Passwort für den Server mit dieser Kennung, aber der Server hatte damals eine andere Adresse: %1. Nur verbinden, wenn die Adresse oben stimmt: Das Passwort wird gesendet, bevor der Server beweisen kann, wer er ist.</translation>
    </message>
    <message>
        <source>Once the server has accepted the password, the desktop&apos;s keychain keeps it for the identifier and the user above, encrypted. From then on it is used without a question whenever this server is connected to at this address. It is forgotten when the server refuses it, or by “Forget passwords” in the settings.</source>
        <translation>Sobald der Server das Passwort angenommen hat, behält es der Schlüsselbund des Desktops für die Kennung und den Benutzer oben, verschlüsselt. Von da an wird es ohne Frage verwendet, wann immer dieser Server unter dieser Adresse verbunden wird. Es wird vergessen, wenn der Server es ablehnt, oder mit „Passwörter vergessen“ in den Einstellungen.</translation>
    </message>
    <message>
        <source>Goes into the desktop&apos;s keychain once the server has accepted it, and into no file of this program and no log.</source>
        <translation>Geht in den Schlüsselbund des Desktops, sobald der Server es angenommen hat, und in keine Datei dieses Programms und kein Protokoll.</translation>
    </message>
</context>
<context>
    <name>Flare::PhasePage</name>
    <message>
        <source>L&amp;ogs</source>
        <translation>Pro&amp;tokolle</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>Die Anweisungen, die gesendet werden</translation>
    </message>
    <message>
        <source>Statements and log</source>
        <translation>Anweisungen und Protokoll</translation>
    </message>
    <message>
        <source>What will be &amp;sent</source>
        <translation>Was ge&amp;sendet wird</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Protoko&amp;ll</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>S&amp;QL kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all done</source>
        <translation>%1, alles erledigt</translation>
    </message>
    <message>
        <source>%1, %2 to do</source>
        <translation>%1, noch %2 zu tun</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>„%1“ wartet: %2</translation>
    </message>
    <message>
        <source>Reading both servers …</source>
        <translation>Beide Server werden gelesen …</translation>
    </message>
    <message>
        <source>%1 is to be confirmed.</source>
        <translation>„%1“ ist zu bestätigen.</translation>
    </message>
    <message>
        <source>Stopping: what its step has begun is rolled back or given back first.</source>
        <translation>Wird angehalten: Was der Schritt begonnen hat, wird vorher zurückgerollt oder zurückgegeben.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>„%1“ läuft.</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message>
        <source>Sho&amp;w what runs</source>
        <translation>Zei&amp;gen, was läuft</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>&amp;Weiter: %1</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>„%1“ wurde angehalten</translation>
    </message>
    <message>
        <source>%1 is in the way</source>
        <translation>„%1“ steht im Weg</translation>
    </message>
    <message numerus="yes">
        <source>%1 is done: %n step(s), %2.</source>
        <translation>
            <numerusform>„%1“ ist erledigt: %n Schritt, %2.</numerusform>
            <numerusform>„%1“ ist erledigt: %n Schritte, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1: reading both servers for what would be done …</source>
        <translation>%1: Beide Server werden gelesen, um zu sehen, was zu tun wäre …</translation>
    </message>
    <message>
        <source>%1 can&apos;t be run now: %2</source>
        <translation>„%1“ kann jetzt nicht ausgeführt werden: %2</translation>
    </message>
    <message>
        <source>Not planned yet; each is planned when its turn comes:</source>
        <translation>Noch nicht geplant; jeder wird geplant, wenn er an der Reihe ist:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Check both servers</source>
        <translation>Beide Server &amp;prüfen</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 after them</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>&amp;Run these %1</source>
        <translation>Diese %1 a&amp;usführen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) at the end</source>
        <translation>
            <numerusform>%1 von %n Datenbank am Ende</numerusform>
            <numerusform>%1 von %n Datenbanken am Ende</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. Now: %2</source>
        <translation>%1. Jetzt: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (and %n more)</source>
        <translation>
            <numerusform>%1, %2 (und %n weitere)</numerusform>
            <numerusform>%1, %2 (und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::PhaseSteps</name>
    <message>
        <source>Steps of the phase</source>
        <translation>Schritte der Phase</translation>
    </message>
</context>
<context>
    <name>Flare::PlanView</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>Die Anweisungen, die gesendet werden</translation>
    </message>
    <message>
        <source>Reading both servers for what would be done …</source>
        <translation>Beide Server werden gelesen, um zu sehen, was zu tun wäre …</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>Flare::PlotBoard</name>
    <message>
        <source>The button Table shows its values.</source>
        <translation>Die Schaltfläche „Tabelle“ zeigt die Werte.</translation>
    </message>
    <message>
        <source>&amp;1 min</source>
        <translation>&amp;1 min</translation>
    </message>
    <message>
        <source>1&amp;5 min</source>
        <translation>1&amp;5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garithmisch</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Ta&amp;belle</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>The chart has been exported.</source>
        <translation>Das Diagramm wurde exportiert.</translation>
    </message>
    <message>
        <source>The chart could not be exported: %1</source>
        <translation>Das Diagramm konnte nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Das Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Scalable picture (*.svg);;Spreadsheet (*.csv)</source>
        <translation>Bild (*.png);;Skalierbares Bild (*.svg);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Holds the picture still; measuring goes on. Once more, and it follows again.</source>
        <translation>Hält das Bild fest; gemessen wird weiter. Noch einmal, und es läuft wieder mit.</translation>
    </message>
</context>
<context>
    <name>Flare::ProblemView</name>
    <message>
        <source>&amp;Let only its owner read it</source>
        <translation>Nur den Eigentümer &amp;lesen lassen</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Probleme der Datei</translation>
    </message>
    <message>
        <source>Text of the file, passwords masked</source>
        <translation>Text der Datei, Passwörter verdeckt</translation>
    </message>
    <message>
        <source>Open in the &amp;editor</source>
        <translation>Im &amp;Editor öffnen</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used yet</source>
        <translation>%1 kann noch nicht verwendet werden</translation>
    </message>
    <message>
        <source>The rights of %1 could not be changed: %2</source>
        <translation>Die Rechte von %1 konnten nicht geändert werden: %2</translation>
    </message>
</context>
<context>
    <name>Flare::RunView</name>
    <message>
        <source>&amp;Follow the end</source>
        <translation>Dem Ende &amp;folgen</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>What happens during a run is told here.</source>
        <translation>Was während eines Laufs geschieht, steht hier.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>erledigt in %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>Flare::RunbookModel</name>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>%1 %2: %3, next. %4</source>
        <translation>%1 %2: %3, als Nächstes. %4</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3 steps done</source>
        <translation>Phase %1, %2, erledigte Schritte: %3</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3 steps done. %4</source>
        <translation>Phase %1, %2, erledigte Schritte: %3. %4</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
</context>
<context>
    <name>Flare::RunbookView</name>
    <message>
        <source>All databases</source>
        <translation>Alle Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Phases of the migration</source>
        <translation>Phasen der Migration</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>%n Datenbank</numerusform>
            <numerusform>%n Datenbanken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::ServerCard</name>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>timeline %1</source>
        <translation>Timeline %1</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>kein TLS</translation>
    </message>
    <message>
        <source>%1 %2, system identifier %3. %4</source>
        <translation>%1 %2, Systemkennung %3. %4</translation>
    </message>
    <message>
        <source>system_identifier of the file; initialised %1</source>
        <translation>system_identifier der Datei; initialisiert %1</translation>
    </message>
    <message>
        <source>Version and state are not known.</source>
        <translation>Version und Zustand sind nicht bekannt.</translation>
    </message>
    <message>
        <source>This is the server that the file names (asked at %1).</source>
        <translation>Das ist der Server, den die Datei nennt (gefragt um %1).</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>Flare::ServerTables</name>
    <message>
        <source>Tables of both servers</source>
        <translation>Tabellen beider Server</translation>
    </message>
    <message>
        <source>%1: has not answered yet</source>
        <translation>%1: hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2 ago</source>
        <translation>%1: vor %2</translation>
    </message>
</context>
<context>
    <name>Flare::SettingsDialog</name>
    <message>
        <source>&amp;Notify me when I look at another window</source>
        <translation>&amp;Benachrichtigen, wenn ich ein anderes Fenster ansehe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>UTC, as the servers&apos; logs</source>
        <translation>UTC, wie die Protokolle der Server</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Of the end of a long operation, of a lag that crosses its threshold and of a slot at risk. What is in the window itself is told in any case.</source>
        <translation>Über das Ende einer langen Operation, einen Rückstand, der seine Schwelle überschreitet, und einen Slot in Gefahr. Was im Fenster selbst steht, wird in jedem Fall gemeldet.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Font size:</source>
        <translation>&amp;Schriftgröße:</translation>
    </message>
    <message>
        <source>&amp;Times:</source>
        <translation>&amp;Zeiten:</translation>
    </message>
    <message>
        <source>The audit log and everything that is exported are in UTC.</source>
        <translation>Das Audit-Protokoll und alles, was exportiert wird, sind in UTC.</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Forget &amp;passwords</source>
        <translation>&amp;Passwörter vergessen</translation>
    </message>
    <message>
        <source>Takes every password out of the desktop&apos;s keychain that was put there by this program. Those of files and of other programs stay.</source>
        <translation>Nimmt jedes Passwort aus dem Schlüsselbund des Desktops, das dieses Programm dort abgelegt hat. Die von Dateien und von anderen Programmen bleiben.</translation>
    </message>
    <message>
        <source>Keychain:</source>
        <translation>Schlüsselbund:</translation>
    </message>
</context>
<context>
    <name>Flare::ShortcutDialog</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Das Ganze</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>To the element on that side</source>
        <translation>Zum Element auf dieser Seite</translation>
    </message>
    <message>
        <source>Open the menu %1</source>
        <translation>Das Menü „%1“ öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>No key starts an operation by itself: Alt and a letter press a button that is in sight, and Tab goes from one to the next.</source>
        <translation>Keine Taste startet von selbst eine Operation: Alt und ein Buchstabe drücken eine sichtbare Schaltfläche, und Tab geht von einer zur nächsten.</translation>
    </message>
</context>
<context>
    <name>Flare::StartPage</name>
    <message>
        <source>Files that you open are listed here. You can also drop one on this window.</source>
        <translation>Geöffnete Dateien werden hier aufgeführt. Sie können auch eine auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>pg-flare</source>
        <translation>pg-flare</translation>
    </message>
    <message>
        <source>&amp;Open a migration …</source>
        <translation>Eine Migration ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A flare.yml that names both servers.</source>
        <translation>Eine flare.yml, die beide Server nennt.</translation>
    </message>
    <message>
        <source>&amp;New from the template …</source>
        <translation>&amp;Neu aus der Vorlage …</translation>
    </message>
    <message>
        <source>Saves a file with every key explained, to be filled in.</source>
        <translation>Speichert eine Datei zum Ausfüllen, in der jeder Schlüssel erklärt ist.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Die &amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>A whole migration between two throw-away servers of this machine.</source>
        <translation>Eine ganze Migration zwischen zwei Wegwerf-Servern dieses Rechners.</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Recent migrations</source>
        <translation>Zuletzt geöffnete Migrationen</translation>
    </message>
    <message>
        <source>%1
%2 · opened %3</source>
        <translation>%1
%2 · geöffnet %3</translation>
    </message>
    <message>
        <source>Takes a PostgreSQL server to a new major version by logical replication, with an outage of seconds. Opening a file connects to both servers that it names and reads them; nothing is changed before an operation is run.</source>
        <translation>Bringt einen PostgreSQL-Server durch logische Replikation auf eine neue Hauptversion, mit einer Ausfallzeit von Sekunden. Das Öffnen einer Datei verbindet mit beiden Servern, die sie nennt, und liest sie; nichts wird geändert, bevor eine Operation ausgeführt wird.</translation>
    </message>
</context>
<context>
    <name>Flare::StepLook</name>
    <message>
        <source>running, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>running, %1 %, %2</source>
        <translation>läuft, %1 %, %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>im Zweifel</translation>
    </message>
</context>
<context>
    <name>Flare::StopButton</name>
    <message>
        <source>&amp;Give up</source>
        <translation>Auf&amp;geben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What gives back what was taken goes on. Once it has said that it does not succeed, this ends it: the outcome says what is left to be done by hand.</source>
        <translation>Was das Genommene zurückgibt, läuft weiter. Hat es gemeldet, dass es nicht gelingt, beendet dies den Versuch: Das Ergebnis sagt, was von Hand zu tun bleibt.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Ends it; being stopped is how it ends well.</source>
        <translation>Beendet es; angehalten zu werden ist sein gutes Ende.</translation>
    </message>
    <message>
        <source>The running statement is cancelled on its server and its step rolled back. What earlier steps did stays; the outcome says how to undo it.</source>
        <translation>Die laufende Anweisung wird auf ihrem Server abgebrochen und ihr Schritt zurückgerollt. Was frühere Schritte taten, bleibt; das Ergebnis sagt, wie es rückgängig zu machen ist.</translation>
    </message>
</context>
<context>
    <name>Flare::Theme</name>
    <message>
        <source>Publisher</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Subscriber</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyCanvas</name>
    <message>
        <source>Topology of the migration</source>
        <translation>Topologie der Migration</translation>
    </message>
    <message>
        <source>Topology of the migration: %1</source>
        <translation>Topologie der Migration: %1</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyElement</name>
    <message>
        <source>not the named server</source>
        <translation>nicht der genannte Server</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>identifier …%1</source>
        <translation>Kennung …%1</translation>
    </message>
    <message>
        <source>slots %1 of %2 · senders %3 of %4 · wal_level %5</source>
        <translation>Slots %1 von %2 · Sender %3 von %4 · wal_level %5</translation>
    </message>
    <message>
        <source>no slot yet (%1)</source>
        <translation>noch kein Slot (%1)</translation>
    </message>
    <message>
        <source>slot active, %1 of WAL kept (%2)</source>
        <translation>Slot aktiv, %1 WAL aufgehoben (%2)</translation>
    </message>
    <message>
        <source>slot not active, %1 of WAL kept (%2)</source>
        <translation>Slot nicht aktiv, %1 WAL aufgehoben (%2)</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>sessions: %1, application: %2</source>
        <translation>Sitzungen: %1, Anwendung: %2</translation>
    </message>
    <message>
        <source>WRITES PAUSED since %1 by %2</source>
        <translation>SCHREIBZUGRIFFE ANGEHALTEN seit %1 durch %2</translation>
    </message>
    <message numerus="yes">
        <source>publication %1: %n table(s)</source>
        <translation>
            <numerusform>Publikation %1: %n Tabelle</numerusform>
            <numerusform>Publikation %1: %n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>publication %1: not there yet</source>
        <translation>Publikation %1: noch nicht da</translation>
    </message>
    <message>
        <source>%1: tables %2 (%3)</source>
        <translation>%1: Tabellen %2 (%3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not known: the server did not answer.</source>
        <translation>Nicht bekannt: Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>%1 of about %2 copied</source>
        <translation>%1 von etwa %2 kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s) ready</source>
        <translation>
            <numerusform>%1 von %n Tabelle fertig</numerusform>
            <numerusform>%1 von %n Tabellen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables: %1 waiting (i), %2 being copied (d), %3 copied (f), %4 synchronised (s), %5 ready (r)</source>
        <translation>Tabellen: %1 warten (i), %2 werden kopiert (d), %3 kopiert (f), %4 synchronisiert (s), %5 fertig (r)</translation>
    </message>
    <message>
        <source>The publisher is about to remove WAL that the slot still needs.</source>
        <translation>Der Publisher ist im Begriff, WAL zu entfernen, das der Slot noch braucht.</translation>
    </message>
    <message>
        <source>The publisher has removed WAL that the slot needed.</source>
        <translation>Der Publisher hat WAL entfernt, das der Slot brauchte.</translation>
    </message>
    <message>
        <source>not created</source>
        <translation>nicht angelegt</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 im Rückstand</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>verbunden seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n published table(s) that the subscription does not know</source>
        <translation>
            <numerusform>%n publizierte Tabelle, die die Subskription nicht kennt</numerusform>
            <numerusform>%n publizierte Tabellen, die die Subskription nicht kennt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) of its workers</source>
        <translation>
            <numerusform>%n Fehler der Worker</numerusform>
            <numerusform>%n Fehler der Worker</numerusform>
        </translation>
    </message>
    <message>
        <source>This is %1 old.</source>
        <translation>Das ist %1 alt.</translation>
    </message>
    <message>
        <source>The servers have not answered yet.</source>
        <translation>Die Server haben noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>What follows is old: no answer since %1.</source>
        <translation>Das Folgende ist alt: keine Antwort seit %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Writes to the database %1 are paused.</source>
        <translation>Schreibzugriffe auf die Datenbank %1 sind angehalten.</translation>
    </message>
    <message>
        <source>Subscription %1: %2.</source>
        <translation>Subskription %1: %2.</translation>
    </message>
    <message>
        <source>Tables and publication as of %1.</source>
        <translation>Tabellen und Publikation von %1.</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyView</name>
    <message>
        <source>Details of the chosen element</source>
        <translation>Einzelheiten des gewählten Elements</translation>
    </message>
    <message>
        <source>Asking both servers …</source>
        <translation>Beide Server werden gefragt …</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>Die Server wurden noch nicht gefragt.</translation>
    </message>
    <message>
        <source>%1 No newer answer for %2: what is shown in grey may have changed since.</source>
        <translation>%1 Seit %2 keine neuere Antwort: Was grau gezeigt wird, kann sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>As both servers said %1 ago</source>
        <translation>Wie beide Server vor %1 sagten</translation>
    </message>
    <message>
        <source>%1
%2: %3</source>
        <translation>%1
%2: %3</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Click an element, or reach it with Tab or the arrow keys and press Enter, to see its details and what can be done to it. Ctrl and the wheel zoom, Ctrl+0 fits.</source>
        <translation>Ein Element anklicken, oder es mit Tab oder den Pfeiltasten ansteuern und Enter drücken, um seine Einzelheiten zu sehen und was sich damit tun lässt. Strg mit dem Mausrad zoomt, Strg+0 passt ein.</translation>
    </message>
</context>
</TS>
