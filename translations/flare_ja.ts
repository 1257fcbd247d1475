<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Flare</name>
    <message>
        <source>The file has no publication for a database named &quot;%1&quot;.</source>
        <translation>「%1」という名前のデータベースのパブリケーションはファイルにありません。</translation>
    </message>
    <message>
        <source>An attack takes %1, or a database of the file: a target is never chosen on the command line.</source>
        <translation>テスト負荷の対象は%1か、ファイルにあるデータベースです。対象をコマンドラインで選ぶことはできません。</translation>
    </message>
    <message>
        <source>The file does not name the role &quot;%1&quot; for an attack.</source>
        <translation>ファイルにはテスト負荷用のロール「%1」がありません。</translation>
    </message>
    <message>
        <source>It takes attack.user, the publisher&apos;s db_owner, or one of cutover.app_users.</source>
        <translation>attack.user、パブリッシャのdb_owner、cutover.app_usersのいずれかを指定します。</translation>
    </message>
    <message>
        <source>A row that had been acknowledged is gone.</source>
        <translation>確認済みの行がなくなっています。</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be made: %2</source>
        <translation>台帳%1を作成できません: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be locked: %2</source>
        <translation>台帳%1をロックできません: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be brought to the disk: %2</source>
        <translation>台帳%1をディスクに書き出せません: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be written: %2</source>
        <translation>台帳%1に書き込めません: %2</translation>
    </message>
    <message>
        <source>The ledger %1 can&apos;t be read: %2</source>
        <translation>台帳%1を読み込めません: %2</translation>
    </message>
    <message>
        <source>The attack that writes the ledger %1 still runs.</source>
        <translation>台帳%1に書き込んでいるテスト負荷がまだ動いています。</translation>
    </message>
    <message>
        <source>Stop the attack, then verify its run.</source>
        <translation>テスト負荷を停止してから、その実行を検証してください。</translation>
    </message>
    <message>
        <source>%1 is not a ledger of this program.</source>
        <translation>%1はこのプログラムの台帳ではありません。</translation>
    </message>
    <message>
        <source>The ledger %1 is damaged before byte %2.</source>
        <translation>台帳%1は%2バイト目より前で破損しています。</translation>
    </message>
    <message>
        <source>It proves nothing any more: restore the file, or attack again.</source>
        <translation>もう何の証明にもなりません。ファイルを復元するか、テスト負荷をやり直してください。</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has no tables for an attack.</source>
        <translation>%2のデータベース%1にはテスト負荷用のテーブルがありません。</translation>
    </message>
    <message>
        <source>Run create_attack_db for this database first.</source>
        <translation>先にこのデータベースでcreate_attack_dbを実行してください。</translation>
    </message>
    <message>
        <source>An attack needs 1 to %1 workers, a rate that is not negative, and a mix with inserts.</source>
        <translation>テスト負荷には、1から%1までのワーカー、負でないレート、INSERTを含む構成が必要です。</translation>
    </message>
    <message>
        <source>The verification was cancelled.</source>
        <translation>検証はキャンセルされました。</translation>
    </message>
    <message>
        <source>The ledger changes row %1 of writer %2 again after it was settled.</source>
        <translation>台帳では、確定後の行%1(書き込み元%2)がもう一度変更されています。</translation>
    </message>
    <message>
        <source>The ledger %1 is of the database %2, not of %3.</source>
        <translation>台帳%1はデータベース%2のもので、%3のものではありません。</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has no tables of an attack: nothing that was written has arrived there.</source>
        <translation>%2のデータベース%1にはテスト負荷のテーブルがありません。書き込まれたものは何も届いていません。</translation>
    </message>
    <message>
        <source>The attack&apos;s tables must be there before the schema and the data are replicated.</source>
        <translation>スキーマとデータをレプリケートする前に、テスト負荷のテーブルが必要です。</translation>
    </message>
    <message>
        <source>No record has the expected head hash: records were cut off the end, or the whole log was written anew.</source>
        <translation>期待した先頭ハッシュを持つエントリがありません。末尾のエントリが切り取られたか、ログ全体が書き直されています。</translation>
    </message>
    <message>
        <source>Record %1 was altered: its content does not give its hash.</source>
        <translation>エントリ%1は改変されています。内容がハッシュと一致しません。</translation>
    </message>
    <message>
        <source>Record %1 comes after record %2.</source>
        <translation>エントリ%1がエントリ%2の後にあります。</translation>
    </message>
    <message>
        <source>Record %1 is missing: the next one is record %2.</source>
        <translation>エントリ%1がありません。次のエントリは%2です。</translation>
    </message>
    <message>
        <source>Record %1 can&apos;t be read.</source>
        <translation>エントリ%1を読み込めません。</translation>
    </message>
    <message>
        <source>Record %1 stands in the place of record %2.</source>
        <translation>エントリ%1がエントリ%2の位置にあります。</translation>
    </message>
    <message>
        <source>Record %1 does not continue the record before it: one of the two was replaced.</source>
        <translation>エントリ%1が直前のエントリに続いていません。どちらかが差し替えられています。</translation>
    </message>
    <message>
        <source>%1 is damaged, or not an audit log of pg-flare.</source>
        <translation>%1は破損しているか、pg-flareの監査ログではありません。</translation>
    </message>
    <message>
        <source>Keep the file as it is for inspection, and name another one in FLARE_AUDIT_LOG.</source>
        <translation>調査のためファイルをそのまま保管し、FLARE_AUDIT_LOGに別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The audit log %1 can&apos;t be opened or written: %2</source>
        <translation>監査ログ%1を開けないか、書き込めません: %2</translation>
    </message>
    <message>
        <source>Give your account write access to the file and its directory, or name another file in FLARE_AUDIT_LOG. Nothing is done to a server without a record of it.</source>
        <translation>自分のアカウントにファイルとそのディレクトリへの書き込み権限を与えるか、FLARE_AUDIT_LOGに別のファイルを指定してください。記録を残せなければ、サーバには何も行いません。</translation>
    </message>
    <message>
        <source>The audit log %1 was locked by another program for %2 seconds.</source>
        <translation>監査ログ%1が別のプログラムに%2秒間ロックされていました。</translation>
    </message>
    <message>
        <source>Find out who holds it open (fuser shows it), let that finish, and try again.</source>
        <translation>だれが開いているかを調べ(fuserでわかります)、終わるのを待ってからやり直してください。</translation>
    </message>
    <message>
        <source>There is no space left for the audit log %1.</source>
        <translation>監査ログ%1のための空き容量がありません。</translation>
    </message>
    <message>
        <source>Make room on its file system. Don&apos;t remove the log to do so.</source>
        <translation>そのファイルシステムに空きを作ってください。そのためにログを削除してはいけません。</translation>
    </message>
    <message>
        <source>The audit log needs Qt&apos;s SQLite driver, which is not installed.</source>
        <translation>監査ログにはQtのSQLiteドライバが必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Install it; on Debian and Ubuntu the package is libqt6sql6-sqlite.</source>
        <translation>インストールしてください。DebianとUbuntuではパッケージ名はlibqt6sql6-sqliteです。</translation>
    </message>
    <message>
        <source>it was opened for reading only.</source>
        <translation>読み取り専用で開かれています。</translation>
    </message>
    <message>
        <source>There is no audit log at %1.</source>
        <translation>%1に監査ログはありません。</translation>
    </message>
    <message>
        <source>Name the right file in FLARE_AUDIT_LOG. A log comes into being with the first operation.</source>
        <translation>FLARE_AUDIT_LOGに正しいファイルを指定してください。ログは最初の操作で作られます。</translation>
    </message>
    <message>
        <source>The audit log %1 was made by a newer version of pg-flare.</source>
        <translation>監査ログ%1は、より新しいバージョンのpg-flareで作られています。</translation>
    </message>
    <message>
        <source>Use that version, or name another file in FLARE_AUDIT_LOG.</source>
        <translation>そのバージョンを使うか、FLARE_AUDIT_LOGに別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The audit log %1 was tampered with: its protection or its last records are gone.</source>
        <translation>監査ログ%1は改ざんされています。保護または最後のエントリがなくなっています。</translation>
    </message>
    <message>
        <source>Keep the file for inspection (flare audit verify shows more), and name another one in FLARE_AUDIT_LOG.</source>
        <translation>調査のためファイルを保管し(詳細はflare audit verifyでわかります)、FLARE_AUDIT_LOGに別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The audit log %1 was moved, removed or replaced while in use.</source>
        <translation>監査ログ%1が使用中に移動、削除、または置き換えられました。</translation>
    </message>
    <message>
        <source>Put the file back, or start the program again to begin a new log.</source>
        <translation>ファイルを元に戻すか、プログラムを再起動して新しいログを始めてください。</translation>
    </message>
    <message>
        <source>The export of the audit log can&apos;t be written: %1</source>
        <translation>監査ログのエクスポートを書き込めません: %1</translation>
    </message>
    <message>
        <source>Check the space and the permissions where it goes to, then export again.</source>
        <translation>書き込み先の空き容量と権限を確認し、もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code of this translation</comment>
        <translation>ja</translation>
    </message>
    <message numerus="yes">
        <source>The chain of all %n record(s) of the log is intact.</source>
        <translation>
            <numerusform>ログの全%nエントリのチェーンは完全です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The log does not verify.</source>
        <translation>ログの検証に失敗しました。</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Head hash when this report was written</source>
        <translation>このレポート作成時の先頭ハッシュ</translation>
    </message>
    <message>
        <source>This log is tamper-evident, not tamper-proof: a change to a record shows in the hashes, but whoever owns the file can write a whole new log. Keep the head hash outside of it, for example in the change ticket, and have the log verified against it.</source>
        <translation>このログは改ざんを検出できますが、防ぐことはできません。エントリの変更はハッシュに現れますが、ファイルの所有者はログ全体を書き直せます。先頭ハッシュを変更チケットなどログの外に保管し、それと照合してログを検証してください。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2まで</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Change ticket</source>
        <translation>変更チケット</translation>
    </message>
    <message>
        <source>People</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Configuration and its digest</source>
        <translation>設定とそのダイジェスト</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバ</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>側</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>System identifier in the file</source>
        <translation>ファイル内のシステム識別子</translation>
    </message>
    <message>
        <source>System identifier found</source>
        <translation>実際のシステム識別子</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>No outcome is recorded.</source>
        <translation>結果が記録されていません。</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Date and signature</source>
        <translation>日付と署名</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Record %1 of the audit log can&apos;t be read.</source>
        <translation>監査ログのエントリ%1を読み込めません。</translation>
    </message>
    <message>
        <source>Verify the log: a record that can&apos;t be read was altered.</source>
        <translation>ログを検証してください。読み込めないエントリは改変されています。</translation>
    </message>
    <message>
        <source>Records were cut off the end: there were %1.</source>
        <translation>末尾のエントリが切り取られています。元は%1件でした。</translation>
    </message>
    <message>
        <source>The records are intact, but the triggers that keep them from being changed are missing or altered.</source>
        <translation>エントリは完全ですが、変更を防ぐトリガがないか、改変されています。</translation>
    </message>
    <message>
        <source>Run: chmod 600 %1</source>
        <translation>実行してください: chmod 600 %1</translation>
    </message>
    <message>
        <source>The file holds passwords and is open to every user of this machine.</source>
        <translation>ファイルにパスワードが含まれていますが、このマシンのすべてのユーザが読めます。</translation>
    </message>
    <message>
        <source>The file holds passwords and is open to its group.</source>
        <translation>ファイルにパスワードが含まれていますが、グループのユーザが読めます。</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>Name the file with --config, or make one from the template flare.yml.template.</source>
        <translation>--configでファイルを指定するか、テンプレートflare.yml.templateから作成してください。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>ファイルを読み込めません: %1。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB; this is no configuration.</source>
        <translation>ファイルが1 MiBを超えています。これは設定ファイルではありません。</translation>
    </message>
    <message>
        <source>The configuration file %1 cannot be used.</source>
        <translation>設定ファイル%1は使用できません。</translation>
    </message>
    <message>
        <source>Correct the file; nothing has been done to any server.</source>
        <translation>ファイルを修正してください。どのサーバにも何も行っていません。</translation>
    </message>
    <message>
        <source>Publisher and subscriber have the same system_identifier: they are one server, or one is a physical copy of the other.</source>
        <translation>パブリッシャとサブスクライバのsystem_identifierが同じです。同一のサーバであるか、一方が他方の物理コピーです。</translation>
    </message>
    <message>
        <source>The subscriber must be a server of its own, made by initdb. Ask it: SELECT system_identifier FROM pg_control_system();</source>
        <translation>サブスクライバはinitdbで作られた別のサーバでなければなりません。次の文で確認してください: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>Publisher and subscriber have the same host and port.</source>
        <translation>パブリッシャとサブスクライバのホストとポートが同じです。</translation>
    </message>
    <message>
        <source>Give the subscriber&apos;s own.</source>
        <translation>サブスクライバ自身のものを指定してください。</translation>
    </message>
    <message>
        <source>This host means another machine, or none, when the subscriber&apos;s server connects to it.</source>
        <translation>サブスクライバのサーバから接続すると、このホストは別のマシンを指すか、存在しません。</translation>
    </message>
    <message>
        <source>Add host_via_subscriber, the publisher&apos;s name as the subscriber&apos;s server knows it.</source>
        <translation>サブスクライバのサーバから見たパブリッシャの名前をhost_via_subscriberに追加してください。</translation>
    </message>
    <message>
        <source>%1 is empty and counts as absent.</source>
        <translation>%1は空のため、ないものとして扱われます。</translation>
    </message>
    <message>
        <source>PostgreSQL does not accept empty passwords.</source>
        <translation>PostgreSQLは空のパスワードを受け付けません。</translation>
    </message>
    <message>
        <source>%1 and %2 are both given.</source>
        <translation>%1と%2の両方が指定されています。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>どちらか一方を残してください。</translation>
    </message>
    <message>
        <source>%1 is given without %2.</source>
        <translation>%2なしで%1が指定されています。</translation>
    </message>
    <message>
        <source>Say whose password it is.</source>
        <translation>だれのパスワードかを指定してください。</translation>
    </message>
    <message>
        <source>Add the database to publications.</source>
        <translation>データベースをpublicationsに追加してください。</translation>
    </message>
    <message>
        <source>The subscription %1 names the database %2, which has no publication in this file.</source>
        <translation>サブスクリプション%1が指すデータベース%2には、このファイルにパブリケーションがありません。</translation>
    </message>
    <message>
        <source>The subscription %1 names the publication %2, which the database %3 does not have.</source>
        <translation>サブスクリプション%1が指すパブリケーション%2は、データベース%3にありません。</translation>
    </message>
    <message>
        <source>In this file, its publication is %1.</source>
        <translation>このファイルでは、そのパブリケーションは%1です。</translation>
    </message>
    <message>
        <source>The subscriptions %1 and %2 take the same publication: every row would arrive twice.</source>
        <translation>サブスクリプション%1と%2が同じパブリケーションを使っています。すべての行が二重に届きます。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>どちらか一方を削除してください。</translation>
    </message>
    <message>
        <source>exclude_tables has no meaning beside tables, which already lists what is published.</source>
        <translation>パブリッシュするものはtablesにすでに列挙されているため、exclude_tablesは意味を持ちません。</translation>
    </message>
    <message>
        <source>Remove one of the two lists.</source>
        <translation>どちらか一方のリストを削除してください。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注意</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほか%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>「%1」のことですか。</translation>
    </message>
    <message>
        <source>the top level</source>
        <translation>最上位</translation>
    </message>
    <message>
        <source>%1 must hold keys.</source>
        <translation>%1にはキーが必要です。</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1はリストでなければなりません。</translation>
    </message>
    <message>
        <source>%1 must be a single value.</source>
        <translation>%1は単一の値でなければなりません。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1は空です。</translation>
    </message>
    <message>
        <source>Put it on a line of its own, behind &quot;- &quot;.</source>
        <translation>「- 」に続けて1行に1つずつ書いてください。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1がありません。</translation>
    </message>
    <message>
        <source>A name in %1</source>
        <translation>%1内の名前</translation>
    </message>
    <message>
        <source>%1 holds an empty entry.</source>
        <translation>%1に空の項目があります。</translation>
    </message>
    <message>
        <source>%1 lists %2 twice.</source>
        <translation>%1に%2が2回あります。</translation>
    </message>
    <message>
        <source>YAML&apos;s merge key &lt;&lt; is not used in this file.</source>
        <translation>YAMLのマージキー&lt;&lt;はこのファイルでは使えません。</translation>
    </message>
    <message>
        <source>Write the keys out.</source>
        <translation>キーをすべて書き出してください。</translation>
    </message>
    <message>
        <source>It belongs in %1.</source>
        <translation>%1に書くものです。</translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation>ここで使えるもの: %1。</translation>
    </message>
    <message>
        <source>Unknown key %1.</source>
        <translation>不明なキー%1。</translation>
    </message>
    <message>
        <source>Unknown key %1 in %2.</source>
        <translation>%2に不明なキー%1があります。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The file must hold keys, with hosts: as the first of them.</source>
        <translation>ファイルにはキーが必要です。最初はhosts:です。</translation>
    </message>
    <message>
        <source>%1 is %2 bytes long; PostgreSQL keeps %3 bytes of a name.</source>
        <translation>%1は%2バイトあります。PostgreSQLが保持する名前は%3バイトまでです。</translation>
    </message>
    <message>
        <source>Give the name as the server shows it.</source>
        <translation>サーバが表示するとおりの名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 holds a connection string.</source>
        <translation>%1に接続文字列が含まれています。</translation>
    </message>
    <message>
        <source>Write the name or the address of the server alone; everything else has a key of its own.</source>
        <translation>サーバの名前かアドレスだけを書いてください。ほかのものにはそれぞれのキーがあります。</translation>
    </message>
    <message>
        <source>%1 lists several hosts; which one would be reached is left to chance.</source>
        <translation>%1に複数のホストがあります。どれにつながるかは運任せになります。</translation>
    </message>
    <message>
        <source>Name the one server.</source>
        <translation>サーバを1つだけ指定してください。</translation>
    </message>
    <message>
        <source>%1 holds a port.</source>
        <translation>%1にポートが含まれています。</translation>
    </message>
    <message>
        <source>The port has a key of its own.</source>
        <translation>ポートには専用のキーがあります。</translation>
    </message>
    <message>
        <source>%1 is not a host name, an address, or the path of a socket&apos;s folder.</source>
        <translation>%1はホスト名でも、アドレスでも、ソケットのディレクトリのパスでもありません。</translation>
    </message>
    <message>
        <source>%1 is not a system identifier, which is a number of up to 20 digits.</source>
        <translation>%1はシステム識別子ではありません。システム識別子は20桁までの数字です。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not %4.</source>
        <translation>%1は%2から%3までの整数でなければなりません。%4は使えません。</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not %3.</source>
        <translation>%1は%2のいずれかでなければなりません。%3は使えません。</translation>
    </message>
    <message>
        <source>%1 must be a time in whole seconds, not %2.</source>
        <translation>%1は秒単位の時間でなければなりません。%2は使えません。</translation>
    </message>
    <message>
        <source>Write it like 90, 90s, 1m30s or 2h.</source>
        <translation>90、90s、1m30s、2hのように書いてください。</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3 seconds, not %4.</source>
        <translation>%1は%2から%3秒まででなければなりません。%4は使えません。</translation>
    </message>
    <message>
        <source>%1 must be a number of bytes up to 1024 TB, not %2.</source>
        <translation>%1は1024 TBまでのバイト数でなければなりません。%2は使えません。</translation>
    </message>
    <message>
        <source>Write it like 1048576, 1MB or 16MiB.</source>
        <translation>1048576、1MB、16MiBのように書いてください。</translation>
    </message>
    <message>
        <source>%1 holds %2, which does not name a table by SQL&apos;s rules.</source>
        <translation>%1にある%2は、SQLの規則ではテーブルの名前になりません。</translation>
    </message>
    <message>
        <source>Write table or schema.table; a part with other characters than letters, digits and underscores goes between double quotes, the whole then between single quotes.</source>
        <translation>tableまたはschema.tableと書いてください。英数字とアンダースコア以外を含む部分は二重引用符で囲み、全体を単一引用符で囲みます。</translation>
    </message>
    <message>
        <source>%1 holds a NUL character; PostgreSQL has none in its texts.</source>
        <translation>%1にNUL文字が含まれています。PostgreSQLのテキストでは使えません。</translation>
    </message>
    <message>
        <source>Ask the server: SELECT system_identifier FROM pg_control_system();</source>
        <translation>サーバに問い合わせてください: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on.</source>
        <translation>ファイルのここから先はUTF-8ではありません。</translation>
    </message>
    <message>
        <source>Save it with the encoding UTF-8.</source>
        <translation>UTF-8で保存してください。</translation>
    </message>
    <message>
        <source>A control character stands here; YAML does not allow it.</source>
        <translation>ここに制御文字があります。YAMLでは使えません。</translation>
    </message>
    <message>
        <source>Within double quotes it can be written as \x and two hexadecimal digits.</source>
        <translation>二重引用符の中では、\xと2桁の16進数で書けます。</translation>
    </message>
    <message>
        <source>The file holds more than %1 opening brackets.</source>
        <translation>ファイルに開き括弧が%1個より多くあります。</translation>
    </message>
    <message>
        <source>YAML reads a leading &amp; as an anchor; this file does not use anchors.</source>
        <translation>YAMLでは先頭の &amp; はアンカーになります。このファイルではアンカーは使えません。</translation>
    </message>
    <message>
        <source>If the &amp; belongs to the value, put the value between single quotes.</source>
        <translation>&amp; が値の一部なら、値を単一引用符で囲んでください。</translation>
    </message>
    <message>
        <source>YAML reads a leading ! as a tag; this file does not use tags.</source>
        <translation>YAMLでは先頭の!はタグになります。このファイルではタグは使えません。</translation>
    </message>
    <message>
        <source>If the ! belongs to the value, put the value between single quotes.</source>
        <translation>!が値の一部なら、値を単一引用符で囲んでください。</translation>
    </message>
    <message>
        <source>The file holds more than %1 values; this is no configuration.</source>
        <translation>ファイルに値が%1個より多くあります。これは設定ファイルではありません。</translation>
    </message>
    <message>
        <source>The key %1 is given twice.</source>
        <translation>キー%1が2回あります。</translation>
    </message>
    <message>
        <source>It first stands in line %1; remove one of the two.</source>
        <translation>最初は%1行目にあります。どちらか一方を削除してください。</translation>
    </message>
    <message>
        <source>A second YAML document begins here; one file pins one migration.</source>
        <translation>ここから2つ目のYAML文書が始まっています。1つのファイルに書けるのは1つの移行です。</translation>
    </message>
    <message>
        <source>Look for a line --- or for a line that is indented differently from the ones above it.</source>
        <translation>---だけの行か、上の行とインデントが異なる行を探してください。</translation>
    </message>
    <message>
        <source>A key is missing here.</source>
        <translation>ここにキーがありません。</translation>
    </message>
    <message>
        <source>A key must be plain text.</source>
        <translation>キーは単純なテキストでなければなりません。</translation>
    </message>
    <message>
        <source>YAML reads a leading * as an alias; this file does not use aliases.</source>
        <translation>YAMLでは先頭の*はエイリアスになります。このファイルではエイリアスは使えません。</translation>
    </message>
    <message>
        <source>If the * belongs to the value, put the value between single quotes.</source>
        <translation>*が値の一部なら、値を単一引用符で囲んでください。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>ここで始まる引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep.</source>
        <translation>ファイルの入れ子が%1階層より深くなっています。</translation>
    </message>
    <message>
        <source>A colon cannot stand here.</source>
        <translation>ここにコロンは書けません。</translation>
    </message>
    <message>
        <source>This line fits neither the indentation nor the form of the keys around it.</source>
        <translation>この行は、前後のキーのインデントにも形式にも合っていません。</translation>
    </message>
    <message>
        <source>This line fits neither the indentation nor the form of the list around it.</source>
        <translation>この行は、前後のリストのインデントにも形式にも合っていません。</translation>
    </message>
    <message>
        <source>An opening { is never closed, or a comma is missing.</source>
        <translation>開いた{が閉じられていないか、コンマがありません。</translation>
    </message>
    <message>
        <source>An opening [ is never closed, or a comma is missing.</source>
        <translation>開いた[が閉じられていないか、コンマがありません。</translation>
    </message>
    <message>
        <source>A closing bracket stands here without an opening one.</source>
        <translation>対応する開き括弧のない閉じ括弧があります。</translation>
    </message>
    <message>
        <source>A list entry cannot stand here.</source>
        <translation>ここにリストの項目は書けません。</translation>
    </message>
    <message>
        <source>A tab cannot indent a line.</source>
        <translation>インデントにタブは使えません。</translation>
    </message>
    <message>
        <source>A value cannot begin with this character.</source>
        <translation>値をこの文字で始めることはできません。</translation>
    </message>
    <message>
        <source>Between double quotes, \ must be written as \\.</source>
        <translation>二重引用符の中では、\は\\と書いてください。</translation>
    </message>
    <message>
        <source>Hexadecimal digits are missing after a \x, \u or \U.</source>
        <translation>\x、\u、\Uに続く16進数がありません。</translation>
    </message>
    <message>
        <source>This \u or \U does not name a character.</source>
        <translation>この\uまたは\Uは文字を表していません。</translation>
    </message>
    <message>
        <source>YAML reads a leading | or &gt; as the start of a text block.</source>
        <translation>YAMLでは先頭の|や&gt;はテキストブロックの始まりになります。</translation>
    </message>
    <message>
        <source>This is not valid YAML.</source>
        <translation>正しいYAMLではありません。</translation>
    </message>
    <message>
        <source>Use spaces.</source>
        <translation>スペースを使ってください。</translation>
    </message>
    <message>
        <source>This line has no colon, so it is not a key.</source>
        <translation>この行にはコロンがないため、キーではありません。</translation>
    </message>
    <message>
        <source>Write key: value, or key: alone for an empty value.</source>
        <translation>「キー: 値」と書いてください。値が空なら「キー:」だけを書きます。</translation>
    </message>
    <message>
        <source>Look here and at the line above for a missing colon or quote, and put values with special characters between single quotes.</source>
        <translation>この行と上の行にコロンや引用符の抜けがないか確認し、特殊文字を含む値は単一引用符で囲んでください。</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>操作はキャンセルされました。</translation>
    </message>
    <message>
        <source>%1 (%2 bytes behind)</source>
        <translation>%1(%2バイトの遅延)</translation>
    </message>
    <message>
        <source>The subscriber did not confirm everything up to %1 in time: %2.</source>
        <translation>サブスクライバは%1までのすべてを時間内に確認できませんでした: %2。</translation>
    </message>
    <message>
        <source>Look at the subscriber&apos;s log and &quot;flare monitor&quot;, wait until it has caught up, then pause again; cutover.max_outage in the file is the limit.</source>
        <translation>サブスクライバのログと「flare monitor」を確認し、追い付くのを待ってからもう一度停止してください。上限はファイルのcutover.max_outageです。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1、ほか%2件</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused, because: %2</source>
        <translation>%1への書き込みは停止されません。理由: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend this first; every second of repair after the pause would be an outage.</source>
        <translation>何も変更していません。先にこれを直してください。停止後の修復は1秒ごとに停止時間になります。</translation>
    </message>
    <message>
        <source>The subscription %1 is disabled.</source>
        <translation>サブスクリプション%1は無効です。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscription %1 are still being copied.</source>
        <translation>
            <numerusform>サブスクリプション%1の%nテーブルをまだコピーしています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no subscription for this database.</source>
        <translation>ファイルにこのデータベースのサブスクリプションがありません。</translation>
    </message>
    <message>
        <source>The subscription %1 does not exist on the subscriber; create_subscription makes it.</source>
        <translation>サブスクリプション%1がサブスクライバにありません。create_subscriptionで作成します。</translation>
    </message>
    <message>
        <source>Published, but not subscribed yet (ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1.</source>
        <translation>パブリッシュ済みですが、まだサブスクライブされていません(ALTER SUBSCRIPTION … REFRESH PUBLICATION): %1。</translation>
    </message>
    <message>
        <source>Not published, so not replicated: %1.</source>
        <translation>パブリッシュされていないため、レプリケートされません: %1。</translation>
    </message>
    <message>
        <source>The replication slot %1 does not exist on the publisher.</source>
        <translation>レプリケーションスロット%1がパブリッシャにありません。</translation>
    </message>
    <message>
        <source>Nobody streams from the replication slot %1.</source>
        <translation>レプリケーションスロット%1から受信しているものがありません。</translation>
    </message>
    <message>
        <source>The prepared transaction %1 is open, and could be committed after the pause.</source>
        <translation>準備されたトランザクション%1が開いたままで、停止後にコミットされる可能性があります。</translation>
    </message>
    <message>
        <source>The transaction of %1 (process %2) is open for %3 s; the pause will roll it back.</source>
        <translation>%1のトランザクション(プロセス%2)が%3秒間開いています。書き込み停止によりロールバックされます。</translation>
    </message>
    <message>
        <source>These roles could still connect to %1: %2.</source>
        <translation>次のロールは引き続き%1に接続できます: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of %1 did not end.</source>
        <translation>
            <numerusform>%1の%nセッションが終了しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>End what holds them (COMMIT or ROLLBACK PREPARED for a prepared transaction), then pause again.</source>
        <translation>保持しているものを終わらせてから(準備されたトランザクションはCOMMITまたはROLLBACK PREPARED)、もう一度停止してください。</translation>
    </message>
    <message>
        <source>%1 was not confirmed; nothing was done.</source>
        <translation>%1は確認されませんでした。何も行っていません。</translation>
    </message>
    <message>
        <source>Confirm it with the last digits of the target&apos;s system_identifier: --confirm DIGITS. See: flare help confirm</source>
        <translation>対象のsystem_identifierの末尾の数字で確認してください: --confirm 数字。参照: flare help confirm</translation>
    </message>
    <message>
        <source>These are the digits of the %1, but %2 acts on the %3. Nothing was done.</source>
        <translation>これは%1の数字ですが、%2の対象は%3です。何も行っていません。</translation>
    </message>
    <message>
        <source>Stop and make sure which server you mean to change.</source>
        <translation>手を止めて、どのサーバを変更するつもりか確かめてください。</translation>
    </message>
    <message>
        <source>The entry does not match the system_identifier of the %1. Nothing was done.</source>
        <translation>入力が%1のsystem_identifierと一致しません。何も行っていません。</translation>
    </message>
    <message>
        <source>It takes the last %1 digits, or the whole identifier, as the file has it.</source>
        <translation>ファイルにある識別子の末尾%1桁か、識別子全体が必要です。</translation>
    </message>
    <message>
        <source>The %1 has no database %2.</source>
        <translation>%1にデータベース%2がありません。</translation>
    </message>
    <message>
        <source>&quot;flare replicate_schema&quot; creates it there.</source>
        <translation>「flare replicate_schema」で作成されます。</translation>
    </message>
    <message>
        <source>Correct its name in the file, or create it.</source>
        <translation>ファイル内の名前を直すか、作成してください。</translation>
    </message>
    <message>
        <source>This is a defect of pg-flare; please report it.</source>
        <translation>これはpg-flareの不具合です。報告してください。</translation>
    </message>
    <message>
        <source>The outcome could not be written to the audit log: %1</source>
        <translation>結果を監査ログに書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>somebody who has just gone</source>
        <translation>たった今いなくなっただれか</translation>
    </message>
    <message>
        <source>%1 (%2 from %3, process %4, since %5)</source>
        <translation>%1(%2、%3から、プロセス%4、%5以降)</translation>
    </message>
    <message>
        <source>Another operation is changing this migration: the lock on the publisher is held by %1.</source>
        <translation>別の操作がこの移行を変更しています。パブリッシャのロックの保持者: %1。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it where it runs.</source>
        <translation>終わるのを待つか、実行している場所で停止してください。</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached, so nothing keeps somebody else from changing this migration at the same time.</source>
        <translation>パブリッシャに接続できないため、ほかのだれかが同時にこの移行を変更するのを防げません。</translation>
    </message>
    <message>
        <source>If it is a pause, stop it there (Ctrl-C gives the access back), or end its session with --force.</source>
        <translation>書き込み停止なら、その場所で停止するか(Ctrl-Cでアクセスが戻ります)、--forceでそのセッションを終了してください。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Its databases: %1. A target is chosen in the file, never on the command line.</source>
        <translation>ファイルのデータベース: %1。対象はファイルで選びます。コマンドラインでは選べません。</translation>
    </message>
    <message>
        <source>The file has no subscription named &quot;%1&quot;.</source>
        <translation>ファイルに「%1」という名前のサブスクリプションはありません。</translation>
    </message>
    <message>
        <source>Its subscriptions: %1.</source>
        <translation>ファイルのサブスクリプション: %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be used for %2.</source>
        <translation>「%1」は%2に使えません。</translation>
    </message>
    <message>
        <source>It takes a whole number from 0.</source>
        <translation>0以上の整数を指定します。</translation>
    </message>
    <message>
        <source>It takes a duration such as 500ms, 30s or 1m30s.</source>
        <translation>500ms、30s、1m30sのような時間を指定します。</translation>
    </message>
    <message>
        <source>It takes one of: %1.</source>
        <translation>次のいずれかを指定します: %1。</translation>
    </message>
    <message>
        <source>Reads only.</source>
        <translation>読み取りだけを行います。</translation>
    </message>
    <message>
        <source>Adds something that nothing depends on yet.</source>
        <translation>まだ何も依存していないものを追加します。</translation>
    </message>
    <message>
        <source>Loads, locks or changes something that is in use.</source>
        <translation>使用中のものに負荷をかける、ロックする、または変更します。</translation>
    </message>
    <message>
        <source>Stops writes or removes something; the target&apos;s identifier must be confirmed.</source>
        <translation>書き込みを停止するか、何かを削除します。対象の識別子の確認が必要です。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>準備</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Cut over</source>
        <translation>カットオーバー</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>後片付け</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>A database of the file; may be left out when it has one.</source>
        <translation>ファイルのデータベース。1つしかなければ省略できます。</translation>
    </message>
    <message>
        <source>A subscription of the file; may be left out when only one is possible.</source>
        <translation>ファイルのサブスクリプション。1つしかありえなければ省略できます。</translation>
    </message>
    <message>
        <source>%1 needs a %2.</source>
        <translation>%1には%2が必要です。</translation>
    </message>
    <message>
        <source>See: flare help %1</source>
        <translation>参照: flare help %1</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are paused since %2 by %3.</source>
        <translation>パブリッシャの%1への書き込みは%2から%3によって停止されています。</translation>
    </message>
    <message>
        <source>The subscription is gone, as after a switch.</source>
        <translation>切り替え後のように、サブスクリプションはなくなっています。</translation>
    </message>
    <message>
        <source>The copy is under way: %1</source>
        <translation>コピー中です: %1</translation>
    </message>
    <message>
        <source>About %1 of %2.</source>
        <translation>約%1/%2。</translation>
    </message>
    <message>
        <source>The publisher&apos;s wal_level is %1, and must be logical: that takes a restart of it.</source>
        <translation>パブリッシャのwal_levelは%1ですが、logicalでなければなりません。再起動が必要です。</translation>
    </message>
    <message>
        <source>The publisher has no free replication slot: all %1 are in use.</source>
        <translation>パブリッシャに空きのレプリケーションスロットがありません。%1個すべて使用中です。</translation>
    </message>
    <message>
        <source>The publisher has no free WAL sender: all %1 are in use.</source>
        <translation>パブリッシャに空きのWALセンダーがありません。%1個すべて使用中です。</translation>
    </message>
    <message>
        <source>grant_replication comes first.</source>
        <translation>先にgrant_replicationを行います。</translation>
    </message>
    <message>
        <source>The publisher has no publication %1 yet; create_publication comes first.</source>
        <translation>パブリッシャにパブリケーション%1がまだありません。先にcreate_publicationを行います。</translation>
    </message>
    <message>
        <source>The publisher&apos;s tables are not on the subscriber yet; replicate_schema comes first.</source>
        <translation>パブリッシャのテーブルがまだサブスクライバにありません。先にreplicate_schemaを行います。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) will be copied.</source>
        <translation>
            <numerusform>%nテーブルをコピーします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have taken up space already; if rows are in them, it refuses.</source>
        <translation>
            <numerusform>サブスクライバの%nテーブルがすでに領域を使っています。行があれば拒否されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no subscription for %1.</source>
        <translation>ファイルに%1のサブスクリプションはありません。</translation>
    </message>
    <message>
        <source>The stream of %1 is up for %2 s, and min_stable asks for %3 s.</source>
        <translation>%1のストリームは開始から%2秒です。min_stableは%3秒を求めています。</translation>
    </message>
    <message>
        <source>%1 is %2 behind, and lag_threshold allows %3.</source>
        <translation>%1の遅延は%2です。lag_thresholdの許容は%3です。</translation>
    </message>
    <message>
        <source>%1 of %2 sequences are behind the publisher&apos;s.</source>
        <translation>%2シーケンスのうち%1がパブリッシャより遅れています。</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the publisher are missing on the subscriber: the schema has changed since it was copied. Create them there.</source>
        <translation>
            <numerusform>パブリッシャの%nシーケンスがサブスクライバにありません。コピー後にスキーマが変わっています。サブスクライバに作成してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n sequence(s) is behind the publisher&apos;s.</source>
        <translation>
            <numerusform>%nシーケンスのいずれもパブリッシャより遅れていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A run switches it on.</source>
        <translation>実行すると有効になります。</translation>
    </message>
    <message>
        <source>drop_subscription removes it; empty its tables, then create it anew.</source>
        <translation>drop_subscriptionで削除し、テーブルを空にしてから作成し直してください。</translation>
    </message>
    <message>
        <source>A run gives the subscription the connection that the file describes.</source>
        <translation>実行すると、サブスクリプションの接続がファイルのとおりになります。</translation>
    </message>
    <message>
        <source>Find out whose it is before anything is done.</source>
        <translation>何かする前に、だれのものかを調べてください。</translation>
    </message>
    <message>
        <source>The copy must be complete first.</source>
        <translation>先にコピーが完了している必要があります。</translation>
    </message>
    <message>
        <source>Every table of the subscriber has statistics for the planner.</source>
        <translation>サブスクライバのすべてのテーブルにプランナ用の統計情報があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of the subscriber have no statistics: queries on them will be slow.</source>
        <translation>
            <numerusform>サブスクライバの%nテーブルに統計情報がありません。問い合わせが遅くなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>During a pause, analyze-only is quicker.</source>
        <translation>書き込み停止中はanalyze-onlyのほうが速く終わります。</translation>
    </message>
    <message numerus="yes">
        <source>%n prepared transaction(s) of %1 are open, and could be committed after the pause.</source>
        <translation>
            <numerusform>%1の%n件の準備されたトランザクションが開いたままで、停止後にコミットされる可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends %1 sessions on the publisher, %2 of them the application&apos;s. The subscriber is %3 behind.</source>
        <translation>パブリッシャの%1セッションを終了します。うち%2がアプリケーションのものです。サブスクライバの遅延は%3です。</translation>
    </message>
    <message>
        <source>The publisher&apos;s schema is not on the subscriber yet; replicate_schema comes first.</source>
        <translation>パブリッシャのスキーマがまだサブスクライバにありません。先にreplicate_schemaを行います。</translation>
    </message>
    <message>
        <source>The publisher&apos;s database %1 has no sequences.</source>
        <translation>パブリッシャのデータベース%1にシーケンスはありません。</translation>
    </message>
    <message>
        <source>pause_write sets them once nobody writes any more.</source>
        <translation>書き込みがなくなったところで、pause_writeが設定します。</translation>
    </message>
    <message>
        <source>Resuming would let the two servers hold different data, if the application writes on the subscriber.</source>
        <translation>アプリケーションがサブスクライバに書き込んでいる場合、再開すると2つのサーバのデータが食い違います。</translation>
    </message>
    <message>
        <source>This is the way back: the application goes on as before.</source>
        <translation>元に戻す道です。アプリケーションは以前のまま動き続けます。</translation>
    </message>
    <message>
        <source>It is not certain that everything has arrived: run pause_write once more, which proves it.</source>
        <translation>すべてが届いたかは確かではありません。pause_writeをもう一度実行すれば証明できます。</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused; pause_write comes first.</source>
        <translation>%1への書き込みは停止されていません。先にpause_writeを行います。</translation>
    </message>
    <message>
        <source>Without that, the first rows on the subscriber would take numbers that are in use.</source>
        <translation>これがないと、サブスクライバの最初の行が使用済みの番号を取ってしまいます。</translation>
    </message>
    <message numerus="yes">
        <source>The application has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>アプリケーションはサブスクライバに%nセッションを持っています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Point the application at %1:%2, database %3. The subscriber has %n session(s) there now; whether they are the application&apos;s, you know best.</source>
        <translation>
            <numerusform>アプリケーションの接続先を%1:%2のデータベース%3に変えてください。サブスクライバには今%nセッションがあります。それがアプリケーションのものかどうかは、あなたがいちばんよく知っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscription %1 is gone, and so is its slot.</source>
        <translation>サブスクリプション%1もそのスロットもなくなっています。</translation>
    </message>
    <message>
        <source>There is no subscription %1.</source>
        <translation>サブスクリプション%1はありません。</translation>
    </message>
    <message>
        <source>It is left alone.</source>
        <translation>そのままにします。</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused: without the subscription, changes would no longer reach the subscriber. The switch comes first.</source>
        <translation>%1への書き込みは停止されていません。サブスクリプションがなくなると、変更がサブスクライバに届かなくなります。先に切り替えを行います。</translation>
    </message>
    <message>
        <source>Once the application works on the subscriber, the subscription is of no more use, and the publisher must not keep WAL for it.</source>
        <translation>アプリケーションがサブスクライバで動き始めたらサブスクリプションは不要になり、パブリッシャがそのためにWALを保持してはいけません。</translation>
    </message>
    <message>
        <source>The publication %1 is gone.</source>
        <translation>パブリケーション%1はなくなっています。</translation>
    </message>
    <message>
        <source>There is no publication %1.</source>
        <translation>パブリケーション%1はありません。</translation>
    </message>
    <message>
        <source>%1 uses it; drop_subscription comes first.</source>
        <translation>%1が使っています。先にdrop_subscriptionを行います。</translation>
    </message>
    <message>
        <source>Nothing uses the publication %1 any more.</source>
        <translation>パブリケーション%1はもう何にも使われていません。</translation>
    </message>
    <message>
        <source>Nothing uses the publication %1 yet. Without it, the migration begins anew.</source>
        <translation>パブリケーション%1はまだ何にも使われていません。なくすと移行は最初からになります。</translation>
    </message>
    <message>
        <source>The subscriber has no role %1, who owns %2 on the publisher; replicate_roles brings it.</source>
        <translation>パブリッシャで%2を所有するロール%1がサブスクライバにありません。replicate_rolesで作られます。</translation>
    </message>
    <message>
        <source>It may not replicate.</source>
        <translation>レプリケーションの権限がありません。</translation>
    </message>
    <message>
        <source>It has no CONNECT of its own, and a pause takes the one that everybody has.</source>
        <translation>専用のCONNECTがありません。書き込み停止は全員に与えられたCONNECTを取り上げます。</translation>
    </message>
    <message numerus="yes">
        <source>It may not read %n table(s).</source>
        <translation>
            <numerusform>%nテーブルを読む権限がありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks %n attribute(s) or setting(s) that keep values exact and the copy from being interrupted.</source>
        <translation>
            <numerusform>値を正確に保ち、コピーを中断させないための属性や設定が%n個足りません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher has no status table.</source>
        <translation>パブリッシャに状態テーブルがありません。</translation>
    </message>
    <message>
        <source>The subscriber has no status table.</source>
        <translation>サブスクライバに状態テーブルがありません。</translation>
    </message>
    <message>
        <source>It is not published.</source>
        <translation>パブリッシュされていません。</translation>
    </message>
    <message>
        <source>The subscription %1 does not know it yet.</source>
        <translation>サブスクリプション%1はまだそれを知りません。</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>サーバにはまだ問い合わせていません。</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names: PostgreSQL %1 and %2. A run also tries every other login, and the way from the subscriber to the publisher.</source>
        <translation>両サーバともファイルが指すとおりです: PostgreSQL %1と%2。実行すると、ほかのすべてのログインと、サブスクライバからパブリッシャへの経路も試します。</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n role(s), by name. A run compares passwords, memberships and settings too.</source>
        <translation>
            <numerusform>名前を見るかぎり、パブリッシャの%nロールがすべてサブスクライバにあります。実行すると、パスワード、メンバーシップ、設定も比較します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of the publisher&apos;s %2 roles: %3.</source>
        <translation>パブリッシャの%2ロールのうち%1がサブスクライバにありません: %3。</translation>
    </message>
    <message>
        <source>The publisher&apos;s database %1 has no extensions.</source>
        <translation>パブリッシャのデータベース%1に拡張はありません。</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the %n extension(s).</source>
        <translation>
            <numerusform>%n個の拡張がすべてサブスクライバにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of %2 extensions: %3.</source>
        <translation>%2個の拡張のうち%1個がサブスクライバにありません: %3。</translation>
    </message>
    <message>
        <source>%1 may create publications in %2.</source>
        <translation>%1は%2にパブリケーションを作成できます。</translation>
    </message>
    <message>
        <source>%1 has no CREATE or no CONNECT of its own on %2.</source>
        <translation>%1には%2のCREATEまたは専用のCONNECTがありません。</translation>
    </message>
    <message>
        <source>The file names no repl_user on the publisher.</source>
        <translation>ファイルにパブリッシャのrepl_userがありません。</translation>
    </message>
    <message>
        <source>The publisher has no role %1; it is created if its password is known.</source>
        <translation>パブリッシャにロール%1がありません。パスワードがわかれば作成されます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t replicate %2 yet.</source>
        <translation>%1はまだ%2をレプリケートできません。</translation>
    </message>
    <message>
        <source>%1 may replicate %2, and read every table of the publication.</source>
        <translation>%1は%2をレプリケートでき、パブリケーションのすべてのテーブルを読めます。</translation>
    </message>
    <message>
        <source>The status table is on both sides.</source>
        <translation>状態テーブルは両側にあります。</translation>
    </message>
    <message>
        <source>The status table is on the publisher; replicate_schema brings it along.</source>
        <translation>状態テーブルはパブリッシャにあります。replicate_schemaで一緒に作られます。</translation>
    </message>
    <message>
        <source>%1 may not create tables in the schema public of %2 on the %3.</source>
        <translation>%1は%3の%2のスキーマpublicにテーブルを作成できません。</translation>
    </message>
    <message>
        <source>The file&apos;s publication leaves it out, so it would not be replicated.</source>
        <translation>ファイルのパブリケーションから外れているため、レプリケートされません。</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has no database %1 yet; the publisher&apos;s has %n table(s).</source>
        <translation>
            <numerusform>サブスクライバにデータベース%1がまだありません。パブリッシャのものには%nテーブルあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber has each of the publisher&apos;s %n table(s), by name.</source>
        <translation>
            <numerusform>名前を見るかぎり、パブリッシャの%nテーブルがすべてサブスクライバにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber&apos;s database has none of the publisher&apos;s %n table(s).</source>
        <translation>
            <numerusform>サブスクライバのデータベースには、パブリッシャの%nテーブルがひとつもありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscriber lacks %1 of the publisher&apos;s %2 tables: %3. replicate_schema adds nothing to a schema that is there: make both alike by hand.</source>
        <translation>パブリッシャの%2テーブルのうち%1がサブスクライバにありません: %3。replicate_schemaは既存のスキーマに何も追加しません。手作業で両側を揃えてください。</translation>
    </message>
    <message>
        <source>The publication %1 exists, but is not what the file says. %2</source>
        <translation>パブリケーション%1はありますが、ファイルのとおりではありません。%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 publishes %n table(s).</source>
        <translation>
            <numerusform>%1は%nテーブルをパブリッシュしています。</numerusform>
        </translation>
    </message>
    <message>
        <source>These refuse UPDATE and DELETE, since nothing names their rows: %1.</source>
        <translation>次のものは行を特定できないため、UPDATEとDELETEを拒否します: %1。</translation>
    </message>
    <message>
        <source>Once published, these tables would refuse UPDATE and DELETE, since nothing names their rows: %1. Give them a primary key, or list them under replica_identity_full_tables.</source>
        <translation>次のテーブルは行を特定できないため、パブリッシュするとUPDATEとDELETEを拒否するようになります: %1。主キーを付けるか、replica_identity_full_tablesに追加してください。</translation>
    </message>
    <message>
        <source>%1 may not create a publication in %2; grant_create lets it.</source>
        <translation>%1は%2にパブリケーションを作成できません。grant_createで許可します。</translation>
    </message>
    <message>
        <source>The publisher has no publication %1.</source>
        <translation>パブリッシャにパブリケーション%1がありません。</translation>
    </message>
    <message>
        <source>The publisher has no publication %1. These tables get REPLICA IDENTITY FULL: %2.</source>
        <translation>パブリッシャにパブリケーション%1がありません。次のテーブルはREPLICA IDENTITY FULLになります: %2。</translation>
    </message>
    <message>
        <source>The %1 has not been asked yet.</source>
        <translation>%1にはまだ問い合わせていません。</translation>
    </message>
    <message>
        <source>The publisher has no database %1. Correct its name in the file, or create it.</source>
        <translation>パブリッシャにデータベース%1がありません。ファイル内の名前を直すか、作成してください。</translation>
    </message>
    <message>
        <source>The database %1 on the %2 has not been read yet.</source>
        <translation>%2のデータベース%1はまだ読み取っていません。</translation>
    </message>
    <message>
        <source>The migration is past this: writes on the publisher are paused, and the subscription is gone. Whether it was done can&apos;t be seen any more.</source>
        <translation>移行はこの段階を過ぎています。パブリッシャへの書き込みは停止され、サブスクリプションはなくなっています。これが行われたかどうかはもうわかりません。</translation>
    </message>
    <message>
        <source>Switch the application</source>
        <translation>アプリケーションを切り替える</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>実行可能</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>実行不可</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>The publisher keeps %1 of WAL for the slot %2.</source>
        <translation>パブリッシャはスロット%2のために%1のWALを保持しています。</translation>
    </message>
    <message>
        <source>The publisher has no slot %1: the changes that it should have kept are lost.</source>
        <translation>パブリッシャにスロット%1がありません。保持されるはずの変更は失われています。</translation>
    </message>
    <message>
        <source>The publisher has removed WAL that the slot %1 still needs: changes are lost.</source>
        <translation>パブリッシャは、スロット%1がまだ必要とするWALを削除しました。変更は失われています。</translation>
    </message>
    <message>
        <source>The subscription %1 has no slot.</source>
        <translation>サブスクリプション%1にスロットがありません。</translation>
    </message>
    <message>
        <source>The subscription %1 uses the slot %2, and not %3.</source>
        <translation>サブスクリプション%1が使っているのはスロット%2で、%3ではありません。</translation>
    </message>
    <message>
        <source>Its workers fail: %1 errors so far. The subscriber&apos;s log says why.</source>
        <translation>ワーカーが失敗しています。これまでに%1回です。理由はサブスクライバのログにあります。</translation>
    </message>
    <message>
        <source>The subscriber runs no worker for it. If none comes within seconds, the subscriber&apos;s log says why.</source>
        <translation>サブスクライバにこのワーカーがありません。数秒で現れなければ、理由はサブスクライバのログにあります。</translation>
    </message>
    <message>
        <source>Nobody reads from the slot %1. If this lasts, the subscriber&apos;s log says why.</source>
        <translation>スロット%1から受信しているものがありません。続くようなら、理由はサブスクライバのログにあります。</translation>
    </message>
    <message>
        <source>The subscriber has no subscription %1, and the publisher no slot for it.</source>
        <translation>サブスクライバにサブスクリプション%1がなく、パブリッシャにそのスロットもありません。</translation>
    </message>
    <message>
        <source>It was made for this subscription.</source>
        <translation>このサブスクリプションのために作られました。</translation>
    </message>
    <message>
        <source>Nothing says whose slot it is.</source>
        <translation>だれのスロットかを示すものがありません。</translation>
    </message>
    <message>
        <source>%1 of %2 tables ready, the subscriber is %3 behind.</source>
        <translation>%2テーブルのうち%1が完了。サブスクライバの遅延は%3です。</translation>
    </message>
    <message>
        <source>Connected for %1 s.</source>
        <translation>%1秒間接続しています。</translation>
    </message>
    <message>
        <source>Published, but not subscribed yet: %1.</source>
        <translation>パブリッシュ済みですが、まだサブスクライブされていません: %1。</translation>
    </message>
    <message>
        <source>The publisher may remove the WAL of its slot at any time.</source>
        <translation>パブリッシャはスロットのWALをいつでも削除する可能性があります。</translation>
    </message>
    <message>
        <source>The subscription %1 is switched off.</source>
        <translation>サブスクリプション%1は無効です。</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>ストリーミング中</translation>
    </message>
    <message>
        <source>The server has not been read.</source>
        <translation>サーバを読み取っていません。</translation>
    </message>
    <message>
        <source>An attack takes 1 to %1 workers and a rate up to %2.</source>
        <translation>テスト負荷のワーカーは1から%1まで、レートは%2までです。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a mix of inserts, updates and deletes.</source>
        <translation>「%1」はINSERT、UPDATE、DELETEの構成ではありません。</translation>
    </message>
    <message>
        <source>Give three shares such as 70/20/10; that of the inserts must not be 0.</source>
        <translation>70/20/10のように3つの割合を指定してください。INSERTの割合は0にできません。</translation>
    </message>
    <message>
        <source>%1 writes acknowledged, %2 per second, p99 %3 ms, longest gap %4 ms</source>
        <translation>確認済み書き込み%1件、毎秒%2件、p99 %3 ms、最長の空白%4 ms</translation>
    </message>
    <message>
        <source>; errors: %1</source>
        <translation>; エラー: %1</translation>
    </message>
    <message>
        <source>What the writers saw</source>
        <translation>書き込み元から見た結果</translation>
    </message>
    <message>
        <source>Refusals by SQLSTATE</source>
        <translation>SQLSTATE別の拒否</translation>
    </message>
    <message>
        <source>Run %1, ledger %2</source>
        <translation>実行%1、台帳%2</translation>
    </message>
    <message>
        <source>Until the end the server refused to be written to: %1</source>
        <translation>最後までサーバは書き込みを拒否しました: %1</translation>
    </message>
    <message>
        <source>No write was acknowledged: this run proves nothing.</source>
        <translation>確認された書き込みがありません。この実行は何も証明しません。</translation>
    </message>
    <message>
        <source>The server acknowledged %1 writes; the longest time without one was %2 ms.</source>
        <translation>サーバは%1件の書き込みを確認しました。確認のない最長時間は%2 msでした。</translation>
    </message>
    <message>
        <source>flare attack %1 --verify --run %2</source>
        <translation>flare attack %1 --verify --run %2</translation>
    </message>
    <message>
        <source>Write to the schema %1 as %2</source>
        <translation>%2としてスキーマ%1に書き込む</translation>
    </message>
    <message>
        <source>%1 writers put a load of %2 transactions per second on the publisher.</source>
        <translation>%1個の書き込み元が、毎秒%2トランザクションの負荷をパブリッシャにかけます。</translation>
    </message>
    <message>
        <source>%1 writers put as much load on the publisher as they can.</source>
        <translation>%1個の書き込み元が、できるかぎりの負荷をパブリッシャにかけます。</translation>
    </message>
    <message>
        <source>--run names the run that --verify is about.</source>
        <translation>--runは--verifyの対象となる実行を指定します。</translation>
    </message>
    <message>
        <source>flare_test, which is the default, or a database of the file.</source>
        <translation>flare_test(既定)またはファイルのデータベース。</translation>
    </message>
    <message>
        <source>Writers at the same time, instead of the file&apos;s attack.workers.</source>
        <translation>同時に書き込む数。ファイルのattack.workersの代わりに使います。</translation>
    </message>
    <message>
        <source>Shares of inserts, updates and deletes; 70/20/10 if not given.</source>
        <translation>INSERT、UPDATE、DELETEの割合。指定がなければ70/20/10。</translation>
    </message>
    <message>
        <source>The only role to write as: attack.user, db_owner or one of cutover.app_users.</source>
        <translation>書き込みに使う唯一のロール: attack.user、db_owner、またはcutover.app_usersのいずれか。</translation>
    </message>
    <message>
        <source>Added to application_name, to tell attacks apart on the server.</source>
        <translation>application_nameに付け加え、サーバ上でテスト負荷を見分けます。</translation>
    </message>
    <message>
        <source>Write nothing: prove that the subscriber has what a run wrote.</source>
        <translation>何も書き込まず、実行で書き込んだものがサブスクライバにあることを証明します。</translation>
    </message>
    <message>
        <source>The run to verify; the latest one if not given.</source>
        <translation>検証する実行。指定がなければ最新のもの。</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>テスト負荷</translation>
    </message>
    <message>
        <source>Writes to the publisher, and proves afterwards what arrived at the subscriber.</source>
        <translation>パブリッシャに書き込み、その後、何がサブスクライバに届いたかを証明します。</translation>
    </message>
    <message>
        <source>Several writers insert, update and delete rows of their own, as the application would, and come back by themselves after every error. Each write that the server acknowledged goes into a ledger. With --verify the ledger is compared with the subscriber: no acknowledged write may be missing there. The longest time without an acknowledged write is the outage as an application feels it.</source>
        <translation>複数の書き込み元が、アプリケーションのように自分の行を挿入、更新、削除し、エラーのたびに自動で復帰します。サーバが確認した書き込みはすべて台帳に記録されます。--verifyでは台帳をサブスクライバと比較します。確認済みの書き込みがひとつでも欠けてはいけません。確認済みの書き込みがなかった最長の時間が、アプリケーションにとっての停止時間です。</translation>
    </message>
    <message>
        <source>There is no ledger of an attack on this publisher in %1.</source>
        <translation>%1に、このパブリッシャへのテスト負荷の台帳はありません。</translation>
    </message>
    <message>
        <source>There is no ledger of run %1 against this publisher in %2.</source>
        <translation>%2に、このパブリッシャへの実行%1の台帳はありません。</translation>
    </message>
    <message>
        <source>The ledger stays on the machine, and with the user, that ran the attack.</source>
        <translation>台帳は、テスト負荷を実行したマシンとユーザのもとに残ります。</translation>
    </message>
    <message>
        <source>The subscription still copies the tables of the attack.</source>
        <translation>サブスクリプションがまだテスト負荷のテーブルをコピーしています。</translation>
    </message>
    <message>
        <source>Verify once the initial copy is done and the subscriber has caught up.</source>
        <translation>初期コピーが終わり、サブスクライバが追い付いてから検証してください。</translation>
    </message>
    <message>
        <source>Comparing the ledger with the subscriber</source>
        <translation>台帳をサブスクライバと比較しています</translation>
    </message>
    <message>
        <source>The first rows that are not as they were acknowledged</source>
        <translation>確認されたとおりになっていない最初の行</translation>
    </message>
    <message>
        <source>The longest time without an acknowledged write was %1 ms, from %2 to %3.</source>
        <translation>確認済みの書き込みがなかった最長の時間は%1 ms(%2から%3まで)でした。</translation>
    </message>
    <message>
        <source>The answer to %1 writes never came; %2 of them have happened. They prove nothing.</source>
        <translation>%1件の書き込みには応答がありませんでした。うち%2件は実行されています。これらは何も証明しません。</translation>
    </message>
    <message>
        <source>The attack ended without closing its ledger: each writer may have written once more.</source>
        <translation>テスト負荷が台帳を閉じずに終わりました。どの書き込み元も、もう1回書き込んだ可能性があります。</translation>
    </message>
    <message>
        <source>The subscriber has %1 changes of this run that the ledger does not know.</source>
        <translation>サブスクライバに、台帳にないこの実行の変更が%1件あります。</translation>
    </message>
    <message>
        <source>The ledger of run %1 has no acknowledged write: it proves nothing.</source>
        <translation>実行%1の台帳に確認済みの書き込みがありません。何も証明しません。</translation>
    </message>
    <message>
        <source>Of %1 acknowledged writes of run %2, the subscriber lacks rows: %3 missing, %4 altered, %5 not deleted.</source>
        <translation>実行%2の確認済み書き込み%1件について、サブスクライバで行が失われています: 欠落%3、改変%4、未削除%5。</translation>
    </message>
    <message>
        <source>Look whether the subscription still runs and has caught up, then verify again. Do not cut over before.</source>
        <translation>サブスクリプションが動いていて追い付いているかを確認し、もう一度検証してください。それまでカットオーバーしてはいけません。</translation>
    </message>
    <message>
        <source>All %1 acknowledged writes of run %2 are on the subscriber.</source>
        <translation>実行%2の確認済み書き込み%1件はすべてサブスクライバにあります。</translation>
    </message>
    <message>
        <source>Compare the ledger of run %1 with the subscriber</source>
        <translation>実行%1の台帳をサブスクライバと比較する</translation>
    </message>
    <message>
        <source>Rows on both sides</source>
        <translation>両側の行数</translation>
    </message>
    <message>
        <source>%1 of %2 tables differ.</source>
        <translation>%2テーブルのうち%1が異なります。</translation>
    </message>
    <message>
        <source>While rows are written or still being copied this is to be expected; once writes are paused and the barrier is passed it is not.</source>
        <translation>書き込みやコピーの最中なら当然のことです。書き込みを停止しバリアを越えた後なら、あってはならないことです。</translation>
    </message>
    <message numerus="yes">
        <source>Both sides have the same number of rows in %n table(s).</source>
        <translation>
            <numerusform>%nテーブルで両側の行数が同じです。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no tables to count.</source>
        <translation>%1に数えるテーブルはありません。</translation>
    </message>
    <message>
        <source>Count the rows on both sides</source>
        <translation>両側の行を数える</translation>
    </message>
    <message>
        <source>Count rows</source>
        <translation>行を数える</translation>
    </message>
    <message>
        <source>Counts the rows of the published tables, or of one table, on both sides.</source>
        <translation>パブリッシュされたテーブル、または1つのテーブルの行を両側で数えます。</translation>
    </message>
    <message>
        <source>schema.table as in SQL; without it, every published table.</source>
        <translation>SQLと同じschema.table。指定がなければパブリッシュされたすべてのテーブル。</translation>
    </message>
    <message>
        <source>Connections on each side.</source>
        <translation>各側の接続数。</translation>
    </message>
    <message>
        <source>End as failed when a table differs.</source>
        <translation>異なるテーブルがあれば失敗として終わります。</translation>
    </message>
    <message>
        <source>Drop the database %1</source>
        <translation>データベース%1を削除する</translation>
    </message>
    <message>
        <source>Create the database %1</source>
        <translation>データベース%1を作成する</translation>
    </message>
    <message>
        <source>Create the schema %1 and its tables</source>
        <translation>スキーマ%1とそのテーブルを作成する</translation>
    </message>
    <message>
        <source>The database %1 is ready for an attack.</source>
        <translation>データベース%1はテスト負荷の準備ができました。</translation>
    </message>
    <message>
        <source>flare attack %1</source>
        <translation>flare attack %1</translation>
    </message>
    <message>
        <source>--drop-db-before only ever drops %1, never a database of the application.</source>
        <translation>--drop-db-beforeが削除するのは%1だけです。アプリケーションのデータベースは決して削除しません。</translation>
    </message>
    <message>
        <source>The database %1 on the publisher is dropped with everything in it.</source>
        <translation>パブリッシャのデータベース%1は、中身もすべて削除されます。</translation>
    </message>
    <message>
        <source>Create the tables before replicate_schema, so that the subscriber gets them too.</source>
        <translation>サブスクライバにも作られるように、replicate_schemaの前にテーブルを作成してください。</translation>
    </message>
    <message>
        <source>Create the attack&apos;s tables</source>
        <translation>テスト負荷のテーブルを作成する</translation>
    </message>
    <message>
        <source>Makes a place on the publisher that an attack can write to.</source>
        <translation>テスト負荷が書き込める場所をパブリッシャに作ります。</translation>
    </message>
    <message>
        <source>Creates the database flare_test, and in it the schema flare_attack. In a database of the file only the schema is created: an attack there shows what happens to the application&apos;s writes during the migration, without touching a table of the application.</source>
        <translation>データベースflare_testと、その中にスキーマflare_attackを作成します。ファイルのデータベースにはスキーマだけを作成します。そこでのテスト負荷は、アプリケーションのテーブルに触れることなく、移行中の書き込みに何が起きるかを示します。</translation>
    </message>
    <message>
        <source>Drop the database flare_test first, if it is there.</source>
        <translation>データベースflare_testがあれば、先に削除します。</translation>
    </message>
    <message>
        <source>Another role that is going to write: one of cutover.app_users.</source>
        <translation>書き込みに使うもう1つのロール: cutover.app_usersのいずれか。</translation>
    </message>
    <message>
        <source>The file has no publication for %1.</source>
        <translation>ファイルに%1のパブリケーションはありません。</translation>
    </message>
    <message>
        <source>Change the file, or drop it with drop_publication, but never while a subscription uses it: its changes would be lost or the stream would stop.</source>
        <translation>ファイルを変更するか、drop_publicationで削除してください。ただし、サブスクリプションが使っている間は決して行わないでください。変更が失われるか、ストリームが止まります。</translation>
    </message>
    <message>
        <source>The account may not publish everything at once, so the publication lists its tables: one that is created later is not in it.</source>
        <translation>このアカウントはすべてを一括でパブリッシュできないため、パブリケーションにテーブルを列挙します。後から作成したテーブルは含まれません。</translation>
    </message>
    <message>
        <source>Creating the publication</source>
        <translation>パブリケーションの作成</translation>
    </message>
    <message>
        <source>It needs CREATE on the database (grant_create gives it) and either a superuser or the owner of every table.</source>
        <translation>データベースのCREATE(grant_createで付与)と、スーパーユーザまたはすべてのテーブルの所有者であることが必要です。</translation>
    </message>
    <message>
        <source>The publication %1 is already there.</source>
        <translation>パブリケーション%1はすでにあります。</translation>
    </message>
    <message>
        <source>flare create_subscription</source>
        <translation>flare create_subscription</translation>
    </message>
    <message numerus="yes">
        <source>Let %n table(s) name their rows by all columns</source>
        <translation>
            <numerusform>%nテーブルの行を全列で特定するようにする</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the publication %1</source>
        <translation>パブリケーション%1を作成する</translation>
    </message>
    <message>
        <source>or, where the account may not publish everything at once:</source>
        <translation>または、アカウントがすべてを一括でパブリッシュできない場合:</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL locks each of its tables for a moment, and from then on writes whole rows to the WAL for every UPDATE and DELETE.</source>
        <translation>REPLICA IDENTITY FULLは各テーブルを一瞬ロックし、以後UPDATEとDELETEのたびに行全体をWALに書き込みます。</translation>
    </message>
    <message>
        <source>Create the publication</source>
        <translation>パブリケーションを作成</translation>
    </message>
    <message>
        <source>Publishes the changes of the database&apos;s tables on the publisher.</source>
        <translation>パブリッシャで、データベースのテーブルの変更をパブリッシュします。</translation>
    </message>
    <message>
        <source>Refuses while a table without a usable replica identity would make UPDATE and DELETE fail once it is published, and says what helps. Sets REPLICA IDENTITY FULL where the file asks for it and nothing else names the rows, under a short lock. What a table had before is kept as the publication&apos;s comment, so that drop_publication can restore it.</source>
        <translation>使えるレプリカアイデンティティのないテーブルがあり、パブリッシュ後にUPDATEやDELETEが失敗する場合は拒否し、対処を示します。ファイルの指定があり、ほかに行を特定するものがなければ、短いロックでREPLICA IDENTITY FULLを設定します。元の設定はパブリケーションのコメントに残し、drop_publicationで戻せるようにします。</translation>
    </message>
    <message>
        <source>Creating the status table as the database&apos;s owner</source>
        <translation>データベースの所有者としての状態テーブルの作成</translation>
    </message>
    <message>
        <source>The role %1 needs CREATE on the schema public, and to own the table if it is there.</source>
        <translation>ロール%1にはスキーマpublicのCREATEが必要です。テーブルがすでにある場合は、その所有者でなければなりません。</translation>
    </message>
    <message>
        <source>The status table is there and replicated.</source>
        <translation>状態テーブルがあり、レプリケートされています。</translation>
    </message>
    <message>
        <source>Create the status table on the subscriber</source>
        <translation>サブスクライバに状態テーブルを作成する</translation>
    </message>
    <message>
        <source>Create the status table on the publisher</source>
        <translation>パブリッシャに状態テーブルを作成する</translation>
    </message>
    <message>
        <source>Add it to the publication</source>
        <translation>パブリケーションに追加する</translation>
    </message>
    <message>
        <source>Let the subscriptions see it</source>
        <translation>サブスクリプションに認識させる</translation>
    </message>
    <message>
        <source>The schema is not on the subscriber yet; replicate_schema brings the table along.</source>
        <translation>スキーマがまだサブスクライバにありません。replicate_schemaでテーブルも一緒に作られます。</translation>
    </message>
    <message>
        <source>The file&apos;s publication lists other tables, so this one is not replicated.</source>
        <translation>ファイルのパブリケーションはほかのテーブルを列挙しているため、これはレプリケートされません。</translation>
    </message>
    <message>
        <source>The status table is already there.</source>
        <translation>状態テーブルはすでにあります。</translation>
    </message>
    <message>
        <source>Create the replication status table</source>
        <translation>レプリケーションの状態テーブルを作成</translation>
    </message>
    <message>
        <source>Creates the small table whose rows show that replication arrives.</source>
        <translation>レプリケーションが届いていることを示す小さなテーブルを作成します。</translation>
    </message>
    <message>
        <source>One row per subscription, written on the publisher and replicated like any other, makes the progress of an idle subscription visible at once. Created on both sides, in the schema public, by the database&apos;s owner; a subscription that is there already learns of it.</source>
        <translation>サブスクリプションごとに1行をパブリッシャで書き込み、ほかの行と同じようにレプリケートすることで、待機中のサブスクリプションの進み具合もすぐにわかります。両側のスキーマpublicに、データベースの所有者が作成します。既存のサブスクリプションにも認識させます。</translation>
    </message>
    <message>
        <source>The publisher has no publication %1 in %2.</source>
        <translation>パブリッシャの%2にパブリケーション%1がありません。</translation>
    </message>
    <message>
        <source>Run create_publication first.</source>
        <translation>先にcreate_publicationを実行してください。</translation>
    </message>
    <message>
        <source>The subscription would not work. Nothing was done.
%1</source>
        <translation>このサブスクリプションは機能しません。何も行っていません。
%1</translation>
    </message>
    <message>
        <source>Mend each of these, then run it again.</source>
        <translation>それぞれを直してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The slot waits for %1.</source>
        <translation>スロットは%1を待っています。</translation>
    </message>
    <message>
        <source>Creating the slot %1</source>
        <translation>スロット%1の作成</translation>
    </message>
    <message>
        <source>A slot can only start when every transaction that was writing has ended: %1. Wait for them or end them, then run this again. Nothing was left behind.</source>
        <translation>スロットは、書き込み中のトランザクションがすべて終わるまで開始できません: %1。終わるのを待つか終了させてから、もう一度実行してください。何も残っていません。</translation>
    </message>
    <message>
        <source>none was seen</source>
        <translation>見当たりません</translation>
    </message>
    <message>
        <source>The superuser of the subscriber may not switch its server&apos;s log off: the password of %1 may stand there if the statement fails.</source>
        <translation>サブスクライバのスーパーユーザはサーバのログを止められません。文が失敗すると、%1のパスワードがログに残る可能性があります。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server could not connect to the publisher at %1</source>
        <translation>サブスクライバのサーバから%1のパブリッシャに接続できませんでした</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, the publisher&apos;s pg_hba.conf and the password of %1; verify_connectivity tries this way.</source>
        <translation>host_via_subscriberとport_via_subscriber、パブリッシャのpg_hba.conf、%1のパスワードを確認してください。verify_connectivityでこの経路を試せます。</translation>
    </message>
    <message>
        <source>The slot %1 may be left on the publisher and keep its WAL; running this operation again removes it first, and so does: %2;</source>
        <translation>スロット%1がパブリッシャに残り、WALを保持している可能性があります。この操作をもう一度実行すると最初に削除されます。次の文でも削除できます: %2;</translation>
    </message>
    <message>
        <source>Removing the slot %1 of an earlier try.</source>
        <translation>以前の試みで残ったスロット%1を削除します。</translation>
    </message>
    <message>
        <source>The log of the subscriber&apos;s server says why.</source>
        <translation>理由はサブスクライバのサーバのログにあります。</translation>
    </message>
    <message>
        <source>Most often host_via_subscriber leads to another server than ours, where there is no such slot, or the subscriber has no free worker. %1</source>
        <translation>多くの場合、host_via_subscriberが別のサーバにつながっていてそのスロットがないか、サブスクライバに空きワーカーがありません。%1</translation>
    </message>
    <message>
        <source>The subscriber receives from the slot %1.</source>
        <translation>サブスクライバはスロット%1から受信しています。</translation>
    </message>
    <message>
        <source>flare monitor</source>
        <translation>flare monitor</translation>
    </message>
    <message>
        <source>The subscription %1 is gone.</source>
        <translation>サブスクリプション%1はなくなりました。</translation>
    </message>
    <message>
        <source>Somebody has dropped it meanwhile.</source>
        <translation>その間にだれかが削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are copied, and their changes follow.</source>
        <translation>
            <numerusform>%nテーブルのコピーが終わり、変更が続いて届きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>on the publisher:</source>
        <translation>パブリッシャで:</translation>
    </message>
    <message>
        <source>on the subscriber:</source>
        <translation>サブスクライバで:</translation>
    </message>
    <message>
        <source>Create the slot on the publisher and the subscription on it</source>
        <translation>パブリッシャにスロットを、それを使うサブスクリプションを作成する</translation>
    </message>
    <message>
        <source>Give the subscription the connection that the file describes</source>
        <translation>サブスクリプションの接続をファイルのとおりにする</translation>
    </message>
    <message>
        <source>Switch the subscription on, and see that it receives</source>
        <translation>サブスクリプションを有効にし、受信を確認する</translation>
    </message>
    <message>
        <source>Every published table is read once on the publisher and written on the subscriber.</source>
        <translation>パブリッシュされたすべてのテーブルが、パブリッシャで1回読まれ、サブスクライバに書き込まれます。</translation>
    </message>
    <message>
        <source>From now on the publisher keeps its WAL until the subscriber has taken it.</source>
        <translation>以後パブリッシャは、サブスクライバが受け取るまでWALを保持します。</translation>
    </message>
    <message>
        <source>The slot will wait for %1.</source>
        <translation>スロットは%1を待つことになります。</translation>
    </message>
    <message>
        <source>Wait until every table is copied</source>
        <translation>すべてのテーブルのコピーを待つ</translation>
    </message>
    <message>
        <source>reads the state of the tables on the subscriber</source>
        <translation>サブスクライバのテーブルの状態を読み取ります</translation>
    </message>
    <message>
        <source>The subscription %1 is there and receives.</source>
        <translation>サブスクリプション%1があり、受信しています。</translation>
    </message>
    <message>
        <source>Create the subscription</source>
        <translation>サブスクリプションを作成</translation>
    </message>
    <message>
        <source>Lets the subscriber copy the published tables and follow their changes.</source>
        <translation>パブリッシュされたテーブルをサブスクライバにコピーさせ、変更を追わせます。</translation>
    </message>
    <message>
        <source>Don&apos;t wait for the copy; it goes on by itself.</source>
        <translation>コピーを待ちません。コピーは自動で続きます。</translation>
    </message>
    <message>
        <source>Connect as repl_user: what is done in any case if the file has one.</source>
        <translation>repl_userとして接続します。ファイルにあれば、いずれにせよそうします。</translation>
    </message>
    <message>
        <source>the slot %1 on the publisher</source>
        <translation>パブリッシャのスロット%1</translation>
    </message>
    <message>
        <source>the subscription %1 on the subscriber</source>
        <translation>サブスクライバのサブスクリプション%1</translation>
    </message>
    <message>
        <source>the subscriber, which can&apos;t be asked</source>
        <translation>問い合わせできないサブスクライバ</translation>
    </message>
    <message>
        <source>The publication %1 is in use by %2. Dropping it would stop their replication or lose changes without an error.</source>
        <translation>パブリケーション%1は%2が使っています。削除するとレプリケーションが止まるか、エラーなしに変更が失われます。</translation>
    </message>
    <message>
        <source>Run drop_subscription first; --force drops it all the same.</source>
        <translation>先にdrop_subscriptionを実行してください。--forceを付ければそれでも削除します。</translation>
    </message>
    <message>
        <source>The publication is dropped, but not every replica identity is restored</source>
        <translation>パブリケーションは削除しましたが、すべてのレプリカアイデンティティは戻っていません</translation>
    </message>
    <message>
        <source>Run there: %1</source>
        <translation>そこで実行してください: %1</translation>
    </message>
    <message>
        <source>Their replication stops, or loses changes without an error: %1.</source>
        <translation>次のもののレプリケーションが止まるか、エラーなしに変更が失われます: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) keep REPLICA IDENTITY FULL; --restore-replica-identity gives back what they had.</source>
        <translation>
            <numerusform>%nテーブルはREPLICA IDENTITY FULLのままです。--restore-replica-identityで元に戻せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the publication %1</source>
        <translation>パブリケーション%1を削除する</translation>
    </message>
    <message>
        <source>Drop the publication</source>
        <translation>パブリケーションを削除</translation>
    </message>
    <message>
        <source>Removes the publication of a database from the publisher.</source>
        <translation>データベースのパブリケーションをパブリッシャから削除します。</translation>
    </message>
    <message>
        <source>Refuses while a subscription or a slot uses it: a publication that goes under a running stream stops it or loses changes. Can give the tables back the replica identity that create_publication changed.</source>
        <translation>サブスクリプションやスロットが使っている間は拒否します。動いているストリームのパブリケーションを削除すると、ストリームが止まるか、変更が失われます。create_publicationが変えたレプリカアイデンティティをテーブルに戻すこともできます。</translation>
    </message>
    <message>
        <source>Drop it although something uses it.</source>
        <translation>使われていても削除します。</translation>
    </message>
    <message>
        <source>Give the tables back the replica identity that they had before.</source>
        <translation>テーブルに以前のレプリカアイデンティティを戻します。</translation>
    </message>
    <message>
        <source>The subscription is gone, but its slot %1 is still in use on the publisher (process %2): somebody else reads from it.</source>
        <translation>サブスクリプションはなくなりましたが、スロット%1がパブリッシャでまだ使われています(プロセス%2)。別のものが受信しています。</translation>
    </message>
    <message>
        <source>If nobody needs it: SELECT pg_terminate_backend(%1); %2;</source>
        <translation>だれも必要としていなければ: SELECT pg_terminate_backend(%1); %2;</translation>
    </message>
    <message>
        <source>The subscription is gone, but the publisher can&apos;t be reached, where its slot %1 goes on keeping WAL until the disk is full.</source>
        <translation>サブスクリプションはなくなりましたが、パブリッシャに接続できません。そこではスロット%1が、ディスクがいっぱいになるまでWALを保持し続けます。</translation>
    </message>
    <message>
        <source>Run drop_subscription again once the publisher is back, or there, as a superuser: SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = &apos;%1&apos; OR slot_name LIKE &apos;pg\_%2\_sync\_%\_%3&apos;;</source>
        <translation>パブリッシャが戻ったらdrop_subscriptionをもう一度実行するか、パブリッシャでスーパーユーザとして実行してください: SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = &apos;%1&apos; OR slot_name LIKE &apos;pg\_%2\_sync\_%\_%3&apos;;</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached from here; its slot went with the subscription, but slots of unfinished copies could not be looked for.</source>
        <translation>ここからパブリッシャに接続できません。スロットはサブスクリプションとともに削除されましたが、未完了のコピーのスロットは探せませんでした。</translation>
    </message>
    <message>
        <source>Removed the slot %1 from the publisher.</source>
        <translation>パブリッシャからスロット%1を削除しました。</translation>
    </message>
    <message>
        <source>The subscription could not be dropped together with its slot: %1</source>
        <translation>サブスクリプションをスロットとともに削除できませんでした: %1</translation>
    </message>
    <message>
        <source>The subscription %1 is gone from the subscriber.</source>
        <translation>サブスクリプション%1はサブスクライバからなくなりました。</translation>
    </message>
    <message>
        <source>The subscription %1 and its slots are gone. The rows on the subscriber have stayed.</source>
        <translation>サブスクリプション%1とそのスロットはなくなりました。サブスクライバの行は残っています。</translation>
    </message>
    <message>
        <source>Drop the subscription %1 and its slot</source>
        <translation>サブスクリプション%1とそのスロットを削除する</translation>
    </message>
    <message>
        <source>Drop the slot %1 that the subscription left</source>
        <translation>サブスクリプションが残したスロット%1を削除する</translation>
    </message>
    <message>
        <source>or, where the subscriber&apos;s server can&apos;t reach the publisher:</source>
        <translation>または、サブスクライバのサーバからパブリッシャに接続できない場合:</translation>
    </message>
    <message>
        <source>on the publisher, where still there:</source>
        <translation>パブリッシャで、まだあれば:</translation>
    </message>
    <message>
        <source>The publisher can&apos;t be reached: its slot will stay there and must be removed later.</source>
        <translation>パブリッシャに接続できません。スロットはそこに残り、後で削除する必要があります。</translation>
    </message>
    <message>
        <source>Changes on the publisher no longer reach the subscriber. To go on later, every table must be copied again.</source>
        <translation>パブリッシャの変更がサブスクライバに届かなくなります。後で続けるには、すべてのテーブルをコピーし直す必要があります。</translation>
    </message>
    <message>
        <source>Drop the subscription</source>
        <translation>サブスクリプションを削除</translation>
    </message>
    <message>
        <source>Ends the replication of one subscription and removes its slots.</source>
        <translation>サブスクリプションのレプリケーションを終え、スロットを削除します。</translation>
    </message>
    <message>
        <source>%1 ended with %2.</source>
        <translation>%1は%2で終了しました。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1を実行する</translation>
    </message>
    <message>
        <source>What the command does to the servers is up to it; no password is given to it.</source>
        <translation>コマンドがサーバに何をするかはコマンド次第です。パスワードは渡しません。</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>コマンドを実行</translation>
    </message>
    <message>
        <source>Runs a program of yours that gets the addresses of both servers.</source>
        <translation>両サーバのアドレスを渡して、あなたのプログラムを実行します。</translation>
    </message>
    <message>
        <source>Proves both servers, then runs the command with your terminal and your environment, and FLARE_CONNINFO_PUBLISHER_HOST, FLARE_CONNINFO_PUBLISHER_PORT, FLARE_CONNINFO_SUBSCRIBER_HOST and FLARE_CONNINFO_SUBSCRIBER_PORT in it. Its exit code becomes this program&apos;s.</source>
        <translation>両サーバを証明してから、あなたの端末と環境でコマンドを実行します。環境にはFLARE_CONNINFO_PUBLISHER_HOST、FLARE_CONNINFO_PUBLISHER_PORT、FLARE_CONNINFO_SUBSCRIBER_HOST、FLARE_CONNINFO_SUBSCRIBER_PORTが加わります。その終了コードがこのプログラムの終了コードになります。</translation>
    </message>
    <message>
        <source>The program and its arguments.</source>
        <translation>プログラムとその引数。</translation>
    </message>
    <message>
        <source>The publisher has no database %1.</source>
        <translation>パブリッシャにデータベース%1がありません。</translation>
    </message>
    <message>
        <source>Check the names in the file&apos;s publications.</source>
        <translation>ファイルのpublicationsの名前を確認してください。</translation>
    </message>
    <message>
        <source>Look at the database&apos;s privileges with \l in psql.</source>
        <translation>psqlの\lでデータベースの権限を確認してください。</translation>
    </message>
    <message>
        <source>The database belongs to %1. With --use-db-owner the db_owner of the file grants it; or let the owner run the statement.</source>
        <translation>データベースの所有者は%1です。--use-db-ownerを付けるとファイルのdb_ownerが付与します。または、所有者に文を実行してもらってください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t grant privileges on the database %2 of the publisher.</source>
        <translation>%1はパブリッシャのデータベース%2の権限を付与できません。</translation>
    </message>
    <message>
        <source>%1 may create publications in %2 on the publisher.</source>
        <translation>%1はパブリッシャの%2にパブリケーションを作成できます。</translation>
    </message>
    <message>
        <source>flare grant_replication %1</source>
        <translation>flare grant_replication %1</translation>
    </message>
    <message>
        <source>%1 has CREATE and CONNECT on %2 already.</source>
        <translation>%1にはすでに%2のCREATEとCONNECTがあります。</translation>
    </message>
    <message>
        <source>Let %1 create publications in %2</source>
        <translation>%1に%2でのパブリケーション作成を許可する</translation>
    </message>
    <message>
        <source>Grant CREATE</source>
        <translation>CREATEを付与</translation>
    </message>
    <message>
        <source>Lets the superuser of the file create publications in a database of the publisher.</source>
        <translation>ファイルのスーパーユーザに、パブリッシャのデータベースでのパブリケーション作成を許可します。</translation>
    </message>
    <message>
        <source>Grants CREATE and CONNECT on the database to the superuser of the file. Needed only on managed services, whose &quot;superuser&quot; is none; a true superuser has both anyway. What was granted is read back: PostgreSQL itself only warns when a GRANT did nothing.</source>
        <translation>ファイルのスーパーユーザにデータベースのCREATEとCONNECTを付与します。必要なのは、「スーパーユーザ」が本物ではないマネージドサービスだけです。本物のスーパーユーザはもともと両方を持っています。付与した結果は読み戻して確認します。GRANTが効かなくても、PostgreSQLは警告しか出さないためです。</translation>
    </message>
    <message>
        <source>Grant as the file&apos;s db_owner instead of as its superuser.</source>
        <translation>ファイルのスーパーユーザではなくdb_ownerとして付与します。</translation>
    </message>
    <message>
        <source>The publisher has no role %1.</source>
        <translation>パブリッシャにロール%1がありません。</translation>
    </message>
    <message>
        <source>Create it, or give its password in the file: then it is created here.</source>
        <translation>作成するか、ファイルにパスワードを書いてください。書けばここで作成されます。</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1(%2の)</translation>
    </message>
    <message>
        <source>%1 may not grant on: %2.</source>
        <translation>%1は次のものの権限を付与できません: %2。</translation>
    </message>
    <message>
        <source>Run it without --use-db-owner, or make the db_owner a member of these owners.</source>
        <translation>--use-db-ownerなしで実行するか、db_ownerをこれらの所有者のメンバーにしてください。</translation>
    </message>
    <message>
        <source>Run it with --use-db-owner, or make this role a member of these owners.</source>
        <translation>--use-db-ownerを付けて実行するか、このロールをこれらの所有者のメンバーにしてください。</translation>
    </message>
    <message>
        <source>The publisher may write the new role&apos;s password into its log, as its log_statement says.</source>
        <translation>log_statementの設定により、パブリッシャは新しいロールのパスワードをログに書く可能性があります。</translation>
    </message>
    <message>
        <source>Nothing of this step was done. Where the superuser of the file may not run this, let somebody who may run it as the preview shows it, then repeat this operation.</source>
        <translation>この手順では何も行っていません。ファイルのスーパーユーザに権限がなければ、権限を持つ人にプレビューのとおりに実行してもらい、この操作をやり直してください。</translation>
    </message>
    <message>
        <source>This had no effect on the publisher: %1</source>
        <translation>パブリッシャで次の文は効果がありませんでした: %1</translation>
    </message>
    <message>
        <source>Look at the role with \drds and \du in psql.</source>
        <translation>psqlの\drdsと\duでロールを確認してください。</translation>
    </message>
    <message>
        <source>%1 is a role that replication can rely on.</source>
        <translation>%1はレプリケーションに使えるロールです。</translation>
    </message>
    <message>
        <source>The publisher accepted the grants for %1, but they had no effect.</source>
        <translation>パブリッシャは%1への付与を受け付けましたが、効果がありませんでした。</translation>
    </message>
    <message>
        <source>Nothing was changed. Run it as the owner of the database and its tables.</source>
        <translation>何も変更していません。データベースとテーブルの所有者として実行してください。</translation>
    </message>
    <message>
        <source>%1 may replicate %2.</source>
        <translation>%1は%2をレプリケートできます。</translation>
    </message>
    <message>
        <source>flare replicate_schema %1</source>
        <translation>flare replicate_schema %1</translation>
    </message>
    <message>
        <source>%1 can log in until %2 only; replication ends then.</source>
        <translation>%1がログインできるのは%2までです。その時点でレプリケーションは終わります。</translation>
    </message>
    <message>
        <source>Tables have row-level security, and we may not give %1 BYPASSRLS. With row_security off their copy ends with an error instead of leaving rows out; let an administrator give BYPASSRLS.</source>
        <translation>行レベルセキュリティのあるテーブルがありますが、%1にBYPASSRLSを付与できません。row_securityがoffなら、コピーは行を飛ばさずエラーで終わります。管理者にBYPASSRLSを付与してもらってください。</translation>
    </message>
    <message>
        <source>Tables that %1 creates from now on can&apos;t be read by %2: that default is %1&apos;s to set.</source>
        <translation>%1がこれから作成するテーブルを%2は読めません。その既定を設定できるのは%1だけです。</translation>
    </message>
    <message>
        <source>Make %1 a role that replication can rely on</source>
        <translation>%1をレプリケーションに使えるロールにする</translation>
    </message>
    <message>
        <source>Let %1 read what is replicated</source>
        <translation>%1にレプリケート対象の読み取りを許可する</translation>
    </message>
    <message>
        <source>%1 may replicate %2 already.</source>
        <translation>%1はすでに%2をレプリケートできます。</translation>
    </message>
    <message>
        <source>Grant replication</source>
        <translation>レプリケーション権限を付与</translation>
    </message>
    <message>
        <source>Gives the repl_user exactly what replicating a database of the publisher takes.</source>
        <translation>パブリッシャのデータベースのレプリケートに必要なものだけをrepl_userに与えます。</translation>
    </message>
    <message>
        <source>CONNECT of its own, USAGE and SELECT on the schemas and tables that the file&apos;s publication means, the same for tables to come, REPLICATION, and BYPASSRLS where row-level security would hide rows. Settings of the role keep dates and floating-point numbers exact and time limits from ending the copy. A repl_user that is missing is created if its password is known.</source>
        <translation>専用のCONNECT、ファイルのパブリケーションが指すスキーマとテーブルのUSAGEとSELECT、今後作られるテーブルに対する同じ権限、REPLICATION、そして行レベルセキュリティで行が隠れる場合はBYPASSRLSを与えます。ロールの設定により、日付と浮動小数点数を正確に保ち、時間制限でコピーが中断しないようにします。repl_userがなければ、パスワードがわかるかぎり作成します。</translation>
    </message>
    <message>
        <source>Grant on the database as the file&apos;s db_owner; attributes and settings of the role stay the superuser&apos;s to give.</source>
        <translation>データベースの権限をファイルのdb_ownerとして付与します。ロールの属性と設定は引き続きスーパーユーザが与えます。</translation>
    </message>
    <message>
        <source>Extensions of the publisher</source>
        <translation>パブリッシャの拡張</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server can&apos;t list its extensions, since one of their control files is broken; whether all of them are there shows when they are created.</source>
        <translation>制御ファイルのひとつが壊れているため、サブスクライバのサーバは拡張を一覧できません。すべてあるかは作成時にわかります。</translation>
    </message>
    <message>
        <source>The database %1 was created on the subscriber and could not be dropped again; it is empty.</source>
        <translation>サブスクライバにデータベース%1を作成しましたが、削除できませんでした。中身は空です。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s database %1 has every extension of the publisher&apos;s.</source>
        <translation>サブスクライバのデータベース%1に、パブリッシャの拡張がすべてあります。</translation>
    </message>
    <message>
        <source>Create the database and its extensions on the subscriber</source>
        <translation>サブスクライバにデータベースと拡張を作成する</translation>
    </message>
    <message>
        <source>Create the missing extensions on the subscriber</source>
        <translation>サブスクライバに足りない拡張を作成する</translation>
    </message>
    <message>
        <source>Compare the extensions of both sides</source>
        <translation>両側の拡張を比較する</translation>
    </message>
    <message>
        <source>The subscriber already has every extension of %1.</source>
        <translation>サブスクライバにはすでに%1の拡張がすべてあります。</translation>
    </message>
    <message>
        <source>Install extensions</source>
        <translation>拡張をインストール</translation>
    </message>
    <message>
        <source>Creates the publisher&apos;s extensions in the subscriber&apos;s database.</source>
        <translation>パブリッシャの拡張をサブスクライバのデータベースに作成します。</translation>
    </message>
    <message>
        <source>Compares the extensions of both sides, with version and schema, and creates the missing ones on the subscriber in one transaction, in the same schemas and in the version that the new server brings. The database is created first if it is missing. Extensions that the server does not have are all named before anything is changed.</source>
        <translation>両側の拡張をバージョンとスキーマも含めて比較し、足りないものを1つのトランザクションでサブスクライバに作成します。スキーマは同じで、バージョンは新しいサーバのものになります。データベースがなければ先に作成します。サーバにない拡張は、何かを変更する前にすべて示します。</translation>
    </message>
    <message>
        <source>Only compare; the subscriber is not changed.</source>
        <translation>比較だけを行います。サブスクライバは変更しません。</translation>
    </message>
    <message>
        <source>Read and create as db_owner instead of superuser.</source>
        <translation>スーパーユーザではなくdb_ownerとして読み取り、作成します。</translation>
    </message>
    <message>
        <source>The subscription %1 belongs to the database %2.</source>
        <translation>サブスクリプション%1はデータベース%2のものです。</translation>
    </message>
    <message>
        <source>Watch the replication of %1</source>
        <translation>%1のレプリケーションを監視する</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Look once and end.</source>
        <translation>1回だけ確認して終わります。</translation>
    </message>
    <message>
        <source>Between two looks.</source>
        <translation>確認の間隔。</translation>
    </message>
    <message>
        <source>The subscriber is %1 bytes behind, more than the threshold of %2.</source>
        <translation>サブスクライバの遅延は%1バイトで、しきい値の%2を超えています。</translation>
    </message>
    <message>
        <source>Nothing was changed. Wait until it has caught up (flare monitor); cutover.lag_threshold in the file is the limit.</source>
        <translation>何も変更していません。追い付くのを待ってください(flare monitor)。上限はファイルのcutover.lag_thresholdです。</translation>
    </message>
    <message>
        <source>waiting until the subscriber is less than %1 bytes behind</source>
        <translation>サブスクライバの遅延が%1バイト未満になるのを待っています</translation>
    </message>
    <message>
        <source>%1 is paused already, since %2 by %3; the pause is proven again.</source>
        <translation>%1はすでに%2から%3によって停止されています。書き込み停止をもう一度証明します。</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>残りの変更を反映中</translation>
    </message>
    <message>
        <source>Proven on the subscriber</source>
        <translation>サブスクライバで証明済み</translation>
    </message>
    <message>
        <source>Access to %1 is as it was before the pause.</source>
        <translation>%1へのアクセスは書き込み停止前の状態です。</translation>
    </message>
    <message>
        <source>The sequence %1 is missing on the subscriber.</source>
        <translation>シーケンス%1がサブスクライバにありません。</translation>
    </message>
    <message>
        <source>The sequence %1 is further on the subscriber (%2) than on the publisher (%3); it was left there.</source>
        <translation>シーケンス%1は、サブスクライバ(%2)がパブリッシャ(%3)より進んでいます。そのままにしました。</translation>
    </message>
    <message>
        <source>Point the application at %1:%2, or take it back: flare resume_write %3</source>
        <translation>アプリケーションの接続先を%1:%2に変えるか、元に戻してください: flare resume_write %3</translation>
    </message>
    <message>
        <source>Every session of %1 on the publisher is ended, whoever it is.</source>
        <translation>パブリッシャの%1のセッションは、だれのものでもすべて終了します。</translation>
    </message>
    <message>
        <source>Nobody but superusers and the replication role can connect until resume_write.</source>
        <translation>resume_writeまで、スーパーユーザとレプリケーション用ロール以外は接続できません。</translation>
    </message>
    <message>
        <source>If the subscriber does not confirm everything within %1 s, the access is given back by itself.</source>
        <translation>サブスクライバが%1秒以内にすべてを確認しなければ、アクセスは自動で元に戻ります。</translation>
    </message>
    <message>
        <source>Pause writes</source>
        <translation>書き込みを停止</translation>
    </message>
    <message>
        <source>Blocks every writer of a database and proves that all of it is on the subscriber.</source>
        <translation>データベースへのすべての書き込みを止め、すべてがサブスクライバにあることを証明します。</translation>
    </message>
    <message>
        <source>Accepted for the original&apos;s form; all subscriptions of the database are proven.</source>
        <translation>元のツールの形式に合わせて受け付けます。データベースのすべてのサブスクリプションを証明します。</translation>
    </message>
    <message>
        <source>Accepted for the original&apos;s form; every writer is blocked, not one user.</source>
        <translation>元のツールの形式に合わせて受け付けます。1ユーザではなく、すべての書き込みを止めます。</translation>
    </message>
    <message>
        <source>How long the stream must have been up; the file&apos;s cutover.min_stable otherwise.</source>
        <translation>ストリームが続いていなければならない時間。指定がなければファイルのcutover.min_stable。</translation>
    </message>
    <message>
        <source>The publisher does not let %1 read pg_authid, so no password comes over.</source>
        <translation>パブリッシャで%1はpg_authidを読めないため、パスワードは移されません。</translation>
    </message>
    <message>
        <source>The roles have changed since the plan was made, and this was not in it: %1</source>
        <translation>計画の後にロールが変わりました。計画になかったもの: %1</translation>
    </message>
    <message>
        <source>Nothing was done. Run replicate_roles again and look at the new plan.</source>
        <translation>何も行っていません。replicate_rolesをもう一度実行し、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>What the subscriber refuses</source>
        <translation>サブスクライバが拒否するもの</translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n role(s), so no role was changed. The first: %1</source>
        <translation>
            <numerusform>サブスクライバが%nロールを拒否するため、どのロールも変更していません。最初のもの: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>On a managed service, --strip-options-for-rds leaves out the attributes that only a true superuser can give. Create the rest by hand, or drop it on the publisher.</source>
        <translation>マネージドサービスでは、--strip-options-for-rdsを付けると、本物のスーパーユーザしか与えられない属性を省きます。残りは手作業で作成するか、パブリッシャで削除してください。</translation>
    </message>
    <message>
        <source>The subscriber may write password verifiers into its log, as its log_statement says.</source>
        <translation>log_statementの設定により、サブスクライバはパスワードの検証値をログに書く可能性があります。</translation>
    </message>
    <message>
        <source>The subscriber has the publisher&apos;s roles.</source>
        <translation>サブスクライバにパブリッシャのロールがあります。</translation>
    </message>
    <message>
        <source>flare install_extensions</source>
        <translation>flare install_extensions</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>The subscriber has the publisher&apos;s roles already.</source>
        <translation>サブスクライバにはすでにパブリッシャのロールがあります。</translation>
    </message>
    <message>
        <source>Roles that the subscriber has already are changed to what they are on the publisher, their passwords included.</source>
        <translation>サブスクライバにすでにあるロールは、パスワードも含めてパブリッシャと同じになるように変更されます。</translation>
    </message>
    <message>
        <source>Show the statements</source>
        <translation>文を表示する</translation>
    </message>
    <message>
        <source>Bring the roles in step with the publisher&apos;s</source>
        <translation>ロールをパブリッシャと揃える</translation>
    </message>
    <message>
        <source>Replicate roles</source>
        <translation>ロールをレプリケート</translation>
    </message>
    <message>
        <source>Brings the publisher&apos;s roles, memberships and role settings to the subscriber.</source>
        <translation>パブリッシャのロール、メンバーシップ、ロールの設定をサブスクライバに移します。</translation>
    </message>
    <message>
        <source>Creates the roles that the subscriber lacks and changes those that differ, with their passwords as the publisher stores them, in one transaction: all or nothing. The superuser that we log in as, PostgreSQL&apos;s own roles and a provider&apos;s are never touched; other logins of the file keep what they have on the subscriber. Nothing is dropped or revoked.</source>
        <translation>サブスクライバにないロールを作成し、異なるものを変更します。パスワードはパブリッシャに保存されているとおりです。1つのトランザクションで行い、すべて行うか何も行わないかのどちらかです。ログインに使うスーパーユーザ、PostgreSQL自身のロール、プロバイダのロールには決して触れません。ファイルにあるほかのログインはサブスクライバのものを保ちます。削除や取り消しは行いません。</translation>
    </message>
    <message>
        <source>Show the SQL, passwords masked, and change nothing.</source>
        <translation>パスワードを伏せてSQLを表示し、何も変更しません。</translation>
    </message>
    <message>
        <source>Bring the roles without their passwords.</source>
        <translation>パスワードなしでロールを移します。</translation>
    </message>
    <message>
        <source>Leave out SUPERUSER, REPLICATION and BYPASSRLS, which managed services let nobody give.</source>
        <translation>マネージドサービスではだれも付与できないSUPERUSER、REPLICATION、BYPASSRLSを省きます。</translation>
    </message>
    <message>
        <source>The dump has %1 statements.</source>
        <translation>ダンプには%1個の文があります。</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(ほか%1個)</translation>
    </message>
    <message>
        <source>These tables of the subscriber have rows: %1.</source>
        <translation>サブスクライバの次のテーブルに行があります: %1。</translation>
    </message>
    <message>
        <source>The database %1 on the subscriber already has objects, and they are not the publisher&apos;s: %2</source>
        <translation>サブスクライバのデータベース%1にすでにオブジェクトがあり、パブリッシャのものと異なります: %2</translation>
    </message>
    <message>
        <source>Creating %1 on the subscriber</source>
        <translation>サブスクライバでの%1の作成</translation>
    </message>
    <message>
        <source>Nothing has been created. Correct the cause, then run this again.</source>
        <translation>何も作成していません。原因を直してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Not taken over: %1 (%2)</source>
        <translation>引き継がなかったもの: %1(%2)</translation>
    </message>
    <message>
        <source>Writes are paused on the publisher, so its database&apos;s rights are not the usual ones; they are not taken over.</source>
        <translation>パブリッシャで書き込みが停止されているため、データベースの権限は通常と異なります。引き継ぎません。</translation>
    </message>
    <message>
        <source>The schema is already there.</source>
        <translation>スキーマはすでにあります。</translation>
    </message>
    <message>
        <source>The subscriber has the schema of %1: %2 tables.</source>
        <translation>サブスクライバに%1のスキーマがあります: %2テーブル。</translation>
    </message>
    <message>
        <source>Write down the publisher&apos;s schema</source>
        <translation>パブリッシャのスキーマを書き出す</translation>
    </message>
    <message>
        <source>&lt;the snapshot of this transaction&gt;</source>
        <translation>&lt;このトランザクションのスナップショット&gt;</translation>
    </message>
    <message>
        <source>Create the database and its schema on the subscriber</source>
        <translation>サブスクライバにデータベースとスキーマを作成する</translation>
    </message>
    <message>
        <source>Create the schema on the subscriber</source>
        <translation>サブスクライバにスキーマを作成する</translation>
    </message>
    <message>
        <source>-- what pg_dump wrote, without extensions and schemas that are there already</source>
        <translation>-- pg_dumpの出力(すでにある拡張とスキーマを除く)</translation>
    </message>
    <message>
        <source>-- the database&apos;s rights, settings and comment</source>
        <translation>-- データベースの権限、設定、コメント</translation>
    </message>
    <message>
        <source>The extension %1 is not there yet; install_extensions puts it there with its version and schema checked.</source>
        <translation>拡張%1がまだありません。install_extensionsが、バージョンとスキーマを確認して作成します。</translation>
    </message>
    <message>
        <source>The subscriber already has the schema of %1.</source>
        <translation>サブスクライバにはすでに%1のスキーマがあります。</translation>
    </message>
    <message>
        <source>Replicate the schema</source>
        <translation>スキーマをレプリケート</translation>
    </message>
    <message>
        <source>Creates the publisher&apos;s tables, functions and everything else but rows on the subscriber.</source>
        <translation>パブリッシャのテーブル、関数など、行以外のすべてをサブスクライバに作成します。</translation>
    </message>
    <message>
        <source>Only show the definitions; the subscriber is not changed.</source>
        <translation>定義を表示するだけです。サブスクライバは変更しません。</translation>
    </message>
    <message>
        <source>How long pg_dump waits for a table that is being altered on the publisher.</source>
        <translation>パブリッシャで変更中のテーブルをpg_dumpが待つ時間。</translation>
    </message>
    <message>
        <source>There is no table %1 on the publisher.</source>
        <translation>パブリッシャにテーブル%1がありません。</translation>
    </message>
    <message>
        <source>Run create_replication_status_table first.</source>
        <translation>先にcreate_replication_status_tableを実行してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the status table are gone.</source>
        <translation>
            <numerusform>状態テーブルの%n行を削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the status table on the publisher</source>
        <translation>パブリッシャの状態テーブルを空にする</translation>
    </message>
    <message>
        <source>On the subscriber the rows go by replication: what is changed there by itself would conflict with what comes.</source>
        <translation>サブスクライバの行はレプリケーションによって消えます。そこで直接変更すると、届く変更と衝突します。</translation>
    </message>
    <message>
        <source>Reset the replication status</source>
        <translation>レプリケーション状態をリセット</translation>
    </message>
    <message>
        <source>Empties the status table on the publisher, and by replication on the subscriber.</source>
        <translation>パブリッシャの状態テーブルを空にします。サブスクライバではレプリケーションにより空になります。</translation>
    </message>
    <message>
        <source>Deletes the rows that barriers have left in the status table. Nothing depends on them.</source>
        <translation>バリアが状態テーブルに残した行を削除します。依存しているものはありません。</translation>
    </message>
    <message>
        <source>Writes to %1 are allowed again; the access is as it was at %2.</source>
        <translation>%1への書き込みがまた許可されました。アクセスは%2の時点と同じです。</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused; there is nothing to restore.</source>
        <translation>%1への書き込みは停止されていません。戻すものはありません。</translation>
    </message>
    <message>
        <source>Give back the access to %1 as it was at %2</source>
        <translation>%1へのアクセスを%2の時点に戻す</translation>
    </message>
    <message>
        <source>Paused since %1 by %2.</source>
        <translation>%1から%2によって停止されています。</translation>
    </message>
    <message>
        <source>Resume writes</source>
        <translation>書き込みを再開</translation>
    </message>
    <message>
        <source>Restores the access to a paused database exactly as it was.</source>
        <translation>停止したデータベースへのアクセスを元のとおりに戻します。</translation>
    </message>
    <message>
        <source>End the session of an operation that still holds the migration&apos;s lock, a pause that hangs for instance.</source>
        <translation>応答しない書き込み停止など、移行のロックをまだ保持している操作のセッションを終了します。</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>シーケンス</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) set on the subscriber.</source>
        <translation>
            <numerusform>サブスクライバの%nシーケンスを設定しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) are missing on the subscriber.</source>
        <translation>
            <numerusform>サブスクライバに%nシーケンスがありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The schema has changed since it was copied; create them there, then run this again.</source>
        <translation>コピー後にスキーマが変わっています。サブスクライバに作成してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Set the sequences of %1 to the publisher&apos;s values</source>
        <translation>%1のシーケンスをパブリッシャの値に設定する</translation>
    </message>
    <message>
        <source>Writes are not paused: the publisher&apos;s sequences go on. Run it again after pause_write, or let pause_write do it.</source>
        <translation>書き込みは停止されておらず、パブリッシャのシーケンスは進み続けます。pause_writeの後にもう一度実行するか、pause_writeに任せてください。</translation>
    </message>
    <message>
        <source>Synchronise sequences</source>
        <translation>シーケンスを同期</translation>
    </message>
    <message>
        <source>Sets the subscriber&apos;s sequences to the publisher&apos;s values.</source>
        <translation>サブスクライバのシーケンスをパブリッシャの値に設定します。</translation>
    </message>
    <message>
        <source>Logical replication does not carry sequences: without this, the first INSERT after the switch takes a number that is already used. Sets each to exactly the publisher&apos;s value, and never sets one back that is further. pause_write does the same once the writers are stopped.</source>
        <translation>論理レプリケーションはシーケンスを運びません。これがないと、切り替え後の最初のINSERTが使用済みの番号を取ってしまいます。それぞれをパブリッシャとまったく同じ値に設定し、進んでいるものは決して戻しません。pause_writeも、書き込みを止めた後に同じことを行います。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) failed, the others are done; the first, %1</source>
        <translation>
            <numerusform>%n個の文が失敗し、ほかは完了しました。最初の文、%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The planner&apos;s statistics of %1 are fresh.</source>
        <translation>%1のプランナ統計情報を更新しました。</translation>
    </message>
    <message>
        <source>%1 is vacuumed and analyzed.</source>
        <translation>%1のVACUUMとANALYZEが終わりました。</translation>
    </message>
    <message>
        <source>%1 tables are still being copied; run it again when they are complete.</source>
        <translation>%1テーブルをまだコピーしています。終わってからもう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 may not look after these tables; they are left out: %2.</source>
        <translation>%1は次のテーブルを処理できないため、除外します: %2。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s disks and processors are busy with it for a while. Reading and writing go on.</source>
        <translation>しばらくサブスクライバのディスクとCPUに負荷がかかります。読み書きは続けられます。</translation>
    </message>
    <message>
        <source>Collect the planner&apos;s statistics</source>
        <translation>プランナの統計情報を集める</translation>
    </message>
    <message>
        <source>Vacuum</source>
        <translation>バキューム</translation>
    </message>
    <message>
        <source>%1 has no tables that we may vacuum or analyze.</source>
        <translation>%1には、VACUUMやANALYZEを行えるテーブルがありません。</translation>
    </message>
    <message>
        <source>Vacuum and analyze</source>
        <translation>バキュームと統計情報の収集</translation>
    </message>
    <message>
        <source>Gives the subscriber&apos;s tables planner statistics and vacuums them.</source>
        <translation>サブスクライバのテーブルの統計情報を集め、バキュームします。</translation>
    </message>
    <message>
        <source>A copied table has no statistics, and queries on it are slow until it has. Analyzes every table of the subscriber&apos;s database, the largest first, over several connections, then vacuums them the same way. Can be stopped at any time and run again.</source>
        <translation>コピーしたテーブルには統計情報がなく、得られるまで問い合わせが遅くなります。サブスクライバのデータベースのすべてのテーブルを、大きいものから複数の接続でANALYZEし、続いて同じようにVACUUMします。いつでも停止でき、もう一度実行できます。</translation>
    </message>
    <message>
        <source>schema.table as in SQL; without it, every table.</source>
        <translation>SQLと同じschema.table。指定がなければすべてのテーブル。</translation>
    </message>
    <message>
        <source>Connections that work at the same time.</source>
        <translation>同時に作業する接続数。</translation>
    </message>
    <message>
        <source>Collect the statistics only; quick enough for a pause of the writes.</source>
        <translation>統計情報だけを集めます。書き込み停止中でも間に合う速さです。</translation>
    </message>
    <message>
        <source>Who reaches what</source>
        <translation>だれがどこに接続できるか</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names, and the subscriber reaches the publisher.</source>
        <translation>両サーバともファイルが指すとおりで、サブスクライバはパブリッシャに接続できます。</translation>
    </message>
    <message>
        <source>Both servers are the ones that the file names.</source>
        <translation>両サーバともファイルが指すとおりです。</translation>
    </message>
    <message>
        <source>flare replicate_roles</source>
        <translation>flare replicate_roles</translation>
    </message>
    <message>
        <source>Try every role on every server and database, from here and from the subscriber</source>
        <translation>すべてのロールで各サーバと各データベースへの接続を、ここから、およびサブスクライバから試す</translation>
    </message>
    <message>
        <source>Verify connectivity</source>
        <translation>接続を確認</translation>
    </message>
    <message>
        <source>Tries every login of the file and proves that both servers are the named ones.</source>
        <translation>ファイルのすべてのログインを試し、両サーバが指定どおりのものであることを証明します。</translation>
    </message>
    <message>
        <source>Asking the %1 at %2 who it is</source>
        <translation>%2の%1への身元の問い合わせ</translation>
    </message>
    <message>
        <source>Every connection proves the server&apos;s system_identifier before it acts; without an answer nothing is done. Check that %1 may execute pg_control_system().</source>
        <translation>すべての接続は、何かを行う前にサーバのsystem_identifierを証明します。答えがなければ何も行いません。%1がpg_control_system()を実行できるか確認してください。</translation>
    </message>
    <message>
        <source>The server at %1, configured as the %2,</source>
        <translation>%2として設定された%1のサーバ</translation>
    </message>
    <message>
        <source>That is the identifier of the %1: hosts or ports of the two sides are swapped in the file.</source>
        <translation>これは%1の識別子です。ファイルで両側のホストまたはポートが入れ替わっています。</translation>
    </message>
    <message>
        <source>Find out which server answers there (DNS, tunnel, failover) before you change the file.</source>
        <translation>ファイルを変更する前に、どのサーバが応答しているのか(DNS、トンネル、フェイルオーバー)を調べてください。</translation>
    </message>
    <message>
        <source>%1 is a standby in recovery. Nothing was done.</source>
        <translation>%1はリカバリ中のスタンバイです。何も行っていません。</translation>
    </message>
    <message>
        <source>A standby has the identifier of its primary but can&apos;t be written to: put the primary&apos;s host and port into the file.</source>
        <translation>スタンバイの識別子はプライマリと同じですが、書き込めません。プライマリのホストとポートをファイルに書いてください。</translation>
    </message>
    <message>
        <source>%1 runs PostgreSQL %2; logical replication needs 10 or newer.</source>
        <translation>%1はPostgreSQL %2です。論理レプリケーションには10以降が必要です。</translation>
    </message>
    <message>
        <source>Between this program and the %1 at %2 stands a connection pooler.</source>
        <translation>このプログラムと%2の%1の間にコネクションプーラがあります。</translation>
    </message>
    <message>
        <source>Put the server&apos;s own host and port into the file; replication can&apos;t go through a pooler either.</source>
        <translation>サーバ自身のホストとポートをファイルに書いてください。レプリケーションもプーラを経由できません。</translation>
    </message>
    <message>
        <source>The connection to the %1 is gone.</source>
        <translation>%1への接続がなくなりました。</translation>
    </message>
    <message>
        <source>Check that the server runs, then run the same operation again.</source>
        <translation>サーバが動いているか確認し、同じ操作をもう一度実行してください。</translation>
    </message>
    <message>
        <source>No file descriptor could be had for waiting on a server.</source>
        <translation>サーバを待つためのファイルディスクリプタを確保できませんでした。</translation>
    </message>
    <message>
        <source>There is not enough memory for a connection.</source>
        <translation>接続のためのメモリが足りません。</translation>
    </message>
    <message>
        <source>Connecting to the %1 at %2</source>
        <translation>%2の%1への接続</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1はキャンセルされました。</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s: it accepts, or swallows, the connection but does not answer.</source>
        <translation>%1に%2秒を超えてかかりました。接続は受け付けられたか破棄されたかで、応答がありません。</translation>
    </message>
    <message>
        <source>Check the host, the port and the firewall between, then try again; connect_timeout in the file allows for a slow server.</source>
        <translation>ホスト、ポート、間のファイアウォールを確認してからやり直してください。遅いサーバにはファイルのconnect_timeoutで対応できます。</translation>
    </message>
    <message>
        <source>Check host and port in the file, that the server runs, and its pg_hba.conf.</source>
        <translation>ファイルのホストとポート、サーバが動いているか、サーバのpg_hba.confを確認してください。</translation>
    </message>
    <message>
        <source>The server wants a password for %1: give it in the file, by a password command or in the password file.</source>
        <translation>サーバは%1のパスワードを求めています。ファイル、パスワードコマンド、またはパスワードファイルで指定してください。</translation>
    </message>
    <message>
        <source>The server was reached and answered the login of %1: check the user&apos;s password, its right to log in, and that the database exists.</source>
        <translation>サーバに届き、%1のログインに応答がありました。ユーザのパスワード、ログイン権限、データベースの有無を確認してください。</translation>
    </message>
    <message>
        <source>Connecting to the %1 at %2 failed: %3</source>
        <translation>%2の%1への接続に失敗しました: %3</translation>
    </message>
    <message>
        <source>The connection to the %1 was lost: %2</source>
        <translation>%1への接続が失われました: %2</translation>
    </message>
    <message>
        <source>Check that the server runs, then run the same operation again: each one is safe to repeat.</source>
        <translation>サーバが動いているか確認し、同じ操作をもう一度実行してください。どの操作も安全に繰り返せます。</translation>
    </message>
    <message>
        <source>The %1 did not finish a statement in time.</source>
        <translation>%1で文が時間内に終わりませんでした。</translation>
    </message>
    <message>
        <source>The server did not answer the cancel request either: the statement may still be running there. Look for it in pg_stat_activity.</source>
        <translation>サーバはキャンセル要求にも応答しませんでした。文がまだ動いている可能性があります。pg_stat_activityで確認してください。</translation>
    </message>
    <message>
        <source>A query result could not be read: %1 (column &quot;%2&quot;).</source>
        <translation>問い合わせの結果を読み取れませんでした: %1(列「%2」)。</translation>
    </message>
    <message>
        <source>Committing on the %1</source>
        <translation>%1でのCOMMIT</translation>
    </message>
    <message>
        <source>Whether the change happened is not known. Run the operation again: it looks at what is there and goes on from it.</source>
        <translation>変更が行われたかどうかはわかりません。操作をもう一度実行してください。今の状態を調べ、そこから続けます。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1を起動できませんでした: %2。</translation>
    </message>
    <message>
        <source>Check its name and your PATH.</source>
        <translation>名前とPATHを確認してください。</translation>
    </message>
    <message>
        <source>The publisher&apos;s schema has names or texts that are not UTF-8.</source>
        <translation>パブリッシャのスキーマに、UTF-8でない名前やテキストがあります。</translation>
    </message>
    <message>
        <source>A database with the encoding SQL_ASCII keeps whatever it was given. Rename these objects, or correct their comments and functions.</source>
        <translation>エンコーディングがSQL_ASCIIのデータベースは、与えられたものをそのまま保持します。該当するオブジェクトの名前を変えるか、コメントや関数を直してください。</translation>
    </message>
    <message>
        <source>pg_dump wrote a command for psql where SQL was expected: %1</source>
        <translation>SQLのはずの場所に、pg_dumpがpsqlのコマンドを出力しました: %1</translation>
    </message>
    <message>
        <source>This machine has no %1 that can read a server of version %2. Found: %3.</source>
        <translation>バージョン%2のサーバを読める%1がこのマシンにありません。見つかったもの: %3。</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian: postgresql-client-%1; or packaging/install-deps.sh --clients), or name their directory in FLARE_PG_DIRS.</source>
        <translation>PostgreSQL %1以降のクライアントプログラムをインストールするか(Debian: postgresql-client-%1、またはpackaging/install-deps.sh --clients)、そのディレクトリをFLARE_PG_DIRSに指定してください。</translation>
    </message>
    <message>
        <source>A private password file could not be written: %1.</source>
        <translation>一時的なパスワードファイルを書き込めませんでした: %1。</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the temporary directory (TMPDIR).</source>
        <translation>一時ディレクトリ(TMPDIR)の空き容量と権限を確認してください。</translation>
    </message>
    <message>
        <source>%1 did not finish in time and was ended.</source>
        <translation>%1は時間内に終わらず、強制終了しました。</translation>
    </message>
    <message>
        <source>%1 failed (%2): %3</source>
        <translation>%1が失敗しました(%2): %3</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>終了コード%1</translation>
    </message>
    <message>
        <source>ended by signal %1</source>
        <translation>シグナル%1で終了</translation>
    </message>
    <message>
        <source>The password has a line break in it, which no password file can hold.</source>
        <translation>パスワードに改行が含まれています。パスワードファイルには書けません。</translation>
    </message>
    <message>
        <source>Change the password of this role.</source>
        <translation>このロールのパスワードを変更してください。</translation>
    </message>
    <message>
        <source>%1 is not there yet; %2 creates it.</source>
        <translation>%1はまだありません。%2で作成されます。</translation>
    </message>
    <message>
        <source>%1 does not exist on the publisher.</source>
        <translation>%1はパブリッシャにありません。</translation>
    </message>
    <message>
        <source>Correct the name in the file, or create it there.</source>
        <translation>ファイル内の名前を直すか、パブリッシャに作成してください。</translation>
    </message>
    <message>
        <source>Writes to %1 are paused: %2 can&apos;t connect until resume_write.</source>
        <translation>%1への書き込みは停止されています。%2はresume_writeまで接続できません。</translation>
    </message>
    <message>
        <source>Not tried: the superuser has no connection.</source>
        <translation>試していません。スーパーユーザが接続できないためです。</translation>
    </message>
    <message>
        <source>The role %1</source>
        <translation>ロール%1</translation>
    </message>
    <message>
        <source>The database %1</source>
        <translation>データベース%1</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, the publisher&apos;s pg_hba.conf for %1, and that the role has REPLICATION.</source>
        <translation>host_via_subscriberとport_via_subscriber、パブリッシャのpg_hba.confの%1、ロールのREPLICATIONを確認してください。</translation>
    </message>
    <message>
        <source>The role %1 may not replicate yet; grant_replication lets it.</source>
        <translation>ロール%1はまだレプリケートできません。grant_replicationで許可します。</translation>
    </message>
    <message>
        <source>Not tried: one of the servers can&apos;t be reached from here.</source>
        <translation>試していません。ここから接続できないサーバがあります。</translation>
    </message>
    <message>
        <source>%1 of %2 tables ready</source>
        <translation>%2テーブルのうち%1が完了</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>待機%1</translation>
    </message>
    <message>
        <source>%1 being copied (%2)</source>
        <translation>コピー中%1(%2)</translation>
    </message>
    <message>
        <source>%1 being copied</source>
        <translation>コピー中%1</translation>
    </message>
    <message>
        <source>%1 catching up</source>
        <translation>追い付き中%1</translation>
    </message>
    <message>
        <source>The password command for %1 on the %2 %3.</source>
        <translation>%2の%1のパスワードコマンド: %3。</translation>
    </message>
    <message>
        <source>Run it by hand: it must print the password as its first line and end with 0.</source>
        <translation>手動で実行してみてください。1行目にパスワードを出力し、0で終わる必要があります。</translation>
    </message>
    <message>
        <source>could not be started</source>
        <translation>起動できませんでした</translation>
    </message>
    <message>
        <source>took longer than %1 s</source>
        <translation>%1秒を超えました</translation>
    </message>
    <message>
        <source>ended with an error (exit code %1)</source>
        <translation>エラーで終わりました(終了コード%1)</translation>
    </message>
    <message>
        <source>printed nothing</source>
        <translation>何も出力しませんでした</translation>
    </message>
    <message>
        <source>The file names no repl_user for the %1.</source>
        <translation>ファイルに%1のrepl_userがありません。</translation>
    </message>
    <message>
        <source>The database %1 has the locale provider %2, which PostgreSQL %3 does not know for databases.</source>
        <translation>データベース%1のロケールプロバイダは%2ですが、PostgreSQL %3のデータベースでは使えません。</translation>
    </message>
    <message>
        <source>Create the database on the subscriber by hand with a locale that sorts alike, then run this again.</source>
        <translation>並び順が同じになるロケールでサブスクライバにデータベースを手動で作成し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The database %1 has the encoding %2 on the publisher and %3 on the subscriber; not every text could be kept.</source>
        <translation>データベース%1のエンコーディングがパブリッシャでは%2、サブスクライバでは%3です。保持できないテキストがあるかもしれません。</translation>
    </message>
    <message>
        <source>Drop the subscriber&apos;s database if nothing in it is needed; this operation then creates it with the right encoding.</source>
        <translation>不要であればサブスクライバのデータベースを削除してください。この操作が正しいエンコーディングで作成します。</translation>
    </message>
    <message>
        <source>The database&apos;s locale is &quot;%1&quot; on the publisher and &quot;%2&quot; on the subscriber: texts may sort and compare differently there.</source>
        <translation>データベースのロケールがパブリッシャでは「%1」、サブスクライバでは「%2」です。テキストの並び順や比較が変わる可能性があります。</translation>
    </message>
    <message>
        <source>The database&apos;s owner %1 does not exist on the subscriber.</source>
        <translation>データベースの所有者%1がサブスクライバにいません。</translation>
    </message>
    <message>
        <source>Run replicate_roles first.</source>
        <translation>先にreplicate_rolesを実行してください。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server does not have these extensions of the publisher: %1.</source>
        <translation>パブリッシャの次の拡張がサブスクライバのサーバにありません: %1。</translation>
    </message>
    <message>
        <source>Install their packages on the subscriber&apos;s machine (a managed service may want them on its list of allowed extensions), or drop them on the publisher if nothing uses them.</source>
        <translation>サブスクライバのマシンにパッケージをインストールするか(マネージドサービスでは許可リストへの追加が必要な場合があります)、使われていなければパブリッシャで削除してください。</translation>
    </message>
    <message>
        <source>%1 is in the schema %2 on the publisher and in %3 on the subscriber: what refers to it by schema will not be found.</source>
        <translation>%1のスキーマがパブリッシャでは%2、サブスクライバでは%3です。スキーマ付きで参照するものからは見つかりません。</translation>
    </message>
    <message>
        <source>%1 has version %2 on the publisher and %3 on the subscriber.</source>
        <translation>%1のバージョンはパブリッシャで%2、サブスクライバで%3です。</translation>
    </message>
    <message>
        <source>These roles own something in the database or have rights in it, and do not exist on the subscriber: %1.</source>
        <translation>次のロールはデータベースに所有物か権限がありますが、サブスクライバにいません: %1。</translation>
    </message>
    <message>
        <source>%1 is not a superuser on the subscriber, and may not make objects that belong to the roles that own them.</source>
        <translation>%1はサブスクライバのスーパーユーザではないため、所有者のロールのものとなるオブジェクトを作成できません。</translation>
    </message>
    <message>
        <source>Let it become them, on the subscriber: %1</source>
        <translation>サブスクライバで、それらのロールになれるようにしてください: %1</translation>
    </message>
    <message>
        <source>The publisher has no %1 %2.</source>
        <translation>パブリッシャに%1 %2がありません。</translation>
    </message>
    <message>
        <source>Correct the file. A name with capitals or special characters stands in double quotes, and one without a schema is looked for in &quot;public&quot;; only permanent tables can be published.</source>
        <translation>ファイルを直してください。大文字や特殊文字を含む名前は二重引用符で囲みます。スキーマのない名前は「public」から探します。パブリッシュできるのは永続テーブルだけです。</translation>
    </message>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>tables in the schema</source>
        <translation>スキーマのテーブル</translation>
    </message>
    <message>
        <source>Not published, since CREATE EXTENSION fills them on the subscriber: %1.</source>
        <translation>サブスクライバではCREATE EXTENSIONが内容を作るため、パブリッシュしないもの: %1。</translation>
    </message>
    <message>
        <source>The publication lists its tables; one that is created later is not in it.</source>
        <translation>パブリケーションはテーブルを列挙しています。後から作成したものは含まれません。</translation>
    </message>
    <message>
        <source>TRUNCATE is not replicated, since PostgreSQL 10 doesn&apos;t know how: truncate nothing on the publisher until the migration is done.</source>
        <translation>PostgreSQL 10では対応していないため、TRUNCATEはレプリケートされません。移行が終わるまで、パブリッシャでTRUNCATEを使わないでください。</translation>
    </message>
    <message>
        <source>It has the %1 %2; the file does not.</source>
        <translation>ファイルにない%1 %2があります。</translation>
    </message>
    <message>
        <source>It lacks the %1 %2.</source>
        <translation>%1 %2がありません。</translation>
    </message>
    <message>
        <source>publish_via_partition_root needs PostgreSQL 13 on the publisher, which has %1.</source>
        <translation>publish_via_partition_rootにはパブリッシャがPostgreSQL 13以降であることが必要ですが、%1です。</translation>
    </message>
    <message>
        <source>Leave it out, and give the subscriber the same partitions.</source>
        <translation>指定をやめ、サブスクライバに同じパーティションを作ってください。</translation>
    </message>
    <message>
        <source>It publishes all tables.</source>
        <translation>すべてのテーブルをパブリッシュしています。</translation>
    </message>
    <message>
        <source>It does not publish all tables.</source>
        <translation>すべてのテーブルをパブリッシュしてはいません。</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>schemas</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>It publishes %1 instead of %2.</source>
        <translation>%2ではなく%1をパブリッシュしています。</translation>
    </message>
    <message>
        <source>It publishes partitions as their root.</source>
        <translation>パーティションをルートとしてパブリッシュしています。</translation>
    </message>
    <message>
        <source>It publishes partitions one by one.</source>
        <translation>パーティションを個別にパブリッシュしています。</translation>
    </message>
    <message>
        <source>It leaves out rows or columns.</source>
        <translation>一部の行または列を除外しています。</translation>
    </message>
    <message>
        <source>%1 needs no REPLICA IDENTITY FULL: it has a key that names its rows.</source>
        <translation>%1にREPLICA IDENTITY FULLは不要です。行を特定するキーがあります。</translation>
    </message>
    <message>
        <source>%1: give it a primary key, or list it under replica_identity_full_tables</source>
        <translation>%1: 主キーを付けるか、replica_identity_full_tablesに追加する</translation>
    </message>
    <message numerus="yes">
        <source>Published as they are, %n table(s) would refuse every UPDATE and DELETE at once, because they have no usable replica identity. Nothing was done.</source>
        <translation>
            <numerusform>このままパブリッシュすると、使えるレプリカアイデンティティのない%nテーブルがただちにすべてのUPDATEとDELETEを拒否します。何も行っていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Help each of them, then run it again:
%1</source>
        <translation>それぞれに対処してから、もう一度実行してください:
%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the file can&apos;t be read as a name.</source>
        <translation>ファイルの「%1」は名前として読めません。</translation>
    </message>
    <message>
        <source>Write it as SQL does: schema.table, each part at most 63 bytes long, and in double quotes where it has capitals, dots or other special characters.</source>
        <translation>SQLと同じように、schema.tableと書いてください。各部は63バイトまでで、大文字、ピリオド、そのほかの特殊文字を含む場合は二重引用符で囲みます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1 of %2: the table is in use: %3</source>
        <translation>%2回中%1回目: テーブルが使用中です: %3</translation>
    </message>
    <message>
        <source>The lock for a short change could not be had in %1 tries of 2 s.</source>
        <translation>短い変更のためのロックを、2秒ずつ%1回試しても取得できませんでした。</translation>
    </message>
    <message>
        <source>Some transaction holds the table: look in pg_locks and pg_stat_activity, wait for it or end it, then run this again.</source>
        <translation>トランザクションがテーブルを保持しています。pg_locksとpg_stat_activityを確認し、終わるのを待つか終了させてから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>These roles are on the subscriber already and will be changed to what they are on the publisher: %1.</source>
        <translation>次のロールはすでにサブスクライバにあり、パブリッシャと同じになるように変更されます: %1。</translation>
    </message>
    <message>
        <source>These are logins of the file on the subscriber; their attributes, passwords and settings stay as they are there: %1.</source>
        <translation>次のものはファイルのサブスクライバ用ログインです。属性、パスワード、設定はそのままにします: %1。</translation>
    </message>
    <message>
        <source>These roles belong to a cloud provider and are left out: %1.</source>
        <translation>次のロールはクラウドプロバイダのもののため除外します: %1。</translation>
    </message>
    <message>
        <source>These memberships are left out, since the subscriber has no such role or a cloud provider gives it: %1.</source>
        <translation>サブスクライバにロールがないか、クラウドプロバイダが与えるものであるため、次のメンバーシップは除外します: %1。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s version knows no INHERIT and SET options, so these memberships give what the member&apos;s own attribute says: %1.</source>
        <translation>サブスクライバのバージョンにはINHERITとSETのオプションがないため、次のメンバーシップはメンバー自身の属性に従います: %1。</translation>
    </message>
    <message>
        <source>These attributes are left out: %1.</source>
        <translation>次の属性は除外します: %1。</translation>
    </message>
    <message>
        <source>These roles may log in but come without a password; set it with ALTER ROLE … PASSWORD: %1.</source>
        <translation>次のロールはログインできますが、パスワードなしで移されます。ALTER ROLE … PASSWORDで設定してください: %1。</translation>
    </message>
    <message>
        <source>The passwords of these roles can&apos;t be compared, since the subscriber does not let us read them; they stay as they are there: %1.</source>
        <translation>サブスクライバで読み取れないため、次のロールのパスワードは比較できません。そのままにします: %1。</translation>
    </message>
    <message>
        <source>The passwords of these roles are MD5 hashes. They log in only where the subscriber&apos;s pg_hba.conf says md5, and PostgreSQL 18 gives them up: set a new password when you can: %1.</source>
        <translation>次のロールのパスワードはMD5ハッシュです。サブスクライバのpg_hba.confがmd5のときだけログインでき、PostgreSQL 18では非推奨です。機会を見て新しいパスワードを設定してください: %1。</translation>
    </message>
    <message>
        <source>The subscriber does not know these settings; they are left out: %1.</source>
        <translation>サブスクライバにない設定のため除外します: %1。</translation>
    </message>
    <message>
        <source>These settings hold in databases that the subscriber does not have yet. Run replicate_roles again once they are there: %1.</source>
        <translation>次の設定はサブスクライバにまだないデータベースのものです。データベースができたらreplicate_rolesをもう一度実行してください: %1。</translation>
    </message>
    <message>
        <source>%1 is missing on the subscriber.</source>
        <translation>%1がサブスクライバにありません。</translation>
    </message>
    <message>
        <source>%1 is only on the subscriber.</source>
        <translation>%1はサブスクライバにだけあります。</translation>
    </message>
    <message>
        <source>The column %1 of %2 is missing on the subscriber.</source>
        <translation>%2の列%1がサブスクライバにありません。</translation>
    </message>
    <message>
        <source>The column %1 of %2 is a generated one on the subscriber only.</source>
        <translation>%2の列%1は、サブスクライバでだけ生成列です。</translation>
    </message>
    <message>
        <source>The column %1 of %2, which only the subscriber has, wants a value: give it a default.</source>
        <translation>サブスクライバにだけある%2の列%1には値が必要です。デフォルト値を設定してください。</translation>
    </message>
    <message>
        <source>%1 is nothing on the subscriber that PostgreSQL %2 can replicate into.</source>
        <translation>サブスクライバの%1は、PostgreSQL %2がレプリケートできるものではありません。</translation>
    </message>
    <message>
        <source>%1 forces row-level security on its owner on the subscriber, as whom changes are applied: set run_as_owner for the subscription in the file, or ALTER TABLE … NO FORCE ROW LEVEL SECURITY until the switch.</source>
        <translation>サブスクライバの%1では、変更を適用する所有者にも行レベルセキュリティが強制されます。ファイルのサブスクリプションにrun_as_ownerを設定するか、切り替えまでALTER TABLE … NO FORCE ROW LEVEL SECURITYを実行してください。</translation>
    </message>
    <message>
        <source>Values would be altered on their way: %1 is &quot;%2&quot; for the role %3 on the publisher. ALTER ROLE … SET %1 = %4 there (grant_replication does it).</source>
        <translation>途中で値が変わってしまいます: パブリッシャのロール%3では%1が「%2」です。パブリッシャでALTER ROLE … SET %1 = %4を実行してください(grant_replicationが行います)。</translation>
    </message>
    <message>
        <source>%1 is %2 for the role %3 on the publisher: it would end each long copy, which then starts again from nothing. ALTER ROLE … SET %1 = 0 there.</source>
        <translation>パブリッシャのロール%3では%1が%2です。長いコピーはそのたびに打ち切られ、最初からやり直しになります。パブリッシャでALTER ROLE … SET %1 = 0を実行してください。</translation>
    </message>
    <message>
        <source>wal_level on the publisher is %1: set it to logical there, which takes a restart (Amazon RDS: rds.logical_replication, Cloud SQL: cloudsql.logical_decoding).</source>
        <translation>パブリッシャのwal_levelが%1です。logicalに設定してください。再起動が必要です(Amazon RDS: rds.logical_replication、Cloud SQL: cloudsql.logical_decoding)。</translation>
    </message>
    <message>
        <source>Not on the subscriber: %1. replicate_schema creates them; partitions must be the same on both sides unless the file has publish_via_partition_root.</source>
        <translation>サブスクライバにないもの: %1。replicate_schemaで作成されます。ファイルにpublish_via_partition_rootがなければ、パーティションは両側で同じでなければなりません。</translation>
    </message>
    <message>
        <source>Not empty on the subscriber: %1. The copy would fail on their keys or double their rows: TRUNCATE them there, if that is what you mean.</source>
        <translation>サブスクライバで空でないもの: %1。コピーはキーの重複で失敗するか、行が二重になります。意図したことならTRUNCATEしてください。</translation>
    </message>
    <message>
        <source>%1 names its rows by all columns, but %2 can&apos;t be compared: give it a primary key on both sides.</source>
        <translation>%1は全列で行を特定しますが、%2は比較できません。両側に主キーを付けてください。</translation>
    </message>
    <message>
        <source>The subscription %1 fills these tables already: %2. Each row would come twice.</source>
        <translation>次のテーブルにはすでにサブスクリプション%1が書き込んでいます: %2。すべての行が二重に届きます。</translation>
    </message>
    <message>
        <source>The role %1 may not replicate on the publisher: ALTER ROLE … REPLICATION there (grant_replication does it).</source>
        <translation>パブリッシャでロール%1はレプリケートできません。ALTER ROLE … REPLICATIONを実行してください(grant_replicationが行います)。</translation>
    </message>
    <message>
        <source>The role %1 may not read on the publisher: %2. grant_replication lets it.</source>
        <translation>パブリッシャでロール%1は次のものを読めません: %2。grant_replicationで許可します。</translation>
    </message>
    <message>
        <source>Row-level security on the publisher would hide rows of %1 from the role %2, and they would be missing without an error: ALTER ROLE … BYPASSRLS there.</source>
        <translation>パブリッシャの行レベルセキュリティにより、%1の行がロール%2から隠れ、エラーなしに欠落します。ALTER ROLE … BYPASSRLSを実行してください。</translation>
    </message>
    <message>
        <source>The publication carries TRUNCATE, on which a subscriber of PostgreSQL 10 fails for ever: ALTER PUBLICATION … SET (publish = &apos;insert, update, delete&apos;) on the publisher.</source>
        <translation>パブリケーションにTRUNCATEが含まれています。PostgreSQL 10のサブスクライバは失敗し続けます。パブリッシャでALTER PUBLICATION … SET (publish = &apos;insert, update, delete&apos;)を実行してください。</translation>
    </message>
    <message>
        <source>The option %1 of the subscription %2 can&apos;t be set in the file.</source>
        <translation>サブスクリプション%2のオプション%1はファイルで設定できません。</translation>
    </message>
    <message>
        <source>The slot is created on the server whose identity has been proven, and the subscription on that slot; remove the option.</source>
        <translation>スロットは識別が証明されたサーバに作られ、サブスクリプションはそのスロットを使います。オプションを削除してください。</translation>
    </message>
    <message>
        <source>The publisher has a slot %1 already (database %2, plugin %3, %4), and nothing says that it was made for this subscription.</source>
        <translation>パブリッシャにすでにスロット%1がありますが(データベース%2、プラグイン%3、%4)、このサブスクリプションのために作られたことを示すものがありません。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Find out whose it is. If nobody needs it: %1;</source>
        <translation>だれのものかを調べてください。不要であれば: %1;</translation>
    </message>
    <message>
        <source>drop_subscription removes it; empty the tables on the subscriber, and create it anew.</source>
        <translation>drop_subscriptionで削除し、サブスクライバのテーブルを空にしてから作成し直してください。</translation>
    </message>
    <message>
        <source>The subscription %1 exists, but is not what the file says: it takes the publication %2 through the slot %3.</source>
        <translation>サブスクリプション%1はありますが、ファイルのとおりではありません。スロット%3でパブリケーション%2を受けています。</translation>
    </message>
    <message>
        <source>The subscription %1 exists, but the publisher has lost its slot %2, and with it changes that the subscriber has not seen.</source>
        <translation>サブスクリプション%1はありますが、パブリッシャのスロット%2が失われ、サブスクライバに届いていない変更も失われました。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server sees %1 tables in the publication, and we see %2: it reaches another server than we do, or the tables have just changed. Nothing is left of it.</source>
        <translation>パブリケーションのテーブルが、サブスクライバのサーバからは%1、ここからは%2見えます。別のサーバにつながっているか、テーブルがたった今変わりました。何も残っていません。</translation>
    </message>
    <message>
        <source>Check host_via_subscriber and port_via_subscriber, then run it again.</source>
        <translation>host_via_subscriberとport_via_subscriberを確認し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The %1 has no table %2.</source>
        <translation>%1にテーブル%2がありません。</translation>
    </message>
    <message>
        <source>Write schema.table as in SQL, with double quotes around names that need them.</source>
        <translation>SQLと同じように、必要な名前は二重引用符で囲んでschema.tableと書いてください。</translation>
    </message>
    <message>
        <source>Several schemas of the %1 have a table %2.</source>
        <translation>%1の複数のスキーマにテーブル%2があります。</translation>
    </message>
    <message>
        <source>Write the schema too: %1.</source>
        <translation>スキーマも書いてください: %1。</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1に書き込めませんでした: %2。</translation>
    </message>
    <message>
        <source>No PostgreSQL server programs were found on this machine.</source>
        <translation>このマシンにPostgreSQLのサーバプログラムが見つかりません。</translation>
    </message>
    <message>
        <source>Install a server package (postgresql-15 on Debian 12), or name the directory of one in FLARE_PG_DIRS.</source>
        <translation>サーバのパッケージ(Debian 12ではpostgresql-15)をインストールするか、そのディレクトリをFLARE_PG_DIRSに指定してください。</translation>
    </message>
    <message>
        <source>Could not read %1: %2.</source>
        <translation>%1を読み込めませんでした: %2。</translation>
    </message>
    <message>
        <source>The local PostgreSQL %1 server did not start: %2
The end of its log:
%3</source>
        <translation>ローカルのPostgreSQL %1サーバが起動しませんでした: %2
ログの末尾:
%3</translation>
    </message>
    <message>
        <source>The local PostgreSQL server in %1 could not be killed.</source>
        <translation>%1のローカルPostgreSQLサーバを強制終了できませんでした。</translation>
    </message>
    <message>
        <source>The local PostgreSQL server in %1 does not run.</source>
        <translation>%1のローカルPostgreSQLサーバは動いていません。</translation>
    </message>
    <message>
        <source>No free TCP port from %1 to %2 was found for a local PostgreSQL server.</source>
        <translation>%1から%2までに、ローカルPostgreSQLサーバ用の空きTCPポートがありません。</translation>
    </message>
    <message>
        <source>Local PostgreSQL %1</source>
        <translation>ローカルのPostgreSQL %1</translation>
    </message>
    <message>
        <source>Could not prepare the directory of a local PostgreSQL cluster, %1: %2.</source>
        <translation>ローカルPostgreSQLクラスタのディレクトリ%1を準備できませんでした: %2。</translation>
    </message>
    <message>
        <source>The start of the local PostgreSQL cluster was stopped.</source>
        <translation>ローカルPostgreSQLクラスタの起動を中止しました。</translation>
    </message>
    <message>
        <source>%1 took too long and was ended.</source>
        <translation>%1は時間がかかりすぎたため終了しました。</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root, and this machine has no account to lend it.</source>
        <translation>PostgreSQLはrootでは動きません。このマシンには代わりに使えるアカウントがありません。</translation>
    </message>
    <message>
        <source>Create an account named postgres, or run this program as an ordinary user.</source>
        <translation>postgresという名前のアカウントを作るか、このプログラムを一般ユーザで実行してください。</translation>
    </message>
    <message>
        <source>Could not give %1 to the account that the local PostgreSQL server runs as: %2.</source>
        <translation>ローカルPostgreSQLサーバを動かすアカウントに%1を渡せませんでした: %2。</translation>
    </message>
    <message>
        <source>%1 failed with status %2: %3</source>
        <translation>%1が状態%2で失敗しました: %3</translation>
    </message>
    <message>
        <source>Only records of this operation.</source>
        <translation>この操作のエントリだけ。</translation>
    </message>
    <message>
        <source>Only records of this kind.</source>
        <translation>この種類のエントリだけ。</translation>
    </message>
    <message>
        <source>Only from this time on, as 2026-03-01T12:00:00Z.</source>
        <translation>この時刻以降だけ。例: 2026-03-01T12:00:00Z。</translation>
    </message>
    <message>
        <source>Only before this time.</source>
        <translation>この時刻より前だけ。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>「%1」は時刻ではありません。</translation>
    </message>
    <message>
        <source>Write it as 2026-03-01T12:00:00Z.</source>
        <translation>2026-03-01T12:00:00Zのように書いてください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1を読み込めません: %2。</translation>
    </message>
    <message>
        <source>The chain is unbroken over %1 records. Head: %2</source>
        <translation>%1エントリのチェーンは途切れていません。先頭: %2</translation>
    </message>
    <message>
        <source>Keep the head outside, in the change ticket: only that proves that the whole log was not written anew.</source>
        <translation>先頭ハッシュをログの外、変更チケットに保管してください。ログ全体が書き直されていないことを証明できるのはそれだけです。</translation>
    </message>
    <message>
        <source>The audit log does not verify: %1</source>
        <translation>監査ログの検証に失敗しました: %1</translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with the exports and heads that were kept outside.</source>
        <translation>ファイルをそのまま保管し、外に保管したエクスポートや先頭ハッシュと比較してください。</translation>
    </message>
    <message>
        <source>the standard output</source>
        <translation>標準出力</translation>
    </message>
    <message>
        <source>%1 is there already and is not overwritten.</source>
        <translation>%1はすでにあるため、上書きしません。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>%1に書き込めません: %2。</translation>
    </message>
    <message>
        <source>With --json, the export needs a file of its own.</source>
        <translation>--jsonの場合、エクスポートには別のファイルが必要です。</translation>
    </message>
    <message>
        <source>Add: --output FILE</source>
        <translation>追加してください: --output ファイル</translation>
    </message>
    <message>
        <source>Exported. Head of the log: %1</source>
        <translation>エクスポートしました。ログの先頭: %1</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>関連コマンド</translation>
    </message>
    <message>
        <source>Shows what was done, by whom, to which server.</source>
        <translation>何が、だれによって、どのサーバに行われたかを示します。</translation>
    </message>
    <message>
        <source>Reads the audit log of this user; FLARE_AUDIT_LOG names another one.</source>
        <translation>このユーザの監査ログを読みます。FLARE_AUDIT_LOGで別のものを指定できます。</translation>
    </message>
    <message>
        <source>How many records, the newest.</source>
        <translation>新しいものから何件のエントリか。</translation>
    </message>
    <message>
        <source>Proves that no record was altered, removed or inserted.</source>
        <translation>エントリの改変、削除、挿入がないことを証明します。</translation>
    </message>
    <message>
        <source>Follows the chain of hashes of the log, or of an export in JSON Lines. With a head that was kept outside, it also proves that the log was not written anew as a whole.</source>
        <translation>ログ、またはJSON Linesでエクスポートしたもののハッシュのチェーンをたどります。外に保管した先頭ハッシュがあれば、ログ全体が書き直されていないことも証明します。</translation>
    </message>
    <message>
        <source>A head hash that was noted outside the log.</source>
        <translation>ログの外に控えた先頭ハッシュ。</translation>
    </message>
    <message>
        <source>An export in JSON Lines, in place of the log.</source>
        <translation>ログの代わりに使う、JSON Linesのエクスポート。</translation>
    </message>
    <message>
        <source>Writes the log for a ticket, a spreadsheet or an archive.</source>
        <translation>チケット、表計算、保管のためにログを書き出します。</translation>
    </message>
    <message>
        <source>A new file, in place of the output.</source>
        <translation>標準出力の代わりに使う新しいファイル。</translation>
    </message>
    <message>
        <source>The form.</source>
        <translation>形式。</translation>
    </message>
    <message>
        <source>Ignored, since only the file may choose a server: %1.</source>
        <translation>サーバを選べるのはファイルだけのため、無視しました: %1。</translation>
    </message>
    <message>
        <source>Prints the completion script of a shell.</source>
        <translation>シェルの補完スクリプトを出力します。</translation>
    </message>
    <message>
        <source>For bash: source &lt;(flare completion bash)
For zsh: source &lt;(flare completion zsh)
For fish: flare completion fish | source</source>
        <translation>bashの場合: source &lt;(flare completion bash)
zshの場合: source &lt;(flare completion zsh)
fishの場合: flare completion fish | source</translation>
    </message>
    <message>
        <source>The shell.</source>
        <translation>シェル。</translation>
    </message>
    <message>
        <source>%1 can be used.</source>
        <translation>%1は使用できます。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used for the reasons above.</source>
        <translation>上記の理由により%1は使用できません。</translation>
    </message>
    <message>
        <source>Nothing was connected. See: flare help config</source>
        <translation>どこにも接続していません。参照: flare help config</translation>
    </message>
    <message>
        <source>Checks the file without connecting, and says all that is wrong with it.</source>
        <translation>接続せずにファイルを確認し、誤りをすべて示します。</translation>
    </message>
    <message>
        <source>Prints every error and warning with its line and column. Exit code 3 if the file can&apos;t be used.</source>
        <translation>すべてのエラーと警告を行と列付きで出力します。ファイルを使用できなければ終了コードは3です。</translation>
    </message>
    <message>
        <source>No demo has left anything behind.</source>
        <translation>デモが残したものはありません。</translation>
    </message>
    <message>
        <source>%1 servers that were left behind have been removed.</source>
        <translation>残っていた%1個のサーバを削除しました。</translation>
    </message>
    <message>
        <source>The demo has no dry run: its servers are made for it and thrown away.</source>
        <translation>デモにドライランはありません。サーバはデモのために作られ、捨てられます。</translation>
    </message>
    <message>
        <source>The demo is for people; it has no --json.</source>
        <translation>デモは人のためのもので、--jsonはありません。</translation>
    </message>
    <message>
        <source>Shows a whole migration between two throw-away servers of this machine.</source>
        <translation>このマシンの2つの使い捨てサーバの間で、移行全体を見せます。</translation>
    </message>
    <message>
        <source>Starts the oldest and the newest PostgreSQL that it finds on ports of their own, fills a database, writes a flare.yml, and runs every step of a migration as you would, while an attack writes all the time. It ends with the proof: the writes that were acknowledged against the rows on the subscriber, and the outage that the writers felt. Reads no file of yours and reaches no server of yours; everything is removed at the end, also after Ctrl-C.</source>
        <translation>見つかった最も古いPostgreSQLと最も新しいPostgreSQLを専用のポートで起動し、データベースを作り、flare.ymlを書き、テスト負荷が書き込み続ける中で、あなたが行うとおりに移行の全手順を実行します。最後は証明です。確認済みの書き込みとサブスクライバの行との照合、そして書き込み元から見た停止時間を示します。あなたのファイルは読まず、あなたのサーバには接続しません。最後にすべて削除されます。Ctrl-Cの後も同様です。</translation>
    </message>
    <message>
        <source>Leave the servers running at the end, until Ctrl-C.</source>
        <translation>終了後もCtrl-Cまでサーバを動かし続けます。</translation>
    </message>
    <message>
        <source>Only remove what a demo that was killed has left behind.</source>
        <translation>強制終了されたデモが残したものの削除だけを行います。</translation>
    </message>
    <message>
        <source>The attack has left no ledger.</source>
        <translation>テスト負荷の台帳が残っていません。</translation>
    </message>
    <message>
        <source>The demo failed: %1</source>
        <translation>デモが失敗しました: %1</translation>
    </message>
    <message>
        <source>Two throw-away servers</source>
        <translation>2つの使い捨てサーバ</translation>
    </message>
    <message>
        <source>From PostgreSQL %1 to PostgreSQL %2.</source>
        <translation>PostgreSQL %1からPostgreSQL %2へ。</translation>
    </message>
    <message>
        <source>This machine has only this version. packaging/install-deps.sh --postgresql --clients fetches others, for a demo that goes from one to another.</source>
        <translation>このマシンにはこのバージョンしかありません。packaging/install-deps.sh --postgresql --clientsで別のものを取得すれば、バージョンをまたぐデモになります。</translation>
    </message>
    <message>
        <source>%1: %2:%3, system_identifier %4</source>
        <translation>%1: %2:%3、system_identifier %4</translation>
    </message>
    <message>
        <source>A database with rows, roles and sequences, and a file that names both servers</source>
        <translation>行、ロール、シーケンスのあるデータベースと、両サーバを記したファイル</translation>
    </message>
    <message>
        <source>These servers come without the extensions that the demo knows: there will be none to install.</source>
        <translation>これらのサーバにはデモが知っている拡張がありません。インストールするものはありません。</translation>
    </message>
    <message>
        <source>Check, and put writers to work</source>
        <translation>確認し、書き込みを始める</translation>
    </message>
    <message>
        <source>The writers go on, so tables that are written to may differ for a moment:</source>
        <translation>書き込みは続いているため、書き込み中のテーブルは一時的に異なることがあります:</translation>
    </message>
    <message>
        <source>The attack did not begin to write in time.</source>
        <translation>テスト負荷の書き込みが時間内に始まりませんでした。</translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation>デモを停止しました。</translation>
    </message>
    <message>
        <source>From here on, four writers write to the publisher all the time.</source>
        <translation>ここから4つの書き込み元がパブリッシャに書き込み続けます。</translation>
    </message>
    <message>
        <source>A pause wants a stream that has been up for a while.</source>
        <translation>書き込み停止には、しばらく続いているストリームが必要です。</translation>
    </message>
    <message>
        <source>The new server has taken its first write of the application: invoice %1. The sequences have come along.</source>
        <translation>新しいサーバがアプリケーションの最初の書き込みを受け付けました: 請求書%1。シーケンスも引き継がれています。</translation>
    </message>
    <message>
        <source>The attack has been stopped; its ledger holds every write that the old server acknowledged.</source>
        <translation>テスト負荷を停止しました。台帳には、古いサーバが確認したすべての書き込みがあります。</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>What the writers were promised, and what is there</source>
        <translation>書き込み元に約束されたものと、実際にあるもの</translation>
    </message>
    <message>
        <source>%1 writes acknowledged; of %2 rows %3 found on the subscriber, %4 missing. Write outage: %5 ms, from the last write that the old server acknowledged to the first that the new one took.</source>
        <translation>確認済み書き込み%1件。%2行のうち%3行がサブスクライバで見つかり、%4行が欠落。書き込みの停止時間: %5 ms(古いサーバが最後に確認した書き込みから、新しいサーバが最初に受け付けた書き込みまで)。</translation>
    </message>
    <message>
        <source>Both servers are kept until Ctrl-C</source>
        <translation>Ctrl-Cまで両サーバを残します</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>ファイル: %1</translation>
    </message>
    <message>
        <source>To try commands on them, in another terminal:</source>
        <translation>別の端末でコマンドを試すには:</translation>
    </message>
    <message>
        <source>flare %1 ended with exit code %2.</source>
        <translation>flare %1は終了コード%2で終わりました。</translation>
    </message>
    <message>
        <source>It says why above. With --keep the servers stay, to look at them.</source>
        <translation>理由は上のとおりです。--keepを付けるとサーバが残り、調べられます。</translation>
    </message>
    <message>
        <source>The attack has ended: %1</source>
        <translation>テスト負荷が終わりました: %1</translation>
    </message>
    <message>
        <source>Done, or nothing to do.</source>
        <translation>完了、またはすることがない。</translation>
    </message>
    <message>
        <source>Failed; the message says what was undone.</source>
        <translation>失敗。取り消されたものはメッセージに示される。</translation>
    </message>
    <message>
        <source>The words of the call are off; nothing was touched.</source>
        <translation>呼び出し方の誤り。何も触れていない。</translation>
    </message>
    <message>
        <source>The configuration file can&apos;t be used; nothing was touched.</source>
        <translation>設定ファイルを使用できない。何も触れていない。</translation>
    </message>
    <message>
        <source>A server can&apos;t be reached, or refuses the login.</source>
        <translation>サーバに接続できないか、ログインが拒否された。</translation>
    </message>
    <message>
        <source>A server is not the one that the file names.</source>
        <translation>サーバがファイルの指すものではない。</translation>
    </message>
    <message>
        <source>A guard rail: the state of the servers forbids it.</source>
        <translation>ガードレール。サーバの状態により禁止された。</translation>
    </message>
    <message>
        <source>Not confirmed; nothing was done.</source>
        <translation>未確認。何も行っていない。</translation>
    </message>
    <message>
        <source>Half done or in doubt: a person must look and act.</source>
        <translation>途中まで、または不明。人が確認して対処する必要がある。</translation>
    </message>
    <message>
        <source>Cancelled by Ctrl-C or a signal.</source>
        <translation>Ctrl-Cまたはシグナルによるキャンセル。</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>既定値: %1。</translation>
    </message>
    <message>
        <source>May run beside anything else.</source>
        <translation>ほかの操作と同時に実行できます。</translation>
    </message>
    <message>
        <source>One changing operation per database at a time: a lock on the publisher keeps a second person out.</source>
        <translation>変更する操作はデータベースごとに同時に1つだけです。パブリッシャのロックにより、別の人は実行できません。</translation>
    </message>
    <message>
        <source>Explains a command or a topic: %1.</source>
        <translation>コマンドまたはトピックを説明します: %1。</translation>
    </message>
    <message>
        <source>A command or a topic.</source>
        <translation>コマンドまたはトピック。</translation>
    </message>
    <message>
        <source>flare takes a PostgreSQL server to a new major version by logical replication.</source>
        <translation>flareは、論理レプリケーションでPostgreSQLサーバを新しいメジャーバージョンに移行します。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>flare help COMMAND explains one of them; flare COMMAND --dry-run shows the exact SQL and changes nothing. Topics: %1.</source>
        <translation>flare help コマンドで個々の説明を、flare コマンド --dry-runで正確なSQLを表示します(何も変更しません)。トピック: %1。</translation>
    </message>
    <message>
        <source>Servers and databases are named in the file alone, and every connection proves that its server is the named one before it acts.</source>
        <translation>サーバとデータベースはファイルだけで指定します。すべての接続は、何かを行う前に、サーバが指定どおりのものであることを証明します。</translation>
    </message>
    <message>
        <source>There is no help on &quot;%1&quot;.</source>
        <translation>「%1」のヘルプはありません。</translation>
    </message>
    <message>
        <source>See: flare help</source>
        <translation>参照: flare help</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Options of every command: flare help</source>
        <translation>全コマンド共通のオプション: flare help</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>取り消すものはありません。</translation>
    </message>
    <message>
        <source>None by a command of flare.</source>
        <translation>flareのコマンドでは取り消せません。</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>必要なもの</translation>
    </message>
    <message>
        <source>A file (--config) that names both servers by their system_identifier. %1</source>
        <translation>両サーバをsystem_identifierで記したファイル(--config)。%1</translation>
    </message>
    <message>
        <source>A confirmation: see flare help confirm.</source>
        <translation>確認: flare help confirmを参照。</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>終了コード</translation>
    </message>
    <message>
        <source>An operation that runs a program of yours hands on that program&apos;s exit code.</source>
        <translation>あなたのプログラムを実行する操作は、そのプログラムの終了コードをそのまま返します。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>One file pins one migration: two servers and any number of databases. Nothing on the command line or in the environment can point flare elsewhere.</source>
        <translation>1つのファイルに1つの移行を記します。2つのサーバと任意の数のデータベースです。コマンドラインや環境変数で別の場所に向けることはできません。</translation>
    </message>
    <message>
        <source>system_identifier is the answer of the server that you mean to: SELECT system_identifier FROM pg_control_system();</source>
        <translation>system_identifierは、対象のサーバで次の文を実行した結果です: SELECT system_identifier FROM pg_control_system();</translation>
    </message>
    <message>
        <source>Passwords may be left out; then libpq&apos;s password file is asked, and then you. A file with passwords must be closed to others: chmod 600 flare.yml</source>
        <translation>パスワードは省略できます。その場合はlibpqのパスワードファイル、次にあなたに尋ねます。パスワードのあるファイルはほかのユーザが読めないようにしてください: chmod 600 flare.yml</translation>
    </message>
    <message>
        <source>flare config check says all that is wrong with the file without connecting.</source>
        <translation>flare config checkは、接続せずにファイルの誤りをすべて示します。</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Whatever stops writes or removes something asks for the last six digits of the system_identifier of the server that it changes. Both servers are shown beside each other: to answer, you tell them apart.</source>
        <translation>書き込みを停止したり何かを削除したりする操作では、変更するサーバのsystem_identifierの末尾6桁を尋ねます。両サーバを並べて示すので、答えるには見分ける必要があります。</translation>
    </message>
    <message>
        <source>Without a terminal, --confirm gives the digits. They can only check the target that the file names, and never choose one. Without them, the exit code is 7 and nothing was done. Wrong entries are kept in the audit log.</source>
        <translation>端末がない場合は--confirmで数字を渡します。数字はファイルの対象を確かめるだけで、対象を選ぶことはできません。なければ終了コードは7で、何も行いません。誤った入力は監査ログに残ります。</translation>
    </message>
    <message>
        <source>The leading digits are no use: clusters that were made on one day share them. If both servers end alike, more digits are asked for.</source>
        <translation>先頭の数字は役に立ちません。同じ日に作られたクラスタでは共通だからです。両サーバの末尾が同じ場合は、より多くの桁を尋ねます。</translation>
    </message>
    <message>
        <source>--%1 is not taken: a server is chosen in the file, never on the command line.</source>
        <translation>--%1は受け付けません。サーバはファイルで選びます。コマンドラインでは選べません。</translation>
    </message>
    <message>
        <source>Set host, port and system_identifier under hosts in the file, and the role and rate of test traffic under attack. See: flare help config</source>
        <translation>ホスト、ポート、system_identifierはファイルのhostsに、テスト負荷のロールとレートはattackに設定してください。参照: flare help config</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>オプション%1はありません。</translation>
    </message>
    <message>
        <source>%1 needs a second word.</source>
        <translation>%1には2つ目の語が必要です。</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>次のいずれか: %1。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>コマンド「%1」はありません。</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1が2回指定されています。</translation>
    </message>
    <message>
        <source>%1 does not take &quot;%2&quot;.</source>
        <translation>%1に「%2」は指定できません。</translation>
    </message>
    <message>
        <source>The program and its arguments stand behind --: flare %1 -- %2</source>
        <translation>プログラムとその引数は--の後に書いてください: flare %1 -- %2</translation>
    </message>
    <message>
        <source>The file that names servers and databases.</source>
        <translation>サーバとデータベースを記したファイル。</translation>
    </message>
    <message>
        <source>Read the servers, print the exact SQL, change nothing.</source>
        <translation>サーバを読み取り、正確なSQLを表示し、何も変更しません。</translation>
    </message>
    <message>
        <source>The last digits of the target&apos;s system_identifier, for destructive operations.</source>
        <translation>対象のsystem_identifierの末尾の数字。破壊的な操作に必要です。</translation>
    </message>
    <message>
        <source>Never ask; what would need an answer ends with exit code 7 or 4.</source>
        <translation>何も尋ねません。答えが必要なものは終了コード7または4で終わります。</translation>
    </message>
    <message>
        <source>One JSON object a line on the output.</source>
        <translation>1行に1つのJSONオブジェクトを出力します。</translation>
    </message>
    <message>
        <source>Only data, warnings and errors.</source>
        <translation>データ、警告、エラーだけを出力します。</translation>
    </message>
    <message>
        <source>Also the SQL of each step.</source>
        <translation>各手順のSQLも表示します。</translation>
    </message>
    <message>
        <source>Also what the libraries log.</source>
        <translation>ライブラリのログも表示します。</translation>
    </message>
    <message>
        <source>No colours; NO_COLOR does the same.</source>
        <translation>色を使いません。NO_COLORでも同じです。</translation>
    </message>
    <message>
        <source>Explain the command.</source>
        <translation>コマンドを説明します。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>コマンドがありません。</translation>
    </message>
    <message>
        <source>Password of %1 on the %2: </source>
        <translation>%2の%1のパスワード: </translation>
    </message>
    <message>
        <source>Dry run: nothing was changed.</source>
        <translation>ドライラン: 何も変更していません。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>手順%1/%2: %3</translation>
    </message>
    <message>
        <source>on the %1</source>
        <translation>%1で</translation>
    </message>
    <message>
        <source>on the %1, database %2</source>
        <translation>%1のデータベース%2で</translation>
    </message>
    <message>
        <source>Undone by: %1</source>
        <translation>取り消し: %1</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>DRY RUN of %1: nothing was changed</source>
        <translation>%1のドライラン: 何も変更していません</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 % (%2/%3)</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>not</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>  What will happen:</source>
        <translation>  起きること:</translation>
    </message>
    <message>
        <source>  SQL, exactly:</source>
        <translation>  正確なSQL:</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>取り消し: %1</translation>
    </message>
    <message>
        <source>Type the last %1 digits of the TARGET&apos;s system_identifier (Enter alone stops): </source>
        <translation>対象のsystem_identifierの末尾%1桁を入力してください(Enterだけで中止): </translation>
    </message>
    <message>
        <source>Cancelled; nothing was done.</source>
        <translation>キャンセルしました。何も行っていません。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1, database %2</source>
        <translation>%1、データベース%2</translation>
    </message>
    <message>
        <source> %1/%2 done in %3</source>
        <translation> %1/%2 %3で完了</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>警告:</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>次:</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>取り消し:</translation>
    </message>
    <message>
        <source>Cancelled:</source>
        <translation>キャンセル:</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>エラー:</translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>完了:</translation>
    </message>
    <message>
        <source>%1 of %2 steps, in %3.</source>
        <translation>%2手順のうち%1(%3)。</translation>
    </message>
    <message>
        <source>In doubt:</source>
        <translation>不明:</translation>
    </message>
    <message>
        <source>The link was lost during COMMIT; look at the server before you go on.</source>
        <translation>COMMIT中に接続が失われました。先に進む前にサーバを確認してください。</translation>
    </message>
    <message>
        <source>SQLSTATE:</source>
        <translation>SQLSTATE:</translation>
    </message>
    <message>
        <source>Detail:</source>
        <translation>詳細:</translation>
    </message>
    <message>
        <source>Server&apos;s hint:</source>
        <translation>サーバのヒント:</translation>
    </message>
    <message>
        <source>Context:</source>
        <translation>コンテキスト:</translation>
    </message>
    <message>
        <source>Statement:</source>
        <translation>文:</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>対処:</translation>
    </message>
    <message>
        <source>Takes a PostgreSQL server to a new major version by logical replication.</source>
        <translation>論理レプリケーションでPostgreSQLサーバを新しいメジャーバージョンに移行します。</translation>
    </message>
    <message>
        <source>Open two throw-away servers of this machine.</source>
        <translation>このマシンの2つの使い捨てサーバを開きます。</translation>
    </message>
    <message>
        <source>Start nothing that changes a server.</source>
        <translation>サーバを変更するものは何も始めません。</translation>
    </message>
    <message>
        <source>The migration to open, a flare.yml.</source>
        <translation>開く移行(flare.yml)。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>no slot</source>
        <translation>スロットなし</translation>
    </message>
    <message>
        <source>%1: slot lost</source>
        <translation>%1: スロット消失</translation>
    </message>
    <message>
        <source>no subscription</source>
        <translation>サブスクリプションなし</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>失敗の繰り返し</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>By itself this login is tried again only now and then, because servers lock accounts after too many failures.</source>
        <translation>失敗が続くとサーバがアカウントをロックするため、このログインの自動再試行は間隔を空けて行います。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1日%2時間</translation>
    </message>
    <message>
        <source>Wrong server: %1 answers as the %2 at %3, and the file says %4. Nothing was done.</source>
        <translation>別のサーバです: %1が%2(%3)として応答しましたが、ファイルでは%4です。何も行っていません。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>%1 behind, %2</source>
        <translation>遅延%1、%2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>まだ不明</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1以内</translation>
    </message>
    <message>
        <source>not converging at this rate</source>
        <translation>この速度では追い付かない</translation>
    </message>
    <message>
        <source>within %1 in about %2 (%3 or more)</source>
        <translation>約%2で%1以内(%3以上)</translation>
    </message>
    <message>
        <source>within %1 in about %2 (%3 to %4)</source>
        <translation>約%2で%1以内(%3から%4)</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>完了%1</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>コピー済み%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of bytes.</source>
        <translation>「%1」はバイト数ではありません。</translation>
    </message>
    <message>
        <source>--max-lag and --format prometheus go with --once.</source>
        <translation>--max-lagと--format prometheusは--onceとともに使います。</translation>
    </message>
    <message>
        <source>%1 is %2 behind, more than %3.</source>
        <translation>%1の遅延は%2で、%3を超えています。</translation>
    </message>
    <message>
        <source>The %1 answers again.</source>
        <translation>%1がまた応答しました。</translation>
    </message>
    <message>
        <source>Shows how far the subscriber is behind the publisher, and when it will have caught up.</source>
        <translation>サブスクライバがパブリッシャからどれだけ遅れ、いつ追い付くかを示します。</translation>
    </message>
    <message>
        <source>Only the subscriptions of this database.</source>
        <translation>このデータベースのサブスクリプションだけ。</translation>
    </message>
    <message>
        <source>Only this subscription.</source>
        <translation>このサブスクリプションだけ。</translation>
    </message>
    <message>
        <source>With --once: as text for Prometheus.</source>
        <translation>--onceとともに使います。Prometheus用のテキストを出力します。</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>レプリケーション</translation>
    </message>
    <message>
        <source>%1 of WAL kept</source>
        <translation>WAL %1を保持</translation>
    </message>
    <message>
        <source>in danger in about %1</source>
        <translation>約%1で危険</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>answered in %1 ms</source>
        <translation>%1ミリ秒で応答</translation>
    </message>
    <message>
        <source>its clock is off by %1</source>
        <translation>時計のずれ%1</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>スロット</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 in the last half minute</source>
        <translation>直近30秒で%1件</translation>
    </message>
    <message>
        <source>No write was acknowledged.</source>
        <translation>書き込みは確認されませんでした。</translation>
    </message>
    <message>
        <source>%1: above the threshold</source>
        <translation>%1: しきい値超過</translation>
    </message>
    <message>
        <source>%1 is %2 behind, more than the threshold of %3.</source>
        <translation>%1 の遅延は %2 で、しきい値 %3 を超えています。</translation>
    </message>
    <message>
        <source>%1: caught up</source>
        <translation>%1: 追いつき</translation>
    </message>
    <message>
        <source>%1 has caught up: it is within the threshold of %2.</source>
        <translation>%1 は追いつきました。しきい値 %2 以内です。</translation>
    </message>
    <message>
        <source>The slot %1 is lost: the publisher has removed WAL that it needs.</source>
        <translation>スロット %1 は失われました。必要な WAL がパブリッシャから削除されました。</translation>
    </message>
    <message>
        <source>%1: slot at risk</source>
        <translation>%1: スロット危険</translation>
    </message>
    <message>
        <source>The slot %1 is at risk: the publisher may soon remove WAL that it needs.</source>
        <translation>スロット %1 が危険です。必要な WAL がまもなくパブリッシャから削除される可能性があります。</translation>
    </message>
    <message>
        <source>%1: copy done</source>
        <translation>%1: コピー完了</translation>
    </message>
    <message numerus="yes">
        <source>The copy of %1 is done: all of its %n table(s) are ready.</source>
        <translation>
            <numerusform>%1 のコピーが完了しました。%n 個のテーブルがすべて準備完了です。</numerusform>
        </translation>
    </message>
    <message>
        <source>being copied</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>roughly %1 % by size</source>
        <translation>サイズでおよそ %1 %</translation>
    </message>
    <message>
        <source>%1 % of about %2 rows</source>
        <translation>約 %2 行の %1 %</translation>
    </message>
    <message>
        <source>%1 rows, more than the %2 expected</source>
        <translation>%1 行 (予想の %2 行より多い)</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>about %1 to go</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 行/秒</translation>
    </message>
    <message>
        <source>Copied now</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1</translation>
    </message>
    <message>
        <source>slot lost</source>
        <translation>スロット消失</translation>
    </message>
    <message>
        <source>idle, everything is applied</source>
        <translation>待機中、すべて適用済み</translation>
    </message>
    <message>
        <source>everything is applied</source>
        <translation>すべて適用済み</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>%1 not sent, %2 sent and not applied</source>
        <translation>未送信 %1、送信済みで未適用 %2</translation>
    </message>
    <message>
        <source>Looks at both servers at each interval, until it is stopped: how much WAL is not sent and not applied, how old the oldest change to apply is, how fast WAL is written and applied, when the lag will be at the file&apos;s cutover.lag_threshold, what the slot keeps, the states of the tables, and how far each one is that is being copied. Reads only, and writes nothing to the publisher. A server that goes away is shown as lost, and read again once it is back.</source>
        <translation>停止するまで、一定の間隔で両サーバを確認します。未送信と未適用のWALの量、最も古い未適用の変更の経過時間、WALの書き込みと適用の速度、遅延がファイルのcutover.lag_thresholdに達する時期、スロットが保持している量、テーブルの状態、コピー中の各テーブルの進み具合です。読み取るだけで、パブリッシャには何も書き込みません。いなくなったサーバは失われたものとして示し、戻ればまた読み取ります。</translation>
    </message>
    <message>
        <source>The ledger is damaged: after row %1 of writer %2 comes row %3.</source>
        <translation>台帳が破損しています。書き込み元%2の行%1の次が行%3になっています。</translation>
    </message>
    <message numerus="yes">
        <source>%1 may not lock %n table(s).</source>
        <translation>
            <numerusform>%1は%nテーブルをロックできません。</numerusform>
        </translation>
    </message>
    <message>
        <source>An autovacuum that can&apos;t be interrupted holds a table (process %1: %2). Wait until it is through.</source>
        <translation>中断できない自動バキュームがテーブルを保持しています(プロセス%1: %2)。終わるのを待ってください。</translation>
    </message>
    <message>
        <source>The subscriber runs no worker for the subscription %1. If somebody streams from its slot all the same, that is another server: a copy, which takes its changes.</source>
        <translation>サブスクライバにサブスクリプション%1のワーカーがありません。それでもそのスロットから受信しているものがあれば、それは別のサーバ、つまり変更を横取りしているコピーです。</translation>
    </message>
    <message>
        <source>The publication %1 does not exist on the publisher.</source>
        <translation>パブリケーション%1がパブリッシャにありません。</translation>
    </message>
    <message>
        <source>The publication %1 is not what the file says: %2</source>
        <translation>パブリケーション%1がファイルのとおりではありません: %2</translation>
    </message>
    <message>
        <source>The tables of %1 have changed during the pause; new: %2; no longer published: %3.</source>
        <translation>%1のテーブルが書き込み停止中に変わりました。新しいもの: %2、パブリッシュされなくなったもの: %3。</translation>
    </message>
    <message>
        <source>Their rows may be in no stream. See to it that nobody changes the schema, and that every table is published and copied, then pause again.</source>
        <translation>その行はどのストリームにも含まれていない可能性があります。だれもスキーマを変更しないようにし、すべてのテーブルがパブリッシュされコピーされていることを確かめてから、もう一度停止してください。</translation>
    </message>
    <message>
        <source>The sequence %1 is at %2 on the publisher, which the subscriber&apos;s can&apos;t hold.</source>
        <translation>パブリッシャのシーケンス%1の値は%2で、サブスクライバのシーケンスには収まりません。</translation>
    </message>
    <message>
        <source>Sequences that are missing on the subscriber: %1.</source>
        <translation>サブスクライバにないシーケンス: %1。</translation>
    </message>
    <message>
        <source>A subscription writes into %1 on the publisher (process %2). Disable it first.</source>
        <translation>パブリッシャの%1にサブスクリプションが書き込んでいます(プロセス%2)。先に無効にしてください。</translation>
    </message>
    <message>
        <source>The background process %1 (%2, %3) works in %4 and is not ended: it may write again once the pause is proven.</source>
        <translation>バックグラウンドプロセス%1(%2、%3)が%4で動作しており、終了させません。停止が証明された後に再び書き込む可能性があります。</translation>
    </message>
    <message>
        <source>A replication session of %1 (process %2) reads from no slot; it may run SQL and is not ended.</source>
        <translation>%1のレプリケーションセッション(プロセス%2)はどのスロットからも読み取っていません。SQLを実行できますが、終了させません。</translation>
    </message>
    <message>
        <source>%1 was given the right to connect to %2 while it was paused, and keeps it.</source>
        <translation>書き込み停止中に%1に%2への接続権限が与えられました。この権限は残ります。</translation>
    </message>
    <message>
        <source>Not every right to connect to %1 could be given back.</source>
        <translation>%1への接続権限の一部を元に戻せませんでした。</translation>
    </message>
    <message>
        <source>Run as superuser on the publisher: %1</source>
        <translation>パブリッシャでスーパーユーザとして実行してください: %1</translation>
    </message>
    <message>
        <source>The tables could not be locked in time.</source>
        <translation>時間内にテーブルをロックできませんでした。</translation>
    </message>
    <message>
        <source>The locks on the tables are gone: %1</source>
        <translation>テーブルのロックがなくなっています: %1</translation>
    </message>
    <message>
        <source>they were given back.</source>
        <translation>ロックは解放されました。</translation>
    </message>
    <message>
        <source>Somebody may have written meanwhile. Look why the session ended (a server that crashed, somebody who ended it, a network that was cut for longer than %1 s), then pause again.</source>
        <translation>その間にだれかが書き込んだ可能性があります。セッションが終了した理由(サーバのクラッシュ、だれかによる終了、%1秒を超えるネットワークの切断)を確認し、もう一度停止してください。</translation>
    </message>
    <message>
        <source>The server says that %1 of the %2 tables are locked.</source>
        <translation>サーバによると、%2テーブルのうちロックされているのは%1です。</translation>
    </message>
    <message>
        <source>%2 table(s) in no publication of the file: %1.</source>
        <translation>ファイルのどのパブリケーションにも含まれない%2テーブル: %1。</translation>
    </message>
    <message>
        <source>The rows of %2 unlogged table(s): %1.</source>
        <translation>%2個のUNLOGGEDテーブルの行: %1。</translation>
    </message>
    <message>
        <source>The contents of %2 materialized view(s), which need REFRESH MATERIALIZED VIEW on the subscriber: %1.</source>
        <translation>%2個のマテリアライズドビューの内容(サブスクライバでREFRESH MATERIALIZED VIEWが必要): %1。</translation>
    </message>
    <message>
        <source>%1 large objects.</source>
        <translation>%1個のラージオブジェクト。</translation>
    </message>
    <message>
        <source>%1 (which this account may not read)</source>
        <translation>%1(このアカウントでは読めません)</translation>
    </message>
    <message>
        <source>Rows that are kept in tables of extensions: %1.</source>
        <translation>拡張のテーブルに保持されている行: %1。</translation>
    </message>
    <message>
        <source>What a trigger changes that fires while rows are applied (ENABLE ALWAYS or REPLICA): %1.</source>
        <translation>行の適用時に発火するトリガ(ENABLE ALWAYSまたはREPLICA)による変更: %1。</translation>
    </message>
    <message>
        <source>%1 was paused by somebody else meanwhile: %2 at %3. That pause is left alone.</source>
        <translation>その間に別のだれかが%1を停止しました: %2、%3。その書き込み停止には触れません。</translation>
    </message>
    <message>
        <source>The pause of %1 was ended by somebody else meanwhile.</source>
        <translation>その間に別のだれかが%1の書き込み停止を終了しました。</translation>
    </message>
    <message>
        <source>Talk to each other, then run it again.</source>
        <translation>互いに話し合ってから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>They have the right by another way (membership in an exempt role, for instance), or somebody has just given it to them. Take it from them, then pause again.</source>
        <translation>別の経路(除外されたロールのメンバーシップなど)で権限があるか、だれかがたった今与えました。権限を取り消してから、もう一度停止してください。</translation>
    </message>
    <message>
        <source>Somebody has made new transactions of %1 writable again.</source>
        <translation>だれかが%1の新しいトランザクションを再び書き込み可能にしました。</translation>
    </message>
    <message>
        <source>The audit log can&apos;t be written, and this goes on without it: %1</source>
        <translation>監査ログに書き込めませんが、このまま続けます: %1</translation>
    </message>
    <message>
        <source>Two connections to the %1 reach two servers, or it was restarted in between: timeline %2, started at %3, and timeline %4, started at %5. Their identifier is the same.</source>
        <translation>%1への2つの接続が別々のサーバにつながったか、その間にサーバが再起動されました: タイムライン%2(起動: %3)とタイムライン%4(起動: %5)。識別子は同じです。</translation>
    </message>
    <message>
        <source>Find out what else answers at that address (a copy, a promoted standby, a balancer), and put the one server&apos;s own address into the file.</source>
        <translation>そのアドレスでほかに何が応答しているか(コピー、昇格したスタンバイ、ロードバランサ)を調べ、ただ1つのサーバ自身のアドレスをファイルに書いてください。</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>The lock that keeps others from changing this migration is lost; somebody else may be at work. %1</source>
        <translation>ほかのだれかがこの移行を変更するのを防ぐロックが失われました。別のだれかが作業している可能性があります。%1</translation>
    </message>
    <message>
        <source>Look who was at work (flare audit list, the publisher&apos;s log), then run it again.</source>
        <translation>だれが作業していたかを確認し(flare audit list、パブリッシャのログ)、もう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 does not succeed yet and is tried again: %2 Another stop gives up.</source>
        <translation>%1はまだ成功していないため、再試行します: %2 もう一度停止すると断念します。</translation>
    </message>
    <message>
        <source>%1 Writes have been paused since %2 by %3, so both sides must be equal.</source>
        <translation>%1 書き込みは%2から%3によって停止されているため、両側は等しくなければなりません。</translation>
    </message>
    <message>
        <source>Rows have not arrived, or somebody has written on one side meanwhile: find out which before the application goes on there. While pause_write is still at work, count again once it has ended.</source>
        <translation>行が届いていないか、その間にだれかが一方に書き込みました。サブスクライバでアプリケーションを再開する前に、どちらなのかを調べてください。pause_writeがまだ動いている間なら、終わってからもう一度数えてください。</translation>
    </message>
    <message>
        <source>Counts every published table, or the one that is named, on both sides at the same time and marks what differs. Each table is counted at its own moment: only while nothing is written do equal numbers mean anything, and equal numbers are not yet equal rows. A difference while writes are paused is a failure.</source>
        <translation>パブリッシュされたすべてのテーブル、または指定したテーブルを両側で同時に数え、異なるものに印を付けます。各テーブルはそれぞれの時点で数えます。数の一致に意味があるのは何も書き込まれていない間だけで、数が同じでも行が同じとは限りません。書き込み停止中の差異は失敗です。</translation>
    </message>
    <message>
        <source>What %1 had before could not be noted in the comment of the publication %2.</source>
        <translation>%1の元の設定をパブリケーション%2のコメントに記録できませんでした。</translation>
    </message>
    <message>
        <source>Only the publication&apos;s owner may do that: drop it, then run this again.</source>
        <translation>これができるのはパブリケーションの所有者だけです。パブリケーションを削除し、もう一度実行してください。</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL has been set already for %1, and what was before is kept: running this again goes on, drop_publication --restore-replica-identity gives it back.</source>
        <translation>%1にはすでにREPLICA IDENTITY FULLを設定し、元の設定は保存されています。もう一度実行すると続きから進み、drop_publication --restore-replica-identityで元に戻せます。</translation>
    </message>
    <message>
        <source>what each table has now is noted in the publication&apos;s comment before it changes:</source>
        <translation>変更の前に、各テーブルの現在の設定をパブリケーションのコメントに記録します:</translation>
    </message>
    <message>
        <source>The subscription could not be switched off, and may go on trying: %1;</source>
        <translation>サブスクリプションを無効にできませんでした。試行を続ける可能性があります: %1;</translation>
    </message>
    <message>
        <source>The subscription is switched off; its slots stay on the publisher and keep WAL. Running this again switches it on, drop_subscription removes it.</source>
        <translation>サブスクリプションは無効です。そのスロットはパブリッシャに残り、WALを保持します。もう一度実行すると有効になり、drop_subscriptionで削除できます。</translation>
    </message>
    <message>
        <source>The subscription was switched on, but the slot %1 on the publisher was not taken up within 30 s.</source>
        <translation>サブスクリプションを有効にしましたが、パブリッシャのスロット%1からの受信が30秒以内に始まりませんでした。</translation>
    </message>
    <message>
        <source>The subscriber has tried every few seconds, and failed or found no free worker. %1 Once that is mended, run this again: the copy goes on.</source>
        <translation>サブスクライバは数秒ごとに試しましたが、失敗したか、空きワーカーがありませんでした。%1 それを直したら、もう一度実行してください。コピーは続きから進みます。</translation>
    </message>
    <message>
        <source>Creates the slot on the publisher whose identity has been proven, and the subscription on that slot: a wrong way from the subscriber to the publisher then can&apos;t copy anything. Refuses while tables are missing, don&apos;t fit or hold rows, while the login would change or hide values, or while slots and workers don&apos;t suffice. If the subscription can&apos;t be created, the slot is removed again; if it can&apos;t copy, it is switched off. Waits until every table is copied.</source>
        <translation>識別が証明されたパブリッシャにスロットを作成し、それを使うサブスクリプションを作成します。これにより、サブスクライバからパブリッシャへの経路が誤っていても何もコピーされません。テーブルがない、合わない、または行がある場合、ログインが値を変えるか隠す場合、スロットやワーカーが足りない場合は拒否します。サブスクリプションを作成できなければスロットを削除し、コピーできなければサブスクリプションを無効にします。すべてのテーブルがコピーされるまで待ちます。</translation>
    </message>
    <message>
        <source>The publisher has a slot %1, and nothing says that it was made for this subscription: it stays, and keeps WAL. If nobody needs it: %2;</source>
        <translation>パブリッシャにスロット%1がありますが、このサブスクリプションのために作られたことを示すものがありません。スロットは残り、WALを保持します。不要であれば: %2;</translation>
    </message>
    <message>
        <source>The subscription is behind: the last %1 of the publisher&apos;s WAL are not applied, and rows changed in them will be missing on the subscriber.</source>
        <translation>サブスクリプションが遅れています。パブリッシャのWALの最後の%1が適用されておらず、そこで変更された行はサブスクライバで欠落します。</translation>
    </message>
    <message>
        <source>How far the subscription is behind can&apos;t be told, since the publisher can&apos;t be reached: what it has not applied will be missing on the subscriber.</source>
        <translation>パブリッシャに接続できないため、サブスクリプションの遅れはわかりません。適用されていないものは欠落します。</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) are not copied completely: %1.</source>
        <translation>
            <numerusform>%nテーブルのコピーが完了していません: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drops the subscription with its slot, and says first how far behind it is: what it has not applied will be missing. Where the publisher can&apos;t be reached, it is dropped without, and the slot that then stays on the publisher is named, with the statement that removes it: it keeps WAL until it goes. The copied rows stay on the subscriber.</source>
        <translation>サブスクリプションをスロットとともに削除し、先にどれだけ遅れているかを示します。適用されていないものは欠落します。パブリッシャに接続できない場合はスロットなしで削除し、パブリッシャに残るスロットと、それを削除する文を示します。スロットは、なくなるまでWALを保持します。コピーされた行はサブスクライバに残ります。</translation>
    </message>
    <message>
        <source>Look at everything, and wait until the subscriber has caught up</source>
        <translation>すべてを確認し、サブスクライバが追い付くのを待つ</translation>
    </message>
    <message>
        <source>Whether the tables can be locked has changed since the plan was made. %1</source>
        <translation>テーブルをロックできるかどうかが、計画の作成後に変わりました。%1</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the plan anew.</source>
        <translation>何も変更していません。計画を作り直してください。</translation>
    </message>
    <message numerus="yes">
        <source>Hold the writers: lock %n table(s)</source>
        <translation>
            <numerusform>書き込みを待たせる: %nテーブルをロックする</numerusform>
        </translation>
    </message>
    <message>
        <source>Prove that everything committed is on the subscriber</source>
        <translation>コミットされたすべてがサブスクライバにあることを証明する</translation>
    </message>
    <message>
        <source>Set the sequences</source>
        <translation>シーケンスを設定する</translation>
    </message>
    <message>
        <source>Take the access, and end the sessions</source>
        <translation>アクセスを取り上げ、セッションを終了する</translation>
    </message>
    <message>
        <source>Look once more, and let the tables go</source>
        <translation>もう一度確認し、テーブルを解放する</translation>
    </message>
    <message>
        <source>Until everything is proven, writers only wait, for %1 s at most; if anything fails before, they go on without an error.</source>
        <translation>すべてが証明されるまで、書き込みは最長%1秒待つだけです。その前に何かが失敗すれば、エラーなしに続きます。</translation>
    </message>
    <message>
        <source>The tables can&apos;t be locked, so the sessions are ended before the proof: %1</source>
        <translation>テーブルをロックできないため、証明の前にセッションを終了します: %1</translation>
    </message>
    <message>
        <source>Not covered by the proof: %1</source>
        <translation>証明の対象外: %1</translation>
    </message>
    <message>
        <source>The transaction of %1 (process %2) held a table and was ended.</source>
        <translation>%1のトランザクション(プロセス%2)がテーブルを保持していたため、終了させました。</translation>
    </message>
    <message>
        <source>The tables of %1 could not be locked in time; held by: %2.</source>
        <translation>%1のテーブルを時間内にロックできませんでした。保持者: %2。</translation>
    </message>
    <message>
        <source>The sequence %1 of the subscriber can&apos;t hold the publisher&apos;s value.</source>
        <translation>サブスクライバのシーケンス%1にはパブリッシャの値が収まりません。</translation>
    </message>
    <message numerus="yes">
        <source>Writes to %1 are paused, and every committed row of the %n published table(s) is on the subscriber.</source>
        <translation>
            <numerusform>%1への書き込みは停止され、パブリッシュされた%nテーブルのコミット済みの行はすべてサブスクライバにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No privilege stops a superuser: %1 can still connect, and can write: what is read only by default for them is so until they, or a setting of their role, say otherwise.</source>
        <translation>スーパーユーザを止められる権限はありません。%1は引き続き接続でき、書き込めます。デフォルトの読み取り専用は、本人またはロールの設定が変えないかぎりのものです。</translation>
    </message>
    <message>
        <source>These roles keep the right to connect, for the replication and for the way back, and can write where they have the rights to: %1.</source>
        <translation>次のロールはレプリケーションと元に戻すために接続権限を保ち、権限のあるところには書き込めます: %1。</translation>
    </message>
    <message>
        <source>The tables could not be locked: %1 The proof rests on nobody being able to connect.</source>
        <translation>テーブルをロックできませんでした: %1 証明は、だれも接続できないことを前提としています。</translation>
    </message>
    <message>
        <source>The writers of %1 go on.</source>
        <translation>%1への書き込みは続きます。</translation>
    </message>
    <message>
        <source>The publisher did not answer (%1); it gives up the locks by itself within seconds.</source>
        <translation>パブリッシャが応答しませんでした(%1)。ロックは数秒以内に自動で解放されます。</translation>
    </message>
    <message>
        <source>%1 stays paused, as it was before; only the new proof has failed.</source>
        <translation>%1は以前と同じく停止されたままです。失敗したのは新しい証明だけです。</translation>
    </message>
    <message>
        <source>Giving back the access to %1</source>
        <translation>%1へのアクセスの復元</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher may still be blocked. Run &quot;flare resume_write %1&quot; as soon as it can be reached, from any machine. %2</source>
        <translation>パブリッシャの%1への書き込みがまだ止められている可能性があります。接続できるようになりしだい、どのマシンからでも「flare resume_write %1」を実行してください。%2</translation>
    </message>
    <message>
        <source>%1 is paused by %2 since %3; that pause was left alone.</source>
        <translation>%1は%3から%2によって停止されています。その書き込み停止には触れていません。</translation>
    </message>
    <message>
        <source>The subscriber may write secrets of the schema, such as the passwords of user mappings, into its log, as its log_statement says.</source>
        <translation>サブスクライバは、そのlog_statementの設定により、ユーザマッピングのパスワードなどスキーマの秘密をログに書き込む可能性があります。</translation>
    </message>
    <message>
        <source>Passwords and other secrets of the schema are masked in this text: put them in before you run it.</source>
        <translation>このテキストでは、スキーマのパスワードとそのほかの秘密を伏せています。実行する前に記入してください。</translation>
    </message>
    <message>
        <source>%1 on the publisher looks paused (nobody but superusers and the replication role can connect, and transactions are read only by default), but the record of what it was before is gone.</source>
        <translation>パブリッシャの%1は書き込み停止中のように見えますが(スーパーユーザとレプリケーション用ロール以外は接続できず、トランザクションはデフォルトで読み取り専用です)、元の状態の記録がなくなっています。</translation>
    </message>
    <message>
        <source>The audit log of the machine that paused has it, in the statement ALTER DATABASE … SET flare.pause. Give the access back by hand: GRANT CONNECT ON DATABASE … TO …; ALTER DATABASE … RESET default_transaction_read_only;</source>
        <translation>停止したマシンの監査ログの、ALTER DATABASE … SET flare.pauseの文にあります。手動でアクセスを戻してください: GRANT CONNECT ON DATABASE … TO …; ALTER DATABASE … RESET default_transaction_read_only;</translation>
    </message>
    <message>
        <source>Writes to %1 are allowed again; the access is as it was at %2, but for what is said above.</source>
        <translation>%1への書き込みは再び許可されています。上に示したものを除き、アクセスは%2の状態です。</translation>
    </message>
    <message>
        <source>Writes to %1 are not paused any more.</source>
        <translation>%1への書き込みはもう停止されていません。</translation>
    </message>
    <message>
        <source>%1 was paused anew meanwhile, and that pause was left alone. %2</source>
        <translation>その間に%1は新たに停止されました。その書き込み停止には触れていません。%2</translation>
    </message>
    <message>
        <source>The application seems to have been switched since the plan was made. %1</source>
        <translation>計画の作成後に、アプリケーションが切り替えられたようです。%1</translation>
    </message>
    <message>
        <source>Look at both servers, then run it again: it asks for a confirmation then.</source>
        <translation>両サーバを確認し、もう一度実行してください。その際に確認を求められます。</translation>
    </message>
    <message>
        <source>A pause is under way: %1.</source>
        <translation>書き込み停止が進行中です: %1。</translation>
    </message>
    <message>
        <source>End the pause of %1 that is under way</source>
        <translation>進行中の%1の書き込み停止を終了する</translation>
    </message>
    <message>
        <source>If the application writes there, the two servers will hold different data.</source>
        <translation>アプリケーションがそこに書き込むと、両サーバのデータが異なるようになります。</translation>
    </message>
    <message>
        <source>Reads what pause_write saved on the publisher itself (the setting flare.pause of the database) and gives every right to connect back with its grantor and its grant option. It works from any machine, also when the program that paused was killed and when the audit log can&apos;t be written, and needs no confirmation before the switch: it is the way out. What was granted meanwhile stays; a role that is gone is named. When something says that the application has been switched already (its subscription is gone, sequences on the subscriber are ahead, sessions of others there), it must be confirmed.</source>
        <translation>pause_writeがパブリッシャ自身に保存したもの(データベースの設定flare.pause)を読み、すべての接続権限を、付与者と付与オプションも含めて戻します。どのマシンからでも動作し、停止したプログラムが強制終了された場合や、監査ログに書き込めない場合も使えます。元に戻すための手段であるため、切り替え前なら確認は不要です。その間に付与されたものは残り、なくなったロールは示されます。アプリケーションがすでに切り替えられたことを示すもの(サブスクリプションがない、サブスクライバのシーケンスが進んでいる、そこにほかのセッションがある)があれば、確認が必要です。</translation>
    </message>
    <message>
        <source>The subscriber has no subscription of the file any more, as after a switch.</source>
        <translation>切り替え後のように、サブスクライバにはファイルのサブスクリプションがもうありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n session(s) on the subscriber.</source>
        <translation>
            <numerusform>サブスクライバに%1の%nセッションがあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) on the subscriber are ahead of the publisher&apos;s: somebody has taken numbers there; the first is %1.</source>
        <translation>
            <numerusform>サブスクライバの%nシーケンスがパブリッシャより進んでいます。だれかがそこで番号を取りました。最初のものは%1です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the application has already been switched to the subscriber is not wholly known: %1</source>
        <translation>アプリケーションがすでにサブスクライバに切り替えられたかどうか、完全にはわかりません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s) of the subscriber can&apos;t hold the publisher&apos;s value; the first is %1.</source>
        <translation>
            <numerusform>サブスクライバの%nシーケンスにはパブリッシャの値が収まりません。最初のものは%1です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare their MAXVALUE and type on both sides (ALTER SEQUENCE), then run this again.</source>
        <translation>両側のMAXVALUEと型を比較し(ALTER SEQUENCE)、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The role %1 could connect to %2 and is gone; nothing was given to it.</source>
        <translation>%2に接続できたロール%1はなくなっています。このロールには何も付与していません。</translation>
    </message>
    <message>
        <source>The role %1 had given %2 the right to connect to %3 and is gone; it comes from the owner now.</source>
        <translation>%2に%3への接続権限を付与したロール%1はなくなっています。権限は所有者からのものになりました。</translation>
    </message>
    <message>
        <source>An empty database may have been created all the same; running it again takes that one.</source>
        <translation>それでも空のデータベースが作成された可能性があります。もう一度実行すると、それを使います。</translation>
    </message>
    <message>
        <source>The record of a pause of %1 on the publisher can&apos;t be read: %2</source>
        <translation>パブリッシャにある%1の書き込み停止の記録を読み込めません: %2</translation>
    </message>
    <message>
        <source>Another version of pg-flare has written it, or somebody by hand. Use that version, or give the access back by hand: the audit log of the pause has the record&apos;s text.</source>
        <translation>別のバージョンのpg-flareが書いたか、だれかが手動で書いたものです。そのバージョンを使うか、手動でアクセスを戻してください。記録のテキストは書き込み停止の監査ログにあります。</translation>
    </message>
    <message>
        <source>and the same on the subscriber, if it has these tables already:</source>
        <translation>サブスクライバにすでにこれらのテーブルがあれば、そこでも同じように:</translation>
    </message>
    <message>
        <source>%1 has neither a primary key nor a replica identity on the subscriber, and the publisher names its rows by %2 alone: the first UPDATE or DELETE would stop all changes. On the subscriber: %3</source>
        <translation>サブスクライバの%1には主キーもレプリカアイデンティティもなく、パブリッシャは%2だけで行を特定します。最初のUPDATEまたはDELETEですべての変更が止まります。サブスクライバで実行してください: %3</translation>
    </message>
    <message>
        <source>The subscriber looks the rows of %1 up by %2, and the publisher names them by %3 alone: the first UPDATE or DELETE would stop all changes. On the subscriber: %4</source>
        <translation>サブスクライバは%1の行を%2で探しますが、パブリッシャは%3だけで特定します。最初のUPDATEまたはDELETEですべての変更が止まります。サブスクライバで実行してください: %4</translation>
    </message>
    <message>
        <source>The subscriber would write as the owner %1 into %2, which is refused there: %3; on the subscriber, or set run_as_owner for the subscription in the file.</source>
        <translation>サブスクライバは所有者%1として%2に書き込みますが、そこで拒否されます: %3; サブスクライバで実行するか、ファイルのサブスクリプションにrun_as_ownerを設定してください。</translation>
    </message>
    <message>
        <source>Took too long; nothing was changed, or all of it was undone.</source>
        <translation>時間がかかりすぎました。何も変更していないか、すべて取り消されました。</translation>
    </message>
    <message>
        <source>What had been changed was taken back; nothing is left of it.</source>
        <translation>変更したものは元に戻しました。何も残っていません。</translation>
    </message>
    <message>
        <source>What the steps before did stays; running it again goes on from there.</source>
        <translation>前の手順で行ったことは残ります。もう一度実行すると、そこから続けます。</translation>
    </message>
    <message>
        <source>Something stays that must be put right by hand; see above.</source>
        <translation>手動で直す必要のあるものが残っています。上を参照してください。</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>残ったもの:</translation>
    </message>
    <message>
        <source>Cancelling: the running statement is cancelled on its server and its step rolled back. Once more leaves at once, unless something must be given back first.</source>
        <translation>キャンセルしています: 実行中の文をサーバで取り消し、その手順をロールバックします。先に元に戻すものがなければ、もう一度押すとすぐに終了します。</translation>
    </message>
    <message>
        <source>The writers have waited for as long as cutover.max_outage in the file allows. Look why it took so long (a lock, a slow line, a busy server), then pause again.</source>
        <translation>書き込みは、ファイルのcutover.max_outageで許された時間だけ待たされました。時間がかかった原因(ロック、遅い回線、サーバの負荷)を調べてから、もう一度一時停止してください。</translation>
    </message>
    <message>
        <source>Still giving back what was taken; leaving now would leave it behind. It ends by itself, or says when it can&apos;t.</source>
        <translation>取得したものを戻している途中です。今終了すると残ったままになります。自動的に終わるか、できない場合はその旨を表示します。</translation>
    </message>
    <message>
        <source>Left while something was being changed: what became of it is not known. &quot;flare audit list&quot; shows what was sent, and running the same operation again is safe.</source>
        <translation>変更の途中で終了しました。その結果は不明です。送信した内容は「flare audit list」で確認でき、同じ操作を再度実行しても安全です。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未問い合わせ</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>No record matches.</source>
        <translation>一致するエントリがありません。</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>チェーン</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未証明</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1(上限%2)</translation>
    </message>
    <message>
        <source>access given back at %1</source>
        <translation>%1にアクセスを元に戻しました</translation>
    </message>
    <message>
        <source>access not given back in this period</source>
        <translation>この期間内にアクセスは元に戻されていません</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>停止時間</translation>
    </message>
    <message>
        <source>No writer was stopped in this period.</source>
        <translation>この期間に止められた書き込みはありません。</translation>
    </message>
    <message>
        <source>Writes stopped</source>
        <translation>書き込み停止</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>証明</translation>
    </message>
    <message>
        <source>These records hold no proof that everything committed is on the subscriber.</source>
        <translation>これらのエントリには、コミットされたすべてがサブスクライバにあることの証明がありません。</translation>
    </message>
    <message>
        <source>Proof: everything committed is on the subscriber</source>
        <translation>証明: コミットされたすべてがサブスクライバにあること</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Required LSN</source>
        <translation>必要なLSN</translation>
    </message>
    <message>
        <source>Reached LSN</source>
        <translation>到達したLSN</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation>移行レポート</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) of it: an export as CSV or JSON Lines has all of them.</source>
        <translation>
            <numerusform>この操作の文はほかに%n件あります。CSVまたはJSON Linesのエクスポートにはすべて含まれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that changes a server was sent.</source>
        <translation>サーバを変更するものは何も送信されていません。</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Every statement and program that changed a server, as it was sent, without passwords. What was only asked is in the exports as CSV and JSON Lines.</source>
        <translation>サーバを変更したすべての文とプログラムです。パスワードを除き、送信されたとおりに示します。問い合わせただけのものは、CSVとJSON Linesのエクスポートにあります。</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>パブリッシャ</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>サブスクライバ</translation>
    </message>
    <message>
        <source>The verification of the audit log was stopped.</source>
        <translation>監査ログの検証は停止されました。</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>準備されたトランザクション</translation>
    </message>
    <message>
        <source>process %1 (%2)</source>
        <translation>プロセス%1(%2)</translation>
    </message>
    <message>
        <source>in a transaction that is %1 s old</source>
        <translation>開始から%1秒のトランザクション内</translation>
    </message>
    <message>
        <source>a lock on %1</source>
        <translation>%1のロック</translation>
    </message>
    <message>
        <source>a row or another lock (%1)</source>
        <translation>行またはほかのロック(%1)</translation>
    </message>
    <message>
        <source>%1 has no apply worker on the subscriber.</source>
        <translation>サブスクライバに%1の適用ワーカーがありません。</translation>
    </message>
    <message>
        <source>The apply worker of %1 waits for %2, held on the subscriber by %3.</source>
        <translation>%1の適用ワーカーは%2を待っています。サブスクライバでの保持者: %3。</translation>
    </message>
    <message>
        <source>%1 has recorded at %2 that the application works on the subscriber.</source>
        <translation>アプリケーションがサブスクライバで動いていることを、%1が%2に記録しました。</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>%1 of about %2, %3</source>
        <translation>約%2のうち%1、%3</translation>
    </message>
    <message>
        <source>waiting for the tables, held by: %1</source>
        <translation>テーブルを待っています。保持者: %1</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are not paused.</source>
        <translation>パブリッシャの%1への書き込みは停止されていません。</translation>
    </message>
    <message>
        <source>An application that is switched while others still write on the publisher loses their rows: pause writes first.</source>
        <translation>ほかがまだパブリッシャに書き込んでいる間にアプリケーションを切り替えると、その行は失われます。先に書き込みを停止してください。</translation>
    </message>
    <message>
        <source>%1 was paused anew meanwhile by %2.</source>
        <translation>その間に%2が%1を改めて停止しました。</translation>
    </message>
    <message>
        <source>It is recorded that the application of %1 works on the subscriber since %2; resuming writes on the publisher asks for its digits from now on.</source>
        <translation>%1のアプリケーションが%2からサブスクライバで動いていることが記録されました。今後、パブリッシャへの書き込みを再開するには、パブリッシャの数字による確認が必要です。</translation>
    </message>
    <message>
        <source>Once the application is seen to work there: flare drop_subscription</source>
        <translation>アプリケーションがサブスクライバで動いていることを確かめた後: flare drop_subscription</translation>
    </message>
    <message>
        <source>It is recorded already: by %1, at %2.</source>
        <translation>すでに記録されています。記録者: %1、日時: %2。</translation>
    </message>
    <message>
        <source>Nobody but superusers is connected to %1 on the subscriber at this moment.</source>
        <translation>現在、サブスクライバの%1に接続しているのはスーパーユーザだけです。</translation>
    </message>
    <message>
        <source>Record that the application of %1 has been switched</source>
        <translation>%1のアプリケーションを切り替えたことを記録する</translation>
    </message>
    <message>
        <source>Records that the application works on the subscriber from now on.</source>
        <translation>アプリケーションが今後サブスクライバで動くことを記録します。</translation>
    </message>
    <message>
        <source>The switch itself is done by your own means: a pooler, a name service, a configuration. This records on the publisher, in the record of the pause, who has done it and when, so that everybody knows it who opens this migration: resuming writes on the publisher, which would let the servers drift apart, then asks for the digits of its identifier. Run it once the application is pointed at the subscriber.</source>
        <translation>切り替えそのものは、プーラ、ネームサービス、設定など、ご自身の手段で行います。この操作は、だれがいつ切り替えたかをパブリッシャの書き込み停止の記録に残し、この移行を開くすべての人にわかるようにします。書き込みをパブリッシャで再開すると2つのサーバのデータが食い違うおそれがあるため、その後は再開時にパブリッシャの識別子の数字による確認が必要になります。アプリケーションの接続先をサブスクライバに変えたら、一度実行してください。</translation>
    </message>
    <message>
        <source>%1 has recorded that the application works on the subscriber since %2.</source>
        <translation>アプリケーションが%2からサブスクライバで動いていることを、%1が記録しました。</translation>
    </message>
    <message>
        <source>The subscriber was stopped; the publisher keeps its WAL. Start it again in the same menu.</source>
        <translation>サブスクライバを停止しました。パブリッシャはWALを保持し続けます。同じメニューで再び起動してください。</translation>
    </message>
    <message>
        <source>An idle transaction is open on the publisher: a pause has to wait for it or to end it. End it in the same menu.</source>
        <translation>パブリッシャにアイドル状態のトランザクションが開いています。書き込み停止は、これを待つか終了させなければなりません。同じメニューで終了してください。</translation>
    </message>
    <message>
        <source>public.pgbench_accounts is locked on the subscriber, and what changes it is not applied. Release it in the same menu.</source>
        <translation>サブスクライバでpublic.pgbench_accountsがロックされており、このテーブルへの変更は適用されません。同じメニューで解放してください。</translation>
    </message>
    <message>
        <source>The subscriber runs again and catches up.</source>
        <translation>サブスクライバは再び動いており、追い付こうとしています。</translation>
    </message>
    <message>
        <source>The transaction on the publisher was ended; its row was rolled back.</source>
        <translation>パブリッシャのトランザクションを終了しました。その行はロールバックされました。</translation>
    </message>
    <message>
        <source>The lock on the subscriber was released; the apply worker goes on.</source>
        <translation>サブスクライバのロックを解放しました。適用ワーカーは処理を続けます。</translation>
    </message>
    <message>
        <source>No walsender runs on the publisher.</source>
        <translation>パブリッシャでwalsenderが動いていません。</translation>
    </message>
    <message>
        <source>One runs as soon as there is a subscription.</source>
        <translation>サブスクリプションができると、すぐに動き始めます。</translation>
    </message>
    <message>
        <source>Walsenders ended on the publisher: %1. The subscriber connects again by itself.</source>
        <translation>パブリッシャで終了したwalsender: %1。サブスクライバは自動で再接続します。</translation>
    </message>
    <message>
        <source>Row %1 of public.tickets is in the way on the subscriber: its apply worker fails. Take it away in the same menu.</source>
        <translation>サブスクライバでpublic.ticketsの行%1が妨げになり、適用ワーカーが失敗しています。同じメニューで取り除いてください。</translation>
    </message>
    <message>
        <source>The row that was in the way is gone; the apply worker goes on within seconds.</source>
        <translation>妨げになっていた行はなくなりました。適用ワーカーは数秒以内に処理を再開します。</translation>
    </message>
    <message>
        <source>Only of the migration of this configuration file: made with the file at this path or with its content. The digest of a content does too.</source>
        <translation>この設定ファイルの移行だけを対象にします。このパスのファイル、または同じ内容のファイルで行ったものです。内容のダイジェストも指定できます。</translation>
    </message>
    <message>
        <source>Only at the server with this system_identifier; several are separated by commas.</source>
        <translation>このsystem_identifierのサーバに対するものだけを対象にします。複数ある場合はカンマで区切ります。</translation>
    </message>
    <message>
        <source>Only with all of these words, anywhere in the record or in its operation&apos;s title.</source>
        <translation>エントリのどこか、またはその操作の名前に、これらの語をすべて含むものだけを対象にします。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a system_identifier.</source>
        <translation>「%1」はsystem_identifierではありません。</translation>
    </message>
    <message>
        <source>Write the digits as they stand in the configuration file.</source>
        <translation>設定ファイルにあるとおりに数字を書いてください。</translation>
    </message>
    <message>
        <source>JSON Lines can be verified without the log, and CSV opens in a spreadsheet without harm: what it would take for a number, a date or a formula has an apostrophe before it. HTML is a report of a few pages for a change ticket: the servers, the outage, its proof, how each operation ended, and what was changed. What was only asked is in the other two.</source>
        <translation>JSON Linesはログがなくても検証でき、CSVは表計算ソフトで安全に開けます。数値、日付、数式と解釈されうるものには、先頭にアポストロフィが付きます。HTMLは変更チケット用の数ページのレポートで、サーバ、停止時間、その証明、各操作の結果、変更内容を示します。問い合わせただけのものは、ほかの2つの形式に含まれます。</translation>
    </message>
    <message>
        <source>the writers of %1 wait since %2; unless it is proven by then, they go on by themselves at %3</source>
        <translation>%1への書き込みは%2から待たされています。%3までに証明されなければ、自動で続きます</translation>
    </message>
    <message>
        <source>It writes to %1 on the publisher %2:%3, system_identifier %4</source>
        <translation>%2:%3 (system_identifier %4) のパブリッシャの%1に書き込みます</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: PRODUCTION.</source>
        <translation>%1: 本番。</translation>
    </message>
    <message>
        <source>%1: STAGING.</source>
        <translation>%1: ステージング。</translation>
    </message>
    <message>
        <source>%1: DEMO.</source>
        <translation>%1: デモ。</translation>
    </message>
    <message>
        <source>It ends by itself after %1.</source>
        <translation>%1後に自動的に終わります。</translation>
    </message>
    <message>
        <source>It goes on until it is stopped.</source>
        <translation>停止されるまで続きます。</translation>
    </message>
    <message>
        <source>A database of the file, by default its first one, whose writes are to be paused; or flare_test.</source>
        <translation>ファイルのデータベース。既定は、書き込みを停止する最初のもの。または flare_test。</translation>
    </message>
    <message>
        <source>Transactions per second over all writers, instead of the file&apos;s attack.rate; 0 for as many as they can. In PRODUCTION 100 if neither says more.</source>
        <translation>すべての書き込み元を合わせた毎秒のトランザクション数。ファイルの attack.rate の代わり。0 は可能な限り。どちらも指定がなければ、PRODUCTION では 100。</translation>
    </message>
    <message>
        <source>Stop after this time; otherwise Ctrl-C stops it, and in PRODUCTION ten minutes do.</source>
        <translation>この時間が過ぎたら停止します。指定しなければ Ctrl-C で、PRODUCTION では10分で停止します。</translation>
    </message>
    <message>
        <source>create_attack_db %1 creates the tables %2 in it; do that before replicate_schema, so that the subscriber gets them too.</source>
        <translation>create_attack_db %1 がその中にテーブル %2 を作ります。サブスクライバにも作られるように、replicate_schema の前に実行してください。</translation>
    </message>
    <message>
        <source>The database %1 on the publisher has no tables for an attack.</source>
        <translation>パブリッシャのデータベース%1には、テスト負荷のテーブルがありません。</translation>
    </message>
    <message>
        <source>There is no database %1 on the publisher.</source>
        <translation>パブリッシャにデータベース%1がありません。</translation>
    </message>
    <message>
        <source>The file names it under publications and as dbname of a subscription.</source>
        <translation>ファイルが publications と、サブスクリプションの dbname で指定しています。</translation>
    </message>
    <message>
        <source>create_attack_db %1 creates it, and in it the tables %2. A rehearsal of a pause wants the argument &quot;database&quot; to be the one that is paused: %3.</source>
        <translation>create_attack_db %1 がデータベースと、その中のテーブル %2 を作ります。停止のリハーサルでは、引数「database」に停止するデータベースを指定してください: %3。</translation>
    </message>
    <message>
        <source>The publisher publishes the tables of the attack, but the subscriber does not have them: with the first write it would stop applying all others in %1.</source>
        <translation>パブリッシャはテスト負荷のテーブルをパブリッシュしていますが、サブスクライバにはありません。最初の書き込みで、%1の他のすべての変更が適用されなくなります。</translation>
    </message>
    <message>
        <source>Create the schema %1 with its tables in the subscriber&apos;s database first.</source>
        <translation>先に、サブスクライバのデータベースにスキーマ%1とそのテーブルを作ってください。</translation>
    </message>
    <message>
        <source>Room for the file&apos;s subscriptions</source>
        <translation>ファイルのサブスクリプションのための空き</translation>
    </message>
    <message>
        <source>There is no room for the subscriptions that the file wants.
%1</source>
        <translation>ファイルのサブスクリプションのための空きがありません。
%1</translation>
    </message>
    <message>
        <source>Change these settings, restart where it says so, and verify once more.</source>
        <translation>これらの設定を変更し、必要なら再起動して、もう一度検証してください。</translation>
    </message>
    <message>
        <source>Connects as each role to each database on both sides, compares the system_identifier on each of these connections, and lets the subscriber&apos;s server connect to the publisher as a subscription will. What a later step creates on the subscriber is told as &quot;not yet&quot;, and is no error. Counts the slots, walsenders, origins and workers that the file&apos;s subscriptions will need: too few of them are an error, since most take a restart.</source>
        <translation>両側の各データベースに各ロールで接続し、それぞれの接続で system_identifier を比較します。また、サブスクライバのサーバから、サブスクリプションと同じようにパブリッシャへ接続させます。後の手順がサブスクライバに作るものは「まだ」と表示され、エラーではありません。ファイルのサブスクリプションが必要とするスロット、walsender、オリジン、ワーカを数えます。多くは再起動が必要になるため、不足はエラーです。</translation>
    </message>
    <message>
        <source>Another value stands in its files already, and waits for a restart of the %1.</source>
        <translation>ファイルには別の値がすでにあり、再起動を待っています (%1)。</translation>
    </message>
    <message>
        <source>Set it to %1; a restart of the %2 is required.</source>
        <translation>%1に設定してください。再起動が必要です (%2)。</translation>
    </message>
    <message>
        <source>Where the %1 has physical standbys, they get the new value first.</source>
        <translation>物理スタンバイがある場合は、スタンバイに先に新しい値を設定してください (%1)。</translation>
    </message>
    <message>
        <source>%1 on the %2: needs %3 for all copies at the same time (%4 in use, %5 to come), has %6; they will wait for each other.</source>
        <translation>%1 (%2): すべてのコピーを同時に行うには%3必要です (使用中%4、追加%5)。現在は%6なので、互いに待ちます。</translation>
    </message>
    <message>
        <source>%1 on the %2: needs %3 (%4 in use, %5 to come), has %6.</source>
        <translation>%1 (%2): %3必要です (使用中%4、追加%5)。現在は%6です。</translation>
    </message>
    <message>
        <source>%1 on the subscriber is 0: no table would be copied. Set it to 2 and reload.</source>
        <translation>サブスクライバの%1が0です。テーブルがコピーされません。2に設定してリロードしてください。</translation>
    </message>
    <message>
        <source>What a transaction wrote to a table that joined the publication while it was open, which PostgreSQL %1 may have lost (%2); compare their rows: %3.</source>
        <translation>パブリケーションに追加されたテーブルに、そのとき開いていたトランザクションが書き込んだ内容。PostgreSQL %1 はこれを失っている可能性があります(%2)。次のテーブルの行を比較してください: %3。</translation>
    </message>
    <message>
        <source>no release of this major version mends it</source>
        <translation>このメジャーバージョンには修正版がありません</translation>
    </message>
    <message>
        <source>mended in %1</source>
        <translation>%1 で修正済み</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>停滞中</translation>
    </message>
    <message>
        <source>slot at risk</source>
        <translation>スロットが危険</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>追いつき中</translation>
    </message>
    <message>
        <source>slot at risk: the publisher may remove WAL that it needs at any time</source>
        <translation>スロットが危険: パブリッシャは必要な WAL をいつでも削除する可能性があります</translation>
    </message>
    <message>
        <source>connecting: its worker began %1 ago, and one that fails begins again every few seconds</source>
        <translation>接続中: ワーカーは %1 前に開始しました。失敗するワーカーは数秒ごとに開始し直します</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address to listen at.</source>
        <translation>「%1」は待ち受けに使えるアドレスではありません。</translation>
    </message>
    <message>
        <source>Write a port, like 9187, or a numeric address with one, like 127.0.0.1:9187 or [::1]:9187.</source>
        <translation>9187 のようなポート、または 127.0.0.1:9187 や [::1]:9187 のような数値アドレスとポートを指定してください。</translation>
    </message>
    <message>
        <source>Listening at %1 failed: %2.</source>
        <translation>%1 での待ち受けに失敗しました: %2。</translation>
    </message>
    <message>
        <source>Choose another port, or end the program that listens there.</source>
        <translation>別のポートを選ぶか、そこで待ち受けているプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Let whoever calls it call it again, as cron and monitoring systems do; --serve answers Prometheus itself.</source>
        <translation>cron や監視システムのように、呼び出す側で繰り返し呼び出してください。--serve は自ら Prometheus に応答します。</translation>
    </message>
    <message>
        <source>--serve goes on until it is stopped, which --once does not.</source>
        <translation>--serve は停止されるまで続くため、--once とは併用できません。</translation>
    </message>
    <message>
        <source>How far %1 is behind is not known.</source>
        <translation>%1 の遅れは不明です。</translation>
    </message>
    <message>
        <source>Prometheus finds the figures at %1.</source>
        <translation>Prometheus は %1 で数値を取得できます。</translation>
    </message>
    <message>
        <source>Whoever reaches that address can read names of databases, subscriptions and tables, and how the migration stands.</source>
        <translation>このアドレスに到達できる人は誰でも、データベース、サブスクリプション、テーブルの名前と移行の状況を読み取れます。</translation>
    </message>
    <message>
        <source>Answer Prometheus at this port or address, like 9187 or 127.0.0.1:9187, as long as it runs. A port alone is one of this machine.</source>
        <translation>実行中、9187 や 127.0.0.1:9187 のようなポートまたはアドレスで Prometheus に応答します。ポートだけの場合はこのマシンのものになります。</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, its worker waits for a lock</source>
        <translation>停滞中: %1 の間何も動いておらず、ワーカーはロックを待っています</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, its worker is in one transaction</source>
        <translation>停滞中: %1 の間何も動いておらず、ワーカーは一つのトランザクションの中にいます</translation>
    </message>
    <message>
        <source>stalled: nothing has moved for %1, though its worker is there</source>
        <translation>停滞中: ワーカーは存在しますが、%1 の間何も動いていません</translation>
    </message>
    <message>
        <source>%1 is not following the publisher: %2.</source>
        <translation>%1 はパブリッシャに追従していません: %2。</translation>
    </message>
    <message>
        <source>Reading the audit log was cancelled.</source>
        <translation>監査ログの読み取りは取り消されました。</translation>
    </message>
    <message>
        <source>The file belongs to %1, who can change at any time which servers it names.</source>
        <translation>このファイルの所有者は%1で、どのサーバを指すかをいつでも変更できます。</translation>
    </message>
    <message>
        <source>Read it, and make a copy of your own: install -m 600 %1 my-flare.yml</source>
        <translation>内容を確認し、自分用のコピーを作ってください: install -m 600 %1 my-flare.yml</translation>
    </message>
    <message>
        <source>Other users of this machine can write the file, and so choose which servers are changed.</source>
        <translation>このマシンの他のユーザがファイルに書き込めるため、どのサーバを変更するかを決められてしまいます。</translation>
    </message>
    <message>
        <source>Look through it, then run: chmod go-w %1</source>
        <translation>内容を確認してから実行してください: chmod go-w %1</translation>
    </message>
    <message>
        <source>Every user of this machine can put another file in the place of this one, and so choose which servers are changed.</source>
        <translation>このマシンのどのユーザもこのファイルを別のファイルに置き換えられるため、どのサーバを変更するかを決められてしまいます。</translation>
    </message>
    <message>
        <source>Look through it, and run: chmod o-w %1</source>
        <translation>内容を確認し、実行してください: chmod o-w %1</translation>
    </message>
    <message>
        <source>The stream of slot %1 is up for %2 s, and min_stable asks for %3 s: try again in %4 s. If it is not up for longer then, it is restarting in a loop.</source>
        <translation>スロット%1のストリームは開始から%2秒です。min_stableは%3秒を求めています。%4秒後にもう一度試してください。そのときも長くなっていなければ、再起動を繰り返しています。</translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to %1, not %2.</source>
        <translation>--jobsは1から%1までの数です。%2は指定できません。</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>理由: %1</translation>
    </message>
    <message>
        <source>Looking up the name %1 was cancelled.</source>
        <translation>名前%1の検索は取り消されました。</translation>
    </message>
    <message>
        <source>Looking up the name %1 takes too long.</source>
        <translation>名前%1の検索に時間がかかりすぎています。</translation>
    </message>
    <message>
        <source>Ask why the name service does not answer, or put the server&apos;s address into the file.</source>
        <translation>ネームサービスが応答しない理由を調べるか、サーバのアドレスをファイルに書いてください。</translation>
    </message>
    <message>
        <source>The name %1 stands for no address: %2.</source>
        <translation>名前%1に対応するアドレスがありません: %2。</translation>
    </message>
    <message>
        <source>Check the host in the file, and this machine&apos;s name service.</source>
        <translation>ファイルのホストと、このマシンのネームサービスを確認してください。</translation>
    </message>
    <message>
        <source>The file&apos;s number is this server&apos;s, rounded, as editors and formatters do that take it for a floating point number. Write all of its digits, in quotes: system_identifier: &apos;%1&apos;</source>
        <translation>ファイルの数値はこのサーバのものが丸められています。浮動小数点数とみなすエディタや整形ツールがそうします。すべての桁を引用符で囲んで書いてください: system_identifier: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>A statement began to copy rows, which nobody here takes.</source>
        <translation>文が行のコピーを始めましたが、ここには受け取る側がありません。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n address(es) of %1 answers.</source>
        <translation>
            <numerusform>%1の%n個のアドレスはどれも応答しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>the reason is in the subscriber&apos;s log: %1</source>
        <translation>理由はサブスクライバのログにあります: %1</translation>
    </message>
    <message>
        <source>where its standard error goes, like /var/log/postgresql or the journal (logging_collector is off)</source>
        <translation>標準エラー出力の先(/var/log/postgresqlやジャーナルなど。logging_collectorはオフ)</translation>
    </message>
    <message>
        <source>%1 in its data directory</source>
        <translation>データディレクトリの%1</translation>
    </message>
    <message>
        <source>%1 may not ask where it is</source>
        <translation>%1には場所を問い合わせる権限がありません</translation>
    </message>
    <message>
        <source>%1 in its data directory, which %2 may not read</source>
        <translation>データディレクトリの%1(%2には読む権限がありません)</translation>
    </message>
    <message>
        <source>The %1 runs PostgreSQL %2; this version of pg-flare has been tried with %3 to %4. Rehearse the migration on copies of both servers before you rely on it.</source>
        <translation>%1はPostgreSQL %2です。このバージョンのpg-flareは%3から%4までで試されています。本番の前に、両サーバのコピーで移行を練習してください。</translation>
    </message>
    <message>
        <source>The output can&apos;t be written: %1.</source>
        <translation>出力を書き込めません: %1。</translation>
    </message>
    <message>
        <source>What was to be done is done; what was to be read of it is incomplete.</source>
        <translation>行うべきことは完了しましたが、その出力は不完全です。</translation>
    </message>
    <message>
        <source>Prints what can come next in a call; the completion scripts ask it.</source>
        <translation>呼び出しで次に来られるものを表示します。補完スクリプトが使います。</translation>
    </message>
    <message>
        <source>Behind -- stand the words that have been typed, the last one as far as it has been. Prints a line for each offer, &quot;:files&quot; where the name of a file is wanted.</source>
        <translation>--の後に、入力済みの単語を並べます。最後の単語は途中まででかまいません。候補ごとに1行を表示し、ファイル名が必要なところでは「:files」と表示します。</translation>
    </message>
    <message>
        <source>The words.</source>
        <translation>単語。</translation>
    </message>
    <message>
        <source>Which one counts would be a guess; give it once.</source>
        <translation>どちらが有効かは推測になります。1回だけ指定してください。</translation>
    </message>
    <message>
        <source>--%1 has no value: &quot;%2&quot; comes next, which is an option.</source>
        <translation>--%1に値がありません。次の「%2」はオプションです。</translation>
    </message>
    <message>
        <source>A file of that name is written as ./%1.</source>
        <translation>その名前のファイルは./%1と書いてください。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%1 … (and %n more characters)</source>
        <translation>
            <numerusform>%1 … (ほか%n文字)</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is looked for by the subscriber&apos;s server, on its own machine.</source>
        <translation>このファイルは、サブスクライバのサーバが自分のマシンで探します。</translation>
    </message>
    <message>
        <source>Write its whole path there, beginning with a slash.</source>
        <translation>そのマシンでの絶対パスを、スラッシュから書いてください。</translation>
    </message>
    <message>
        <source>The publisher has room for the locks of some %1 tables, and there are %2 (max_locks_per_transaction × (max_connections + max_prepared_transactions)); max_locks_per_transaction = %3 would do, after a restart.</source>
        <translation>パブリッシャにはおよそ%1テーブル分のロックの余地があり、テーブルは%2個です(max_locks_per_transaction × (max_connections + max_prepared_transactions))。max_locks_per_transaction = %3にして再起動すれば足ります。</translation>
    </message>
    <message>
        <source>Tables of extensions that only the provider may lock, and that stay writable: %1.</source>
        <translation>事業者だけがロックでき、書き込み可能なままになる拡張のテーブル: %1。</translation>
    </message>
    <message>
        <source>%1 may not set sequences on the subscriber: %2. Let it, as their owner: GRANT UPDATE ON SEQUENCE … TO %3;</source>
        <translation>%1はサブスクライバで次のシーケンスを設定できません: %2。その所有者として許可してください: GRANT UPDATE ON SEQUENCE … TO %3;</translation>
    </message>
    <message>
        <source>Sessions that only a superuser can end: %1. They are watched; the pause does not hold while one of them writes.</source>
        <translation>スーパーユーザだけが終了できるセッション: %1。これらは監視されます。どれかが書き込んでいる間、書き込み停止は成立しません。</translation>
    </message>
    <message>
        <source>%1 may not write the status table, so the proof takes a little longer. Its owner can let it, on the publisher: %2;</source>
        <translation>%1はステータステーブルに書き込めないため、証明に少し時間がかかります。所有者がパブリッシャで許可できます: %2;</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>プロセス%1</translation>
    </message>
    <message>
        <source>%1 may not see what other sessions do, and so not whether they write. On the publisher, as a superuser or the service&apos;s administrator: %2</source>
        <translation>%1はほかのセッションの動作を見られないため、書き込んでいるかどうかもわかりません。パブリッシャで、スーパーユーザまたはサービスの管理者として: %2</translation>
    </message>
    <message>
        <source>%1 may not end the sessions of others. On the publisher, as a superuser or the service&apos;s administrator: %2</source>
        <translation>%1はほかのユーザのセッションを終了できません。パブリッシャで、スーパーユーザまたはサービスの管理者として: %2</translation>
    </message>
    <message>
        <source>These sessions of %1 could write, and our login may not end them: %2.</source>
        <translation>%1の次のセッションは書き込む可能性があり、こちらのログインでは終了できません: %2。</translation>
    </message>
    <message>
        <source>Only a superuser ends a superuser&apos;s session. On a managed service it is the provider&apos;s: wait until it is through, or ask the provider; where you have a superuser, end it: SELECT pg_terminate_backend(%1);</source>
        <translation>スーパーユーザのセッションを終了できるのはスーパーユーザだけです。マネージドサービスでは事業者のものです。終わるまで待つか、事業者に問い合わせてください。スーパーユーザがある場合は終了してください: SELECT pg_terminate_backend(%1);</translation>
    </message>
    <message>
        <source>Let our login end the sessions of others: GRANT pg_signal_backend, as a superuser or the service&apos;s administrator.</source>
        <translation>こちらのログインがほかのセッションを終了できるようにしてください: GRANT pg_signal_backend(スーパーユーザまたはサービスの管理者として)。</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完全</translation>
    </message>
    <message numerus="yes">
        <source>incomplete: the changes of %n table(s) reach nobody (%1)</source>
        <translation>
            <numerusform>不完全: %n個のテーブルの変更がどこにも届いていません(%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>published, but not subscribed: %1</source>
        <translation>パブリッシュされているがサブスクライブされていないもの: %1</translation>
    </message>
    <message>
        <source>not published: %1</source>
        <translation>パブリッシュされていないもの: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Writes are paused, so the rights of the database are not the usual ones; they are not compared.</source>
        <translation>書き込みが停止中のため、データベースの権限は通常のものではなく、比較しません。</translation>
    </message>
    <message numerus="yes">
        <source>Both sides define the %n object(s) of %1 alike.</source>
        <translation>
            <numerusform>両側の%1の%n個のオブジェクトの定義は同じです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schemas of %1 differ in %n thing(s).</source>
        <translation>
            <numerusform>%1のスキーマには%n個の相違があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Logical replication carries no definitions: alter the side that is behind. An expression may be the same all the same where two versions print it in two ways.</source>
        <translation>論理レプリケーションは定義を運びません。遅れている側を変更してください。2つのバージョンで表示が異なるだけで、同じ式の場合もあります。</translation>
    </message>
    <message>
        <source>-- and on the subscriber, in a transaction of the same kind:</source>
        <translation>-- サブスクライバでも、同じ種類のトランザクションで:</translation>
    </message>
    <message>
        <source>-- the same way, the owner, the encoding, the rights, the settings and the comment of the database</source>
        <translation>-- データベースの所有者、エンコーディング、権限、設定、コメントも同様に</translation>
    </message>
    <message>
        <source>Compare the definitions on both sides</source>
        <translation>両側の定義を比較する</translation>
    </message>
    <message>
        <source>Compare the schemas</source>
        <translation>スキーマの比較</translation>
    </message>
    <message>
        <source>Compares what both sides define: tables, functions, owners, rights, settings.</source>
        <translation>両側の定義(テーブル、関数、所有者、権限、設定)を比較します。</translation>
    </message>
    <message>
        <source>Reads from both catalogues the columns with their types and defaults, constraints, indexes, views, functions, triggers, policies, types, sequences and the like, with owners, rights and comments, and the rights and settings of the database, and lists what differs. Replication carries no definitions: what was altered on one side only shows here. What the two versions alone make different (how they print a definition, rights that one of them does not know) is not told, nor what this program sets up for replicating: publications, replica identities, the rights of the replication role. It only reads, and ends as failed when something differs.</source>
        <translation>両側のカタログから、列とその型・デフォルト値、制約、インデックス、ビュー、関数、トリガ、ポリシー、型、シーケンスなどを、所有者、権限、コメントとともに読み、データベースの権限と設定も読んで、相違を一覧にします。レプリケーションは定義を運ばないため、片側で変更したものはここにだけ現れます。2つのバージョンだけによる違い(定義の表示方法、片方が知らない権限)や、レプリケーションのためにこのプログラムが用意するもの(パブリケーション、レプリカアイデンティティ、レプリケーション用ロールの権限)は示しません。読むだけで、相違があれば失敗として終わります。</translation>
    </message>
    <message>
        <source>Let the pause write its rows</source>
        <translation>書き込み停止が自分の行を書けるようにする</translation>
    </message>
    <message>
        <source>The copy fails for %1; the others are followed. %2</source>
        <translation>%1のコピーが失敗しています。ほかのテーブルは引き続き見守ります。%2</translation>
    </message>
    <message>
        <source>%1 lacks tables of the publisher, whose changes reach nobody: %2.</source>
        <translation>%1にはパブリッシャのテーブルが欠けており、その変更はどこにも届きません: %2。</translation>
    </message>
    <message>
        <source>Create a table that the subscriber lacks there, and publish it if the publication lists its tables; then run ALTER SUBSCRIPTION … REFRESH PUBLICATION on the subscriber.</source>
        <translation>サブスクライバにないテーブルはそこに作成し、パブリケーションがテーブルを列挙している場合はパブリッシュしてください。その後、サブスクライバでALTER SUBSCRIPTION … REFRESH PUBLICATIONを実行してください。</translation>
    </message>
    <message>
        <source>Whether %1 follows every table is not known.</source>
        <translation>%1がすべてのテーブルを追っているかどうかはわかりません。</translation>
    </message>
    <message>
        <source>The superuser of the file must be able to connect to the database on both sides.</source>
        <translation>ファイルのスーパーユーザは、両側でデータベースに接続できなければなりません。</translation>
    </message>
    <message>
        <source>%1 follows every table that it should.</source>
        <translation>%1は、追うべきすべてのテーブルを追っています。</translation>
    </message>
    <message>
        <source>reads pg_replication_slots, pg_stat_replication, pg_stat_activity, pg_stat_subscription, pg_subscription_rel, pg_replication_origin_status and pg_stat_progress_copy, pg_class while something is copied, and every half minute which tables are published</source>
        <translation>pg_replication_slots、pg_stat_replication、pg_stat_activity、pg_stat_subscription、pg_subscription_rel、pg_replication_origin_status、pg_stat_progress_copyを読み、コピー中はpg_classも、30秒ごとにパブリッシュされているテーブルも読みます</translation>
    </message>
    <message>
        <source>With --once: fail when more WAL than this is not applied, when that is not known, when changes do not flow, and when those of some table reach nobody.</source>
        <translation>--once と併用: これより多くの WAL が未適用の場合、それが不明な場合、変更が流れていない場合、いずれかのテーブルの変更がどこにも届いていない場合に失敗します。</translation>
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
        <translation>まず、失敗する可能性のあるものをすべて確認します。次に、すべてのテーブルをSHAREモードで保持して、だれも切断せずに書き込みを待たせ、サブスクライバのディスクにすべてがあることをWALの位置で証明し、シーケンスを設定します。ここまでに失敗、時間切れ、キャンセルがあればロックを解放し、書き込みは続きます。このプログラムが強制終了されるか切断された場合は、サーバ自身が数秒以内に解放します。

その後で初めて、接続権限を持つすべてのロールからそれを取り上げ、新しいトランザクションをデフォルトで読み取り専用にし、データベースのすべてのセッションを終了し、遮断、ロック、テーブルが元のままかをもう一度確認します。事業者のもののように、こちらのログインでは終了できないスーパーユーザのセッションは、代わりに監視します。それが書き込んでいる間、書き込み停止は成立しません。ここで失敗すると、アクセスを元のとおりに戻します。このプログラムがここで強制終了された場合は、どのマシンからでもresume_writeで戻せます。テーブルをロックできない場合は、これを証明の前に行います。

証明の対象は、パブリッシュされたテーブルのコミット済みの行です。対象外のもの(ほかのテーブル、UNLOGGEDテーブル、ラージオブジェクト、マテリアライズドビュー、拡張のテーブルの行)は示されます。

送信する内容(実際のデータベースについては--dry-runで表示):
  LOCK TABLE … IN SHARE MODE(タイムアウト付きのトランザクションとして実行し、ハートビートで期限切れを防ぎます);
  SELECT pg_logical_emit_message(…)(その後、すべてのサブスクリプションがそこを越えるのを待ちます);
  GRANT CONNECT … TO スーパーユーザとレプリケーション用ロール; REVOKE CONNECT … FROM ほかのすべて;
  ALTER DATABASE … SET default_transaction_read_only = on; ALTER DATABASE … SET flare.pause = &apos;元の状態&apos;;
  SELECT pg_terminate_backend(…)(すべてのセッションに対して)。</translation>
    </message>
    <message>
        <source>Sessions that only a superuser can end are still there. They did not write whenever they were looked at, and nothing keeps them from it: %1.</source>
        <translation>スーパーユーザだけが終了できるセッションがまだあります。確認したときはいつも書き込んでいませんでしたが、書き込みを妨げるものはありません: %1。</translation>
    </message>
    <message>
        <source>Roles that the subscriber has already are changed to what they are on the publisher, but for their passwords.</source>
        <translation>サブスクライバにすでにあるロールは、パスワードを除いてパブリッシャと同じに変更されます。</translation>
    </message>
    <message>
        <source>Make both alike by hand (flare compare_schema %1 lists all that differs), or drop the subscriber&apos;s database if nothing in it is needed and run this again.</source>
        <translation>両側を手作業で一致させるか(flare compare_schema %1で相違を一覧できます)、サブスクライバのデータベースに必要なものがなければ削除して、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The subscriber would have another schema than the publisher: %1</source>
        <translation>サブスクライバのスキーマがパブリッシャと異なることになります: %1</translation>
    </message>
    <message>
        <source>Left out, as asked for, together with what can&apos;t be without it: %1.</source>
        <translation>求めに応じて、それがなければ存在できないものとともに省きました: %1。</translation>
    </message>
    <message>
        <source>-- the owner and the rights of the schema public, where they differ</source>
        <translation>-- スキーマpublicの所有者と権限(異なる場合)</translation>
    </message>
    <message>
        <source>-- with COMMIT; BEGIN; after each %1 of its statements</source>
        <translation>-- %1文ごとにCOMMIT; BEGIN;を入れて</translation>
    </message>
    <message>
        <source>-- without %1</source>
        <translation>-- %1を除く</translation>
    </message>
    <message>
        <source>Bring the database&apos;s rights, settings and comment in step</source>
        <translation>データベースの権限、設定、コメントを合わせる</translation>
    </message>
    <message>
        <source>The subscriber has the schema of %1, and its database the publisher&apos;s rights, settings and comment.</source>
        <translation>サブスクライバには%1のスキーマがあり、そのデータベースの権限、設定、コメントはパブリッシャと同じです。</translation>
    </message>
    <message>
        <source>Writes down the publisher&apos;s definitions with pg_dump, at a snapshot of a session whose server has been proven, and creates them on the subscriber in one transaction: all of them or none, unless it has too little room for that many locks. Everything that the subscriber refuses is named at once. The database is created first if it is missing. Then the columns, constraints, indexes, functions and types of both sides are compared. Publications, subscriptions and tablespaces are left out.</source>
        <translation>サーバが証明されたセッションのスナップショットで、パブリッシャの定義をpg_dumpで書き出し、サブスクライバに1つのトランザクションで作成します。それだけのロックの余地がない場合を除き、すべて作るか、何も作らないかのどちらかです。サブスクライバが拒むものはすべて一度に示します。データベースがなければ先に作成します。その後、両側の列、制約、インデックス、関数、型を比較します。パブリケーション、サブスクリプション、テーブル空間は対象外です。</translation>
    </message>
    <message>
        <source>%1 may not read these tables on the publisher, which pg_dump takes: %2. As a superuser or the managed service&apos;s administrator: %3; or run it with --use-db-owner.</source>
        <translation>%1は、pg_dumpに必要な次のテーブルをパブリッシャで読めません: %2。スーパーユーザまたはマネージドサービスの管理者として: %3。または--use-db-ownerを付けて実行してください。</translation>
    </message>
    <message>
        <source>%1 may not read these tables on the publisher, which pg_dump takes: %2. Let it become their owner (GRANT … TO %3;), or run it with --use-db-owner.</source>
        <translation>%1は、pg_dumpに必要な次のテーブルをパブリッシャで読めません: %2。その所有者になれるようにするか(GRANT … TO %3;)、--use-db-ownerを付けて実行してください。</translation>
    </message>
    <message>
        <source>pg_dump says: %1</source>
        <translation>pg_dumpの出力: %1</translation>
    </message>
    <message>
        <source>The subscriber has no role %1, as which it will read the publisher: what that role may do in the database is not taken over. Run replicate_roles first if you want it there too.</source>
        <translation>サブスクライバには、パブリッシャを読むためのロール%1がありません。そのロールのデータベースでの権限は引き継がれません。そこでも必要な場合は、先にreplicate_rolesを実行してください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriber refuses %n object(s): %1</source>
        <translation>
            <numerusform>サブスクライバが%n個のオブジェクトを拒みました: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The publisher&apos;s schema has nothing named &quot;%1&quot;.</source>
        <translation>パブリッシャのスキーマに「%1」という名前のものはありません。</translation>
    </message>
    <message>
        <source>Write it as the refusal does, for example &apos;VIEW public.old_report&apos;; --only-dump shows the whole schema.</source>
        <translation>拒否の表示どおりに書いてください(例: &apos;VIEW public.old_report&apos;)。--only-dumpでスキーマ全体を表示できます。</translation>
    </message>
    <message>
        <source>pg_dump locks each of the %1 tables, and the publisher has room for the locks of some %2.</source>
        <translation>pg_dumpは%1個のテーブルをそれぞれロックしますが、パブリッシャにはおよそ%2個分のロックの余地しかありません。</translation>
    </message>
    <message>
        <source>Set max_locks_per_transaction = %1 there, and restart it.</source>
        <translation>そこでmax_locks_per_transaction = %1を設定し、再起動してください。</translation>
    </message>
    <message>
        <source>The schema has %1 objects, and the subscriber has room for the locks of some %2 in one transaction, so it is committed in parts of %3 statements. Should it fail half-way, the database is dropped again if it was created by this; otherwise a part of the schema is left in it. With max_locks_per_transaction = %4 and a restart of the subscriber it is all or nothing.</source>
        <translation>スキーマには%1個のオブジェクトがあり、サブスクライバには1つのトランザクションでおよそ%2個分のロックの余地しかないため、%3文ずつコミットします。途中で失敗した場合、この実行で作成したデータベースは削除されます。そうでなければスキーマの一部がそこに残ります。max_locks_per_transaction = %4にしてサブスクライバを再起動すれば、すべてか無かのどちらかになります。</translation>
    </message>
    <message>
        <source>A part of the schema is left in the database %1 on the subscriber, as it had to be committed in parts. Correct the cause, drop that database if nothing else in it is needed, then run this again.</source>
        <translation>分割してコミットする必要があったため、スキーマの一部がサブスクライバのデータベース%1に残っています。原因を取り除き、ほかに必要なものがなければそのデータベースを削除してから、もう一度実行してください。</translation>
    </message>
    <message>
        <source>its owner or a superuser</source>
        <translation>その所有者またはスーパーユーザ</translation>
    </message>
    <message>
        <source>a superuser, or whoever has that role with ADMIN OPTION</source>
        <translation>スーパーユーザ、またはそのロールをADMIN OPTION付きで持つ者</translation>
    </message>
    <message>
        <source>a superuser, or the managed service&apos;s administrator</source>
        <translation>スーパーユーザまたはマネージドサービスの管理者</translation>
    </message>
    <message>
        <source>Only the owner of %1 may do this on the %2. Let %3 become it, as a superuser or as whoever has the owner&apos;s role with ADMIN OPTION: %4</source>
        <translation>%2でこれができるのは%1の所有者だけです。スーパーユーザとして、または所有者のロールをADMIN OPTION付きで持つ者として、%3がそのロールになれるようにしてください: %4</translation>
    </message>
    <message>
        <source>%1 lacks a right on the %2. It can be given there by %3: %4;</source>
        <translation>%1には%2での権限が足りません。%3がそこで与えられます: %4;</translation>
    </message>
    <message>
        <source>(On Amazon RDS: GRANT rds_replication.)</source>
        <translation>(Amazon RDSの場合: GRANT rds_replication)</translation>
    </message>
    <message>
        <source>Before PostgreSQL 16, subscriptions on the %1 are for superusers, and on a managed service for the members of its own role (rds_superuser, cloudsqlsuperuser, azure_pg_admin): let one of them be the superuser of the file.</source>
        <translation>PostgreSQL 16より前では、%1のサブスクリプションはスーパーユーザのものであり、マネージドサービスではその独自のロール(rds_superuser、cloudsqlsuperuser、azure_pg_admin)のメンバーのものです。そのいずれかをファイルのスーパーユーザにしてください。</translation>
    </message>
    <message>
        <source>%1 lacks a right on the %2. Let a superuser, the managed service&apos;s administrator or the owner of what it is about give it, or name an account in the file that has it.</source>
        <translation>%1には%2での権限が足りません。スーパーユーザ、マネージドサービスの管理者、または対象の所有者に与えてもらうか、権限を持つアカウントをファイルに書いてください。</translation>
    </message>
    <message>
        <source>Correct the name in the file, or give its password there: then grant_replication creates it.</source>
        <translation>ファイルの名前を直すか、そのパスワードを書いてください。そうすればgrant_replicationが作成します。</translation>
    </message>
    <message>
        <source>Trying the way from the subscriber to the publisher</source>
        <translation>サブスクライバからパブリッシャへの経路の試行</translation>
    </message>
    <message>
        <source>%1 has no database on the subscriber yet in which it may create a subscription; the way from there to the publisher can be tried once replicate_schema has made one.</source>
        <translation>%1がサブスクリプションを作成できるデータベースは、サブスクライバにまだありません。そこからパブリッシャへの経路は、replicate_schemaがデータベースを作成してから試せます。</translation>
    </message>
    <message>
        <source>rows from before its check %1 (NOT VALID) may break it: drop that on the subscriber until they are mended</source>
        <translation>検査制約%1(NOT VALID)より前の行がそれに反する可能性があります。直るまでサブスクライバでその制約を外してください</translation>
    </message>
    <message>
        <source>it holds rows already, with which those that are copied may collide</source>
        <translation>すでに行があり、コピーされる行と衝突する可能性があります</translation>
    </message>
    <message>
        <source>The copy of %1 may fail: %2.</source>
        <translation>%1のコピーは失敗する可能性があります: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed</source>
        <translation>
            <numerusform>%n回の試行が失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy does not get on: %1.</source>
        <translation>コピーが進みません: %1。</translation>
    </message>
    <message>
        <source>It fails for %1.</source>
        <translation>失敗しているもの: %1。</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <translation>待っているもの: %1。</translation>
    </message>
    <message>
        <source>With sslmode %1 the subscriber&apos;s server checks the publisher&apos;s certificate by a root certificate on its own machine: name its path there as ssl_via_subscriber.rootcert in the file, or have it in .postgresql/root.crt of the account that runs the server.</source>
        <translation>sslmode %1では、サブスクライバのサーバが自分のマシンにあるルート証明書でパブリッシャの証明書を確認します。そこでのパスをファイルのssl_via_subscriber.rootcertに書くか、サーバを動かすアカウントの.postgresql/root.crtに置いてください。</translation>
    </message>
    <message>
        <source>The server has no database %1.</source>
        <translation>サーバにデータベース%1がありません。</translation>
    </message>
    <message>
        <source>Reading the schema</source>
        <translation>スキーマの読み取り</translation>
    </message>
    <message>
        <source>A table is being altered or locked there: wait for that, then run this again.</source>
        <translation>そこでテーブルが変更またはロックされています。終わるのを待って、もう一度実行してください。</translation>
    </message>
    <message>
        <source>%1, %2: &quot;%3&quot; on the publisher and &quot;%4&quot; on the subscriber.</source>
        <translation>%1、%2: パブリッシャでは「%3」、サブスクライバでは「%4」。</translation>
    </message>
    <message>
        <source>%1 may not make a subscription on the subscriber: %2; there, as a superuser, the database&apos;s owner or the managed service&apos;s administrator.</source>
        <translation>%1はサブスクライバでサブスクリプションを作成できません: %2。そこで、スーパーユーザ、データベースの所有者、またはマネージドサービスの管理者として実行してください。</translation>
    </message>
    <message>
        <source>%1 rows/s in this database, %2 in the others</source>
        <translation>このデータベースで %1 行/s、他のデータベースで %2 行/s</translation>
    </message>
    <message>
        <source>one of %1 so far waits on the publisher&apos;s disk for its end, for %2</source>
        <translation>これまでに %1 の 1 件がパブリッシャのディスクで終了を待っています (%2)</translation>
    </message>
    <message>
        <source>one of %1 so far is being sent before its end, for %2</source>
        <translation>これまでに %1 の 1 件が終了前に送信されています (%2)</translation>
    </message>
    <message>
        <source>one is being applied, for %1</source>
        <translation>1 件を適用中です (%1)</translation>
    </message>
    <message>
        <source>one of about %1 is being applied, for %2</source>
        <translation>約 %1 の 1 件を適用中です (%2)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Nothing has been created.</source>
        <translation>何も作成されていません。</translation>
    </message>
    <message>
        <source>On the subscriber alone: %1. The dump has no such thing, so something there makes it when a database or an object is created: an event trigger, an extension, or the service. Switch that off, or leave it out of the comparison by making the same on the publisher.</source>
        <translation>サブスクライバにのみあります: %1。ダンプには含まれていないため、データベースやオブジェクトの作成時にサブスクライバ側の何か (イベントトリガ、拡張、またはサービス) が作成しています。それを無効にするか、パブリッシャにも同じものを作成して差異をなくしてください。</translation>
    </message>
    <message>
        <source>On the publisher alone: %1. Its statement went through, and it is not there: an event trigger of the subscriber may drop or rename what is created, or it was created on the publisher since the dump began. Run it again.</source>
        <translation>パブリッシャにのみあります: %1。その文は実行されましたが存在しません。サブスクライバのイベントトリガが作成されたものを削除または名前変更しているか、ダンプの開始後にパブリッシャで作成された可能性があります。もう一度実行してください。</translation>
    </message>
    <message>
        <source>Defined in another way: %1. Either the new version of PostgreSQL makes something else of the same statement, or an event trigger has altered it. See what each side has with compare_schema; what can be done without is left out with --leave-out.</source>
        <translation>定義が異なります: %1。新しいバージョンの PostgreSQL が同じ文から異なるものを作成したか、イベントトリガが変更しました。それぞれの側の定義は compare_schema で確認できます。なくてもよいものは --leave-out で除外できます。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>除外したもの: %1。</translation>
    </message>
    <message>
        <source>The two sides have these in different words, which may mean the same: %1 Look at them with compare_schema.</source>
        <translation>次のものは両側で表記が異なりますが、同じ意味かもしれません: %1 compare_schema で確認してください。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>阻害要因</translation>
    </message>
    <message>
        <source>on the %1:</source>
        <translation>%1で:</translation>
    </message>
    <message>
        <source>or on the %1:</source>
        <translation>または%1で:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; --json has them all</source>
        <translation>
            <numerusform>ほか%n件。--jsonですべて表示されます</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no check %1.</source>
        <translation>%1というチェックはありません。</translation>
    </message>
    <message>
        <source>The checks are: %1.</source>
        <translation>チェックは次のとおりです: %1。</translation>
    </message>
    <message>
        <source>reading the databases of both servers</source>
        <translation>両サーバのデータベースを読み取っています</translation>
    </message>
    <message>
        <source>The file accepts %1, which is no check: %2.</source>
        <translation>ファイルで容認している%1はチェックではありません。チェック: %2。</translation>
    </message>
    <message>
        <source>The file accepts what %1 has found.</source>
        <translation>%1で見つかったものはファイルで容認されています。</translation>
    </message>
    <message>
        <source>%1, %2 and %3 in %4.</source>
        <translation>%4で、%1、%2、%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>阻害要因%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>参考%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>データベース%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way of the migration of %n database(s).</source>
        <translation>
            <numerusform>データベース%n個の移行を妨げるものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the blockers, each with the statements that stand beside it, and check again. Nothing was changed.</source>
        <translation>それぞれに添えられた文で阻害要因を解消し、もう一度チェックしてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Read both servers and judge what was read</source>
        <translation>両サーバを読み取り、その内容を判定する</translation>
    </message>
    <message numerus="yes">
        <source>-- The catalogues and statistics of both servers and of %n database(s); nothing is changed.</source>
        <translation>
            <numerusform>-- 両サーバとデータベース%n個のカタログと統計情報。何も変更しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check for obstacles</source>
        <translation>移行の妨げをチェックする</translation>
    </message>
    <message>
        <source>Finds the reasons why this migration would fail or surprise somebody, with what helps.</source>
        <translation>この移行が失敗したり予想外の結果になったりする理由を、その対処とともに見つけます。</translation>
    </message>
    <message>
        <source>Reads both servers and the databases of the file, or one of them, and judges by everything that is known to go wrong: what would fail, lose or alter rows is a blocker, what only surprises a warning. Each finding names the objects and the exact statements that mend it. It only reads, and ends with exit code 6 when there is a blocker; with --strict also when there is a warning.</source>
        <translation>両サーバと、ファイルのすべてのデータベースまたはそのうち1つを読み取り、問題になることが知られているすべての点について判定します。失敗する、行を失う、または行を変えてしまうものは阻害要因、予想外なだけのものは警告です。検出ごとに、対象のオブジェクトと、解消するための正確な文を示します。読み取るだけで、阻害要因があれば終了コード6で終わります。--strictを付けると警告の場合も同じです。</translation>
    </message>
    <message>
        <source>One database; without it, all that the file names.</source>
        <translation>1つのデータベース。指定がなければファイルにあるすべてのデータベース。</translation>
    </message>
    <message>
        <source>One check by its id; may be given several times.</source>
        <translation>識別子で指定する1つのチェック。複数回指定できます。</translation>
    </message>
    <message>
        <source>End as failed when there is a warning, too.</source>
        <translation>警告がある場合も失敗として終わります。</translation>
    </message>
    <message>
        <source>Accepted by the file (%1): %2</source>
        <translation>ファイルで容認されています(%1): %2</translation>
    </message>
    <message>
        <source>%1 would not work. Nothing was done.
%2</source>
        <translation>%1は成功しません。何も行っていません。
%2</translation>
    </message>
    <message>
        <source>Mend each of these, then run it again; flare check %1 finds out whether it is mended.</source>
        <translation>それぞれを直してから、もう一度実行してください。直ったかどうかはflare check %1でわかります。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>process %1 of %2%3 in %4, open for %5</source>
        <translation>%4での%2%3のプロセス%1、開いてから%5</translation>
    </message>
    <message>
        <source>The start of a slot waits until each transaction of the publisher that has written, in whichever database, has ended. These have been open for more than a minute.</source>
        <translation>スロットは、どのデータベースのものであっても、書き込みを行ったパブリッシャのすべてのトランザクションが終わるまで開始できません。次のものは1分を超えて開いたままです。</translation>
    </message>
    <message>
        <source>Better: let them come to their end, or ask whoever runs them. What they have done since they began is rolled back.</source>
        <translation>終わるのを待つか、実行している人に問い合わせるほうが安全です。終了させると、開始してから行ったことはロールバックされます。</translation>
    </message>
    <message>
        <source>%1 of %2, prepared %3 ago</source>
        <translation>%1(%2、%3前に準備)</translation>
    </message>
    <message>
        <source>Transactions are prepared on the publisher and stay open until somebody ends them. No slot starts before, and one that is committed after the writes were paused changes what was proven.</source>
        <translation>パブリッシャに準備されたトランザクションがあり、だれかが終わらせるまで開いたままです。それまでスロットは開始されません。また、書き込みの停止後にコミットされると、証明された内容が変わってしまいます。</translation>
    </message>
    <message>
        <source>Or COMMIT PREPARED: only the transaction manager that prepared it knows which.</source>
        <translation>またはCOMMIT PREPARED。どちらが正しいかは、準備したトランザクションマネージャだけが知っています。</translation>
    </message>
    <message>
        <source>The slot %1 (%2, database %3) is read by somebody else: a consumer of changes that does not follow to the new server by itself. It needs a slot there, and a moment at which it changes over without missing or doubling anything.</source>
        <translation>スロット%1(%2、データベース%3)は、ほかのものが読んでいます。この変更の受信側は、ひとりでに新しいサーバへ移ることはありません。新しいサーバのスロットと、欠落も重複もなく切り替わる時点が必要です。</translation>
    </message>
    <message>
        <source>Nobody reads the slot %1 (%2, database %3), and the publisher keeps %4 of WAL for it. It keeps all WAL from now on, until the disk is full.</source>
        <translation>スロット%1(%2、データベース%3)を読むものがなく、パブリッシャはそのためにWAL %4を保持しています。今後もディスクがいっぱいになるまで、すべてのWALを保持し続けます。</translation>
    </message>
    <message>
        <source>Only if its consumer is gone for good: it would have to begin anew.</source>
        <translation>受信側がもう存在しない場合だけにしてください。存在する場合は、最初からやり直すことになります。</translation>
    </message>
    <message>
        <source>Transactions that are open for long</source>
        <translation>長時間開いたままのトランザクション</translation>
    </message>
    <message>
        <source>A slot begins at a point at which no older transaction is open.</source>
        <translation>スロットは、それより古いトランザクションが開いていない時点から始まります。</translation>
    </message>
    <message>
        <source>Prepared transactions</source>
        <translation>準備されたトランザクション</translation>
    </message>
    <message>
        <source>What is prepared holds its locks and its place in the log until somebody ends it.</source>
        <translation>準備されたものは、だれかが終わらせるまで、ロックとWAL内の位置を保持します。</translation>
    </message>
    <message>
        <source>Slots of others</source>
        <translation>ほかのもののスロット</translation>
    </message>
    <message>
        <source>A slot that nobody reads fills the disk; one that somebody reads is left behind at the switch.</source>
        <translation>読まれていないスロットはディスクを埋めます。読まれているスロットは、切り替えのときに取り残されます。</translation>
    </message>
    <message>
        <source>On a managed service, set it in its console. No restart is needed.</source>
        <translation>マネージドサービスでは、そのコンソールで設定してください。再起動は不要です。</translation>
    </message>
    <message>
        <source>Then restart the server; on a managed service, set it in its console.</source>
        <translation>その後サーバを再起動してください。マネージドサービスでは、そのコンソールで設定してください。</translation>
    </message>
    <message>
        <source>Room for slots, senders, workers and origins</source>
        <translation>スロット、センダー、ワーカー、オリジンの空き</translation>
    </message>
    <message>
        <source>Each subscription, and each table that is being copied, takes a slot and a walsender on the publisher, and an origin and a worker on the subscriber. What finds no room waits for ever, and only the server&apos;s log says so.</source>
        <translation>サブスクリプションごと、コピー中のテーブルごとに、パブリッシャのスロットとwalsender、サブスクライバのオリジンとワーカーが必要です。空きがないものはいつまでも待ち続け、そのことはサーバのログにしか現れません。</translation>
    </message>
    <message>
        <source>The publisher has no database %1, which the file names.</source>
        <translation>ファイルにあるデータベース%1がパブリッシャにありません。</translation>
    </message>
    <message>
        <source>Correct the name in the file: names are taken as they are written, capital letters included.</source>
        <translation>ファイルの名前を修正してください。名前は大文字と小文字も含めて、書かれたとおりに扱われます。</translation>
    </message>
    <message>
        <source>The publisher has no role %1 yet; grant_replication makes it.</source>
        <translation>パブリッシャにロール%1はまだありません。grant_replicationで作成されます。</translation>
    </message>
    <message>
        <source>The role %1, as whom the subscriber reads, may not log in on the publisher.</source>
        <translation>サブスクライバが読み取りに使うロール%1は、パブリッシャにログインできません。</translation>
    </message>
    <message>
        <source>The role %1, as whom the subscriber reads, may not replicate: its connections are refused. grant_replication lets it.</source>
        <translation>サブスクライバが読み取りに使うロール%1にはレプリケーションの権限がなく、接続が拒否されます。grant_replicationで権限を与えられます。</translation>
    </message>
    <message numerus="yes">
        <source>The role %1 may have %n connection(s) at the same time. Each subscription and each table that is being copied takes one.</source>
        <translation>
            <numerusform>ロール%1が同時に持てる接続は%n個です。サブスクリプションごと、コピー中のテーブルごとに1つ必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password of the role %1 is valid until %2. From then on the stream can&apos;t be joined again once it was cut off.</source>
        <translation>ロール%1のパスワードの有効期限は%2です。それ以降は、ストリームが一度切断されると再接続できません。</translation>
    </message>
    <message>
        <source>set for the whole server</source>
        <translation>サーバ全体の設定</translation>
    </message>
    <message>
        <source>set for the database %1</source>
        <translation>データベース%1の設定</translation>
    </message>
    <message>
        <source>set for the role %1</source>
        <translation>ロール%1の設定</translation>
    </message>
    <message>
        <source>set for the role %1 in the database %2</source>
        <translation>データベース%2でのロール%1の設定</translation>
    </message>
    <message>
        <source>A session of %1 starts with %2 = %3 in %4 (%5). %6</source>
        <translation>%4での%1のセッションは、%2 = %3で始まります(%5)。%6</translation>
    </message>
    <message>
        <source>grant_replication sets it; a subscription that is there already takes it when its worker connects again.</source>
        <translation>grant_replicationで設定されます。すでにあるサブスクリプションには、ワーカーが再接続したときに反映されます。</translation>
    </message>
    <message>
        <source>A subscriber before PostgreSQL 15 takes values as the publisher&apos;s session happens to write them: days and months change places, numbers lose digits, and nothing fails.</source>
        <translation>PostgreSQL 15より前のサブスクライバは、パブリッシャのセッションが書いた形式のまま値を受け取ります。日と月が入れ替わったり、数値の桁が失われたりしても、エラーになりません。</translation>
    </message>
    <message>
        <source>It ends the copy of each table that takes longer, which then begins anew from nothing, again and again.</source>
        <translation>それより時間のかかるテーブルのコピーは打ち切られ、何度でも最初からやり直しになります。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>PostgreSQL %1 has no such settings any more, so that these roles start without them: %2. replicate_roles leaves them out and says so.</source>
        <translation>PostgreSQL %1には次の設定がもうないため、これらのロールは設定なしで始まります: %2。replicate_rolesはこれらを除外し、そのことを表示します。</translation>
    </message>
    <message>
        <source>These roles have passwords hashed by MD5: %1. Where the subscriber&apos;s pg_hba.conf asks for scram-sha-256, the default from PostgreSQL 14 on, they can&apos;t log in after the switch.</source>
        <translation>次のロールのパスワードはMD5ハッシュです: %1。サブスクライバのpg_hba.confがscram-sha-256(PostgreSQL 14以降の既定)を求める場合、切り替え後にログインできません。</translation>
    </message>
    <message>
        <source>Give them their passwords anew while password_encryption is scram-sha-256 (\password in psql), or let the subscriber&apos;s pg_hba.conf say md5 for them until that is done.</source>
        <translation>password_encryptionがscram-sha-256のときにパスワードを設定し直すか(psqlの\password)、それが済むまでサブスクライバのpg_hba.confでこれらのロールをmd5にしてください。</translation>
    </message>
    <message>
        <source>The publisher has tablespaces that the subscriber lacks: %1. replicate_schema puts all tables into the database&apos;s own; see to it that its disk has room for them.</source>
        <translation>パブリッシャにあるテーブル空間がサブスクライバにありません: %1。replicate_schemaはすべてのテーブルをデータベースのテーブル空間に置きます。そのディスクに十分な空きがあることを確かめてください。</translation>
    </message>
    <message>
        <source>The role that the subscriber reads as</source>
        <translation>サブスクライバが読み取りに使うロール</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server logs in as the file&apos;s repl_user for the stream and for each copy.</source>
        <translation>サブスクライバのサーバは、ストリームにも各コピーにも、ファイルのrepl_userとしてログインします。</translation>
    </message>
    <message>
        <source>How values are written on their way</source>
        <translation>転送される値の形式</translation>
    </message>
    <message>
        <source>Rows travel as text. What a session&apos;s settings alter on the way arrives altered, without an error.</source>
        <translation>行はテキストとして送られます。セッションの設定によって途中で変わった値は、エラーなしに変わったまま届きます。</translation>
    </message>
    <message>
        <source>Limits of time that end a copy</source>
        <translation>コピーを打ち切る時間制限</translation>
    </message>
    <message>
        <source>A copy of a large table runs for hours in one statement and one transaction.</source>
        <translation>大きなテーブルのコピーは、1つの文、1つのトランザクションで何時間もかかります。</translation>
    </message>
    <message>
        <source>Settings of roles that are gone</source>
        <translation>廃止されたロールの設定</translation>
    </message>
    <message>
        <source>What a role&apos;s sessions start with is a part of how the application behaves.</source>
        <translation>ロールのセッションがどの設定で始まるかは、アプリケーションの動作の一部です。</translation>
    </message>
    <message>
        <source>Passwords hashed by MD5</source>
        <translation>MD5でハッシュ化されたパスワード</translation>
    </message>
    <message>
        <source>After the switch the application must be able to log in.</source>
        <translation>切り替え後にアプリケーションがログインできなければなりません。</translation>
    </message>
    <message>
        <source>Tablespaces</source>
        <translation>テーブル空間</translation>
    </message>
    <message>
        <source>All rows must find room on the subscriber&apos;s disks.</source>
        <translation>すべての行がサブスクライバのディスクに収まらなければなりません。</translation>
    </message>
    <message>
        <source>wal_receiver_status_interval is 0 on the subscriber, so it tells the publisher how far it is only when it is asked. The proof at the switch then takes up to half of wal_sender_timeout while the application waits.</source>
        <translation>サブスクライバのwal_receiver_status_intervalが0のため、サブスクライバは尋ねられたときしか進み具合をパブリッシャに伝えません。そのため、切り替え時の証明に最長でwal_sender_timeoutの半分の時間がかかり、その間アプリケーションは待たされます。</translation>
    </message>
    <message>
        <source>wal_sender_timeout is %1 ms on the publisher. A long transaction or a slow network keeps the subscriber silent for longer than that, and the stream starts again and again.</source>
        <translation>パブリッシャのwal_sender_timeoutは%1ミリ秒です。長いトランザクションや遅いネットワークのためにサブスクライバの応答がそれより長く途絶えると、ストリームが何度も始め直しになります。</translation>
    </message>
    <message>
        <source>max_slot_wal_keep_size is %1 MB on the publisher. When the copy takes longer than it takes to write as much WAL, the slot is lost, and the copy starts over from nothing.</source>
        <translation>パブリッシャのmax_slot_wal_keep_sizeは%1 MBです。コピーが終わる前にそれだけのWALが書かれると、スロットは失われ、コピーは最初からやり直しになります。</translation>
    </message>
    <message>
        <source>idle_replication_slot_timeout is set on the publisher: a slot that nobody reads for as long, as while the subscriber is being mended, is lost, and with it the copy.</source>
        <translation>パブリッシャにidle_replication_slot_timeoutが設定されています。サブスクライバの修復中などにスロットがその時間読まれないと、スロットは失われ、コピーも無駄になります。</translation>
    </message>
    <message>
        <source>output_plugin_libraries on the publisher does not list pgoutput, by which subscriptions read: no slot can be made.</source>
        <translation>パブリッシャのoutput_plugin_librariesに、サブスクリプションが読み取りに使うpgoutputがありません。スロットを作成できません。</translation>
    </message>
    <message>
        <source>The publisher waits for a synchronous standby (%1), and none is connected: each commit there hangs until one is.</source>
        <translation>パブリッシャは同期スタンバイ(%1)を待っていますが、接続しているものがありません。接続されるまで、そこでのコミットはすべて止まったままになります。</translation>
    </message>
    <message>
        <source>The subscriber waits for a synchronous standby (%1), and none is connected: what people commit there, the application after the switch above all, hangs until one is.</source>
        <translation>サブスクライバは同期スタンバイ(%1)を待っていますが、接続しているものがありません。接続されるまで、そこでのコミットは、特に切り替え後のアプリケーションのものが、止まったままになります。</translation>
    </message>
    <message>
        <source>How often the subscriber reports</source>
        <translation>サブスクライバが進み具合を報告する間隔</translation>
    </message>
    <message>
        <source>The pause ends when the publisher has been told that everything arrived.</source>
        <translation>書き込み停止は、すべてが届いたことがパブリッシャに伝わると終わります。</translation>
    </message>
    <message>
        <source>Patience of the publisher&apos;s walsenders</source>
        <translation>パブリッシャのwalsenderの待ち時間</translation>
    </message>
    <message>
        <source>A stream that is cut off decodes the same transaction again from its begin.</source>
        <translation>切断されたストリームは、同じトランザクションを先頭からもう一度デコードします。</translation>
    </message>
    <message>
        <source>Limits that take a slot away</source>
        <translation>スロットを失わせる制限</translation>
    </message>
    <message>
        <source>A slot that is lost means a new copy of every table.</source>
        <translation>スロットを失うと、すべてのテーブルをコピーし直すことになります。</translation>
    </message>
    <message>
        <source>Output plugins that the publisher allows</source>
        <translation>パブリッシャが許可する出力プラグイン</translation>
    </message>
    <message>
        <source>A subscription reads its slot through pgoutput.</source>
        <translation>サブスクリプションは、pgoutputを通じてスロットを読みます。</translation>
    </message>
    <message>
        <source>Synchronous standbys that are gone</source>
        <translation>失われた同期スタンバイ</translation>
    </message>
    <message>
        <source>A commit that waits for a standby which is down never returns.</source>
        <translation>停止しているスタンバイを待つコミットは、いつまでも終わりません。</translation>
    </message>
    <message>
        <source>Each takes a short lock that waits for running queries: SET lock_timeout = &apos;2s&apos; before, and try again where it is refused.</source>
        <translation>どの文も、実行中の問い合わせを待つロックを短時間取得します。先にSET lock_timeout = &apos;2s&apos;を実行し、拒否された場合はやり直してください。</translation>
    </message>
    <message>
        <source>Each UPDATE and DELETE then writes the whole old row to the WAL, and the subscriber looks for it by all its columns; list such a table under replica_identity_full_tables and create_publication does it. A primary key would be better.</source>
        <translation>その後は、UPDATEとDELETEのたびに古い行全体がWALに書かれ、サブスクライバは全列でその行を探します。そのようなテーブルをreplica_identity_full_tablesに挙げておけば、create_publicationが行います。主キーのほうが適切です。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing names the rows of %n table(s). From the moment at which they are published, each UPDATE and DELETE on them fails in the application, on the publisher.</source>
        <translation>
            <numerusform>%nテーブルに、行を特定するものがありません。パブリッシュした時点から、パブリッシャでアプリケーションのUPDATEとDELETEがすべて失敗します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlogged tables are not replicated; the subscriber gets them empty. Copy what is in them at the switch, or make them logged before the copy (ALTER TABLE … SET LOGGED).</source>
        <translation>UNLOGGEDテーブルはレプリケートされず、サブスクライバでは空になります。切り替えのときに中身をコピーするか、コピーの前にログを取るテーブルに変更してください(ALTER TABLE … SET LOGGED)。</translation>
    </message>
    <message>
        <source>Materialized views arrive without rows: REFRESH MATERIALIZED VIEW on the subscriber before the application reads them.</source>
        <translation>マテリアライズドビューは行のない状態で届きます。アプリケーションが読む前に、サブスクライバでREFRESH MATERIALIZED VIEWを実行してください。</translation>
    </message>
    <message>
        <source>Foreign tables point to other servers: the subscriber must reach these, and passwords of user mappings must be right there. What is written through them while the writes are paused is not held.</source>
        <translation>外部テーブルは別のサーバを参照します。サブスクライバからそのサーバに接続でき、ユーザマッピングのパスワードがそこで正しくなければなりません。書き込み停止中でも、外部テーブルを通じた書き込みは止められません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n large object(s), %2 in all. Logical replication never carries them: after the switch they would be missing.</source>
        <translation>
            <numerusform>%1に%n個のラージオブジェクトがあります(合計%2)。論理レプリケーションでは送られないため、切り替え後は失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy them while the writes are paused (pg_dump --large-objects, or lo_export and lo_import under the same OIDs), or move them into a bytea column before the migration.</source>
        <translation>書き込み停止中にコピーするか(pg_dump --large-objects、または同じOIDでのlo_exportとlo_import)、移行の前にbytea型の列に移してください。</translation>
    </message>
    <message>
        <source>Tables whose rows nothing names</source>
        <translation>行を特定するもののないテーブル</translation>
    </message>
    <message>
        <source>A published table without a replica identity refuses UPDATE and DELETE, on the publisher, at once.</source>
        <translation>レプリカアイデンティティのないテーブルをパブリッシュすると、パブリッシャでただちにUPDATEとDELETEが拒否されます。</translation>
    </message>
    <message>
        <source>Relations that are not replicated</source>
        <translation>レプリケートされないリレーション</translation>
    </message>
    <message>
        <source>What no publication can carry is empty after the switch, or older than it was.</source>
        <translation>パブリケーションで送れないものは、切り替え後に空になるか、以前より古い状態になります。</translation>
    </message>
    <message>
        <source>Large objects</source>
        <translation>ラージオブジェクト</translation>
    </message>
    <message>
        <source>Large objects are not replicated.</source>
        <translation>ラージオブジェクトはレプリケートされません。</translation>
    </message>
    <message>
        <source>The %1 is PostgreSQL %2. Logical replication by publications and subscriptions begins with PostgreSQL 10: pg_dump and a longer outage are the way from here.</source>
        <translation>%1はPostgreSQL %2です。パブリケーションとサブスクリプションによる論理レプリケーションはPostgreSQL 10以降の機能です。このバージョンからの移行には、pg_dumpとより長い停止時間が必要です。</translation>
    </message>
    <message>
        <source>The subscriber (PostgreSQL %1) is older than the publisher (%2). Rows replicate all the same, but a dump of the newer server has statements that the older one does not know, so the schema may have to be made by hand.</source>
        <translation>サブスクライバ(PostgreSQL %1)がパブリッシャ(%2)より古いバージョンです。行はそれでもレプリケートされますが、新しいサーバのダンプには古いサーバの知らない文が含まれるため、スキーマを手作業で作ることになるかもしれません。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 loses rows for good when a table joins a publication while a transaction that writes to it is open: the running stream is not told, and every position says that all has arrived.</source>
        <translation>PostgreSQL %1では、テーブルに書き込むトランザクションが開いている間にそのテーブルをパブリケーションに加えると、行が完全に失われます。動作中のストリームにはそのことが伝わらず、どの位置を見てもすべて届いたことになっています。</translation>
    </message>
    <message>
        <source>No release of this major mends it. Publish all tables before the first subscription is created, and create no table until the switch; count the rows before it.</source>
        <translation>このメジャーバージョンには修正版がありません。最初のサブスクリプションを作成する前にすべてのテーブルをパブリッシュし、切り替えまでテーブルを作成しないでください。切り替えの前に行数を数えてください。</translation>
    </message>
    <message>
        <source>Bring the publisher to %1 or newer within its major before the migration; that takes a restart.</source>
        <translation>移行の前に、パブリッシャを同じメジャーバージョンの%1以降に更新してください。再起動が必要です。</translation>
    </message>
    <message>
        <source>The walsender of PostgreSQL %1 may ask for more memory than there is when tables join or leave publications while many transactions are open (&quot;invalid memory alloc request size&quot;): its slot is then of no use any more.</source>
        <translation>PostgreSQL %1のwalsenderは、多くのトランザクションが開いている間にテーブルをパブリケーションに加えたり外したりすると、存在する以上のメモリを要求することがあります(「invalid memory alloc request size」)。その場合、スロットはもう使えません。</translation>
    </message>
    <message>
        <source>Versions of both servers</source>
        <translation>両サーバのバージョン</translation>
    </message>
    <message>
        <source>Publications and subscriptions exist from PostgreSQL 10 on, and a schema is carried from an older to a newer version.</source>
        <translation>パブリケーションとサブスクリプションはPostgreSQL 10以降にあり、スキーマは古いバージョンから新しいバージョンへ移されます。</translation>
    </message>
    <message>
        <source>Minor release of the publisher</source>
        <translation>パブリッシャのマイナーバージョン</translation>
    </message>
    <message>
        <source>Some minor releases lose committed rows, or the whole slot, when a table joins a publication that is in use.</source>
        <translation>一部のマイナーバージョンでは、使用中のパブリケーションにテーブルを加えると、コミット済みの行またはスロット全体が失われます。</translation>
    </message>
    <message>
        <source>What flare check looks for</source>
        <translation>flare checkが調べるもの</translation>
    </message>
    <message>
        <source>the syslog of its machine</source>
        <translation>そのマシンのsyslog</translation>
    </message>
    <message>
        <source>Its workers end again and again. The subscriber&apos;s log says why.</source>
        <translation>ワーカーが繰り返し終了しています。理由はサブスクライバのログにあります。</translation>
    </message>
    <message>
        <source>An object that the subscriber refuses and can do without, as the refusal names it (&apos;VIEW public.old_report&apos;), and with it what can&apos;t be without it. May be given several times, or with semicolons between the objects; a semicolon within a name is written twice. What was left out is in the audit log.</source>
        <translation>サブスクライバが拒み、なくてもよいオブジェクトを、拒否の表示どおりに指定します(&apos;VIEW public.old_report&apos;)。それがなければ存在できないものも省かれます。複数回指定するか、セミコロンで区切って並べられます。名前に含まれるセミコロンは二つ続けて書きます。省いたものは監査ログに残ります。</translation>
    </message>
    <message numerus="yes">
        <source>pg_dump says %n times: %1</source>
        <translation>
            <numerusform>pg_dumpの出力(%n回): %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been created. Change or drop them on the publisher, or leave out what the new server can do without: %1.</source>
        <translation>何も作成されていません。パブリッシャで変更または削除するか、新しいサーバになくてもよいものを省いてください: %1。</translation>
    </message>
    <message>
        <source>-- What no catalogue tells is tried in transactions that are rolled back: functions with an empty search_path, views of the system, the file&apos;s publication, the way from the subscriber.</source>
        <translation>-- カタログでは分からないことを、ロールバックするトランザクションで試します: 空のsearch_pathでの関数、システムのビュー、ファイルのパブリケーション、サブスクライバからの経路。</translation>
    </message>
    <message>
        <source>Tables are made WITH OIDS, which PostgreSQL 12 no longer knows. The OIDs of their rows are not replicated and are lost; what refers to rows by them finds nothing.</source>
        <translation>WITH OIDSで作られたテーブルがありますが、PostgreSQL 12以降では対応していません。行のOIDはレプリケートされず失われ、OIDで行を参照しているものは何も見つけられなくなります。</translation>
    </message>
    <message>
        <source>If something uses these OIDs, keep them in a column of their own first. The table is rewritten and locked for that time.</source>
        <translation>このOIDを使っているものがあれば、先に専用の列に移してください。テーブルは書き直され、その間ロックされます。</translation>
    </message>
    <message>
        <source>Amounts of the type money are written by lc_monetary, which is &quot;%1&quot; on the publisher and &quot;%2&quot; on the subscriber: they are refused there, or arrive as other amounts without an error.</source>
        <translation>money型の値はlc_monetaryに従って書かれますが、パブリッシャでは&quot;%1&quot;、サブスクライバでは&quot;%2&quot;です。値は拒否されるか、エラーなしに別の金額になります。</translation>
    </message>
    <message>
        <source>The database must be there, and its machine must know the locale. Where the role has a setting of its own, that one counts. A column of the type numeric would be better.</source>
        <translation>データベースがあり、そのマシンにこのロケールがあることが必要です。ロールに独自の設定があれば、そちらが優先されます。numeric型の列にする方がよいでしょう。</translation>
    </message>
    <message>
        <source>Columns hold OIDs of the catalogue (oid, regclass and the like). Numbers mean other objects on the subscriber, or none; names are looked for there, and one that is missing stops the copy.</source>
        <translation>カタログのOID(oid、regclassなど)を持つ列があります。番号はサブスクライバでは別のオブジェクトを指すか、何も指しません。名前はサブスクライバで検索され、見つからなければコピーが止まります。</translation>
    </message>
    <message>
        <source>Keep names in them (text), or fill them anew after the switch.</source>
        <translation>名前(text)で保持するか、切り替え後に入れ直してください。</translation>
    </message>
    <message>
        <source>Columns keep transaction ids or positions in the write-ahead log. The subscriber counts its own, from another number: who asks for everything after a stored one misses rows, or gets all again.</source>
        <translation>トランザクションIDやWALの位置を保持する列があります。サブスクライバでは別の番号から独自に数えるため、保存された値より後のものを求めると、行が抜けるか、すべてもう一度届きます。</translation>
    </message>
    <message>
        <source>Plan for it: whoever reads by these columns must begin anew at the switch.</source>
        <translation>計画に入れてください。これらの列で読み進めるものは、切り替え時に最初からやり直す必要があります。</translation>
    </message>
    <message>
        <source>The subscriber compresses long values with lz4, the publisher with pglz. Text comes out longer with lz4, and an index takes at most 2.7 kB a row: a value that these indexes hold on the publisher may be refused on the subscriber, and the copy of its table then begins anew for ever.</source>
        <translation>長い値をサブスクライバはlz4、パブリッシャはpglzで圧縮します。テキストはlz4の方が長くなり、インデックスに入るのは1行あたり最大2.7 kBです。パブリッシャでこれらのインデックスに入っている値がサブスクライバでは拒否され、そのテーブルのコピーが際限なくやり直されることがあります。</translation>
    </message>
    <message>
        <source>Before the subscription is created, as soon as the database is there.</source>
        <translation>データベースができたら、サブスクリプションを作る前に実行してください。</translation>
    </message>
    <message>
        <source>Tables have very large values in few rows. A row is copied as text of 1 GiB at most, in which a bytea takes twice its size: with one of 512 MiB the copy of its table never succeeds.</source>
        <translation>少ない行に非常に大きな値を持つテーブルがあります。行は最大1 GiBのテキストとしてコピーされ、byteaは2倍の大きさになります。512 MiBの値があると、そのテーブルのコピーは決して成功しません。</translation>
    </message>
    <message>
        <source>Look at the largest (SELECT max(octet_length(…))). With binary: true for the subscription in the file a bytea takes its own size.</source>
        <translation>最大の値を調べてください(SELECT max(octet_length(…)))。ファイルのサブスクリプションにbinary: trueを指定すると、byteaは元の大きさのままです。</translation>
    </message>
    <message>
        <source>Look at the largest (SELECT max(octet_length(…))); cut it into several rows, or leave the table out and carry it by hand.</source>
        <translation>最大の値を調べ(SELECT max(octet_length(…)))、複数の行に分けるか、テーブルを対象から外して手動で移してください。</translation>
    </message>
    <message>
        <source>Indexes use btree_gist&apos;s operator classes for inet and cidr, which may overlook rows. PostgreSQL 19 builds them with its own class: an exclusion constraint may refuse rows there that the publisher let in.</source>
        <translation>inetとcidr用のbtree_gistの演算子クラスを使うインデックスがあり、行を見落とすことがあります。PostgreSQL 19は自身のクラスで作るため、パブリッシャが受け入れた行を排他制約が拒否することがあります。</translation>
    </message>
    <message>
        <source>Look for rows that exclude each other, with enable_indexscan and enable_bitmapscan off, before the copy.</source>
        <translation>コピーの前に、enable_indexscanとenable_bitmapscanをoffにして、互いに排他となる行を探してください。</translation>
    </message>
    <message>
        <source>Tables with OIDs</source>
        <translation>OIDを持つテーブル</translation>
    </message>
    <message>
        <source>The hidden column oid is no longer there.</source>
        <translation>隠し列oidはもうありません。</translation>
    </message>
    <message>
        <source>Amounts of money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>The text form of money depends on a setting.</source>
        <translation>moneyのテキスト表現は設定に依存します。</translation>
    </message>
    <message>
        <source>References to the catalogue</source>
        <translation>カタログへの参照</translation>
    </message>
    <message>
        <source>An object has another OID on each server.</source>
        <translation>オブジェクトのOIDはサーバごとに異なります。</translation>
    </message>
    <message>
        <source>Stored transaction ids and positions</source>
        <translation>保存されたトランザクションIDと位置</translation>
    </message>
    <message>
        <source>Each server counts transactions and bytes of WAL by itself.</source>
        <translation>トランザクションとWALのバイト数は、サーバごとに数えられます。</translation>
    </message>
    <message>
        <source>Long texts in indexes</source>
        <translation>インデックス内の長いテキスト</translation>
    </message>
    <message>
        <source>What an index can hold depends on how the server compresses it.</source>
        <translation>インデックスに入る大きさは、サーバの圧縮方法によります。</translation>
    </message>
    <message>
        <source>Very large values</source>
        <translation>非常に大きな値</translation>
    </message>
    <message>
        <source>A row travels as one message.</source>
        <translation>1行は1つのメッセージとして送られます。</translation>
    </message>
    <message>
        <source>Indexes of btree_gist on addresses</source>
        <translation>アドレスに対するbtree_gistのインデックス</translation>
    </message>
    <message>
        <source>What an index overlooks, a constraint on it lets in.</source>
        <translation>インデックスが見落とすものは、その制約をすり抜けます。</translation>
    </message>
    <message>
        <source>Foreign keys of published tables refer to tables that the file&apos;s publication leaves out. Replicated rows are not checked, so that they arrive, and refer to rows that are not there: after the switch, rows are refused and deletions do not reach them.</source>
        <translation>パブリッシュされるテーブルの外部キーが、ファイルのパブリケーションに含まれないテーブルを参照しています。レプリケートされた行は検査されないので届きますが、参照先の行がありません。切り替え後、行が拒否され、削除も伝わりません。</translation>
    </message>
    <message>
        <source>Take the tables into the publication in the file, or carry their rows by other means before the switch.</source>
        <translation>ファイルでテーブルをパブリケーションに加えるか、切り替え前に別の方法で行を移してください。</translation>
    </message>
    <message>
        <source>The publication %1 carries TRUNCATE, which a subscriber of PostgreSQL 10 does not know: the first one stops all changes for ever.</source>
        <translation>パブリケーション%1はTRUNCATEを含みますが、PostgreSQL 10のサブスクライバは対応していません。最初のTRUNCATEですべての変更が止まったままになります。</translation>
    </message>
    <message>
        <source>And let nobody truncate a table until the switch.</source>
        <translation>切り替えまで、誰もTRUNCATEを使わないようにしてください。</translation>
    </message>
    <message>
        <source>TRUNCATE is not replicated, since PostgreSQL 10 does not know how: what is truncated on the publisher keeps its rows on the subscriber. Let nobody do it until the switch.</source>
        <translation>PostgreSQL 10では対応していないため、TRUNCATEはレプリケートされません。パブリッシャで空にしたテーブルの行は、サブスクライバに残ります。切り替えまで使わないでください。</translation>
    </message>
    <message>
        <source>Row-level security on the publisher</source>
        <translation>パブリッシャの行レベルセキュリティ</translation>
    </message>
    <message>
        <source>Foreign keys to tables that are left out</source>
        <translation>対象外のテーブルへの外部キー</translation>
    </message>
    <message>
        <source>A row should come with the rows that it refers to.</source>
        <translation>行は、参照先の行とともに届くべきです。</translation>
    </message>
    <message>
        <source>TRUNCATE and PostgreSQL 10</source>
        <translation>TRUNCATEとPostgreSQL 10</translation>
    </message>
    <message>
        <source>TRUNCATE is replicated from PostgreSQL 11 on.</source>
        <translation>TRUNCATEはPostgreSQL 11以降でレプリケートされます。</translation>
    </message>
    <message>
        <source>The database %1 has the encoding %2 on the publisher and %3 on the subscriber. The copy of a table stops at the first text that can&apos;t be kept there, and begins anew for ever.</source>
        <translation>データベース%1のエンコーディングは、パブリッシャでは%2、サブスクライバでは%3です。テーブルのコピーは、保持できない最初のテキストで止まり、際限なくやり直されます。</translation>
    </message>
    <message>
        <source>Only if nothing in it is needed: replicate_schema then makes it with the publisher&apos;s encoding. Of a publisher in SQL_ASCII nobody knows how its texts are encoded: it must be SQL_ASCII on both sides.</source>
        <translation>中身が不要な場合だけ実行してください。その後replicate_schemaがパブリッシャのエンコーディングで作成します。SQL_ASCIIのパブリッシャのテキストは実際のエンコーディングが分からないため、両側ともSQL_ASCIIにする必要があります。</translation>
    </message>
    <message>
        <source>Only if nothing in it is needed: replicate_schema then makes it as it is on the publisher.</source>
        <translation>中身が不要な場合だけ実行してください。その後replicate_schemaがパブリッシャと同じように作成します。</translation>
    </message>
    <message>
        <source>The publisher&apos;s operating system sorts texts by version %1 of the collation, and %2 was made with version %3. Its indexes on texts may miss rows, so that UPDATE and DELETE, and whoever compares both sides, don&apos;t find them; a key may be there twice, which the subscriber refuses.</source>
        <translation>パブリッシャのOSは照合順序のバージョン%1でテキストを並べますが、%2はバージョン%3で作られました。テキストのインデックスから行が漏れ、UPDATEやDELETE、両側の比較で見つからないことがあります。キーが重複していると、サブスクライバは拒否します。</translation>
    </message>
    <message>
        <source>REINDEX keeps writers out of each table while its indexes are built.</source>
        <translation>REINDEXは、インデックスを作る間、各テーブルへの書き込みを止めます。</translation>
    </message>
    <message>
        <source>These roles have altered their default privileges. A dump carries them only as far as whoever restores it may act for the role: compare_schema tells what is missing.</source>
        <translation>これらのロールはデフォルト権限を変更しています。ダンプで移るのは、リストアする者がそのロールとして操作できる範囲だけです。不足はcompare_schemaで分かります。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n security label(s). The subscriber takes them only with the same label provider loaded.</source>
        <translation>
            <numerusform>%1にはセキュリティラベルが%n個あります。サブスクライバで同じラベルプロバイダがロードされている場合だけ受け入れられます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Event triggers are switched on in %1 on the subscriber. They run at each statement by which the schema is copied, and can refuse it or write where nobody expects it.</source>
        <translation>サブスクライバの%1でイベントトリガが有効です。スキーマをコピーする文のたびに実行され、文を拒否したり、予期しない書き込みをしたりすることがあります。</translation>
    </message>
    <message>
        <source>ALTER EVENT TRIGGER … ENABLE after the switch.</source>
        <translation>切り替え後にALTER EVENT TRIGGER … ENABLEを実行してください。</translation>
    </message>
    <message>
        <source>Encoding of the database</source>
        <translation>データベースのエンコーディング</translation>
    </message>
    <message>
        <source>Each text of the publisher must be one that the subscriber can keep.</source>
        <translation>パブリッシャのすべてのテキストを、サブスクライバが保持できる必要があります。</translation>
    </message>
    <message>
        <source>Locale of the database</source>
        <translation>データベースのロケール</translation>
    </message>
    <message>
        <source>Texts sort and compare by the locale: the order of lists, what is equal, what an index finds.</source>
        <translation>テキストの並びと比較はロケールによります。一覧の順序、等しいかどうか、インデックスで見つかるものが変わります。</translation>
    </message>
    <message>
        <source>Collations that the operating system has changed</source>
        <translation>OSが変更した照合順序</translation>
    </message>
    <message>
        <source>An index that was sorted by another version of a collation does not find all of its rows.</source>
        <translation>別のバージョンの照合順序で並べられたインデックスは、すべての行を見つけられません。</translation>
    </message>
    <message>
        <source>Event triggers of the subscriber</source>
        <translation>サブスクライバのイベントトリガ</translation>
    </message>
    <message>
        <source>The schema must arrive as it was dumped.</source>
        <translation>スキーマはダンプしたとおりに届く必要があります。</translation>
    </message>
    <message>
        <source>What a dump of the schema leaves behind</source>
        <translation>スキーマのダンプで移らないもの</translation>
    </message>
    <message>
        <source>Rights that are missing are noticed by the first who is refused.</source>
        <translation>権限の不足は、最初に拒否された人が気付くことになります。</translation>
    </message>
    <message>
        <source>%1 uses extensions that keep or move rows in ways of their own: chunks and shards that come while the migration runs are in no publication, and their rows would be missing.</source>
        <translation>%1は、独自の方法で行を保持・移動する拡張を使っています。移行中に増えたチャンクやシャードはパブリケーションに含まれず、その行が欠落します。</translation>
    </message>
    <message>
        <source>Migrate this database by the extension&apos;s own means, or drop the extension if nothing uses it.</source>
        <translation>このデータベースは拡張自身の手段で移行するか、使われていなければ拡張を削除してください。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server does not have extensions that %1 uses. What is made with their types and functions can&apos;t be created there, and its rows have nowhere to go.</source>
        <translation>%1が使う拡張がサブスクライバのサーバにありません。その型や関数を使うものは作成できず、行の入る場所がありません。</translation>
    </message>
    <message>
        <source>Extensions are in another schema on the subscriber than on the publisher: what refers to their types and functions by schema, or by search_path, does not find them.</source>
        <translation>拡張のスキーマがパブリッシャとサブスクライバで異なります。スキーマ名やsearch_pathで型や関数を参照するものは、それらを見つけられません。</translation>
    </message>
    <message>
        <source>One that can&apos;t be moved must be dropped and created again.</source>
        <translation>移動できない拡張は、削除して作り直す必要があります。</translation>
    </message>
    <message>
        <source>Install the version of the publisher, or a newer one, on the subscriber&apos;s machine, then ALTER EXTENSION … UPDATE.</source>
        <translation>サブスクライバのマシンに、パブリッシャと同じかより新しいバージョンをインストールし、ALTER EXTENSION … UPDATEを実行してください。</translation>
    </message>
    <message>
        <source>Extensions are older on the subscriber: functions and types that the application uses may be missing there.</source>
        <translation>サブスクライバの拡張の方が古く、アプリケーションが使う関数や型がないことがあります。</translation>
    </message>
    <message>
        <source>Extensions are newer on the subscriber (PostgreSQL %1), as is usual.</source>
        <translation>サブスクライバ(PostgreSQL %1)の拡張の方が新しいですが、通常のことです。</translation>
    </message>
    <message>
        <source>Tables of extensions are not published: CREATE EXTENSION fills them on the subscriber. Rows that people have added to them must be carried by hand.</source>
        <translation>拡張のテーブルはパブリッシュされません。サブスクライバではCREATE EXTENSIONが行を入れます。人が追加した行は手動で移す必要があります。</translation>
    </message>
    <message>
        <source>The publication %1 is FOR ALL TABLES and thus carries tables of extensions, which CREATE EXTENSION has filled on the subscriber already: their copy fails on the first key, again and again.</source>
        <translation>パブリケーション%1はFOR ALL TABLESなので、拡張のテーブルも含みます。それらはサブスクライバでCREATE EXTENSIONによってすでに行が入っており、コピーは最初のキーで何度も失敗します。</translation>
    </message>
    <message>
        <source>create_publication makes it again, with a list of tables. Not while a subscription uses it.</source>
        <translation>create_publicationがテーブルの一覧を付けて作り直します。サブスクリプションが使っている間は実行しないでください。</translation>
    </message>
    <message>
        <source>%1 has extensions that create or rewrite tables, or run jobs, by themselves. Stop their jobs until the switch: a table that they make is not on the subscriber, and one without a key refuses UPDATE while everything is published. Jobs of pg_cron must be entered on the subscriber anew.</source>
        <translation>%1には、自らテーブルを作成・再作成したりジョブを実行したりする拡張があります。切り替えまでジョブを止めてください。作られたテーブルはサブスクライバになく、キーのないテーブルは、すべてがパブリッシュされている間UPDATEを拒否します。pg_cronのジョブはサブスクライバで登録し直す必要があります。</translation>
    </message>
    <message>
        <source>Extensions that logical replication does not carry</source>
        <translation>論理レプリケーションで移せない拡張</translation>
    </message>
    <message>
        <source>Some extensions spread rows over tables that nobody publishes.</source>
        <translation>拡張によっては、パブリッシュされないテーブルに行を分散させます。</translation>
    </message>
    <message>
        <source>Extensions on the subscriber</source>
        <translation>サブスクライバの拡張</translation>
    </message>
    <message>
        <source>Types and functions of extensions must be there before the schema is.</source>
        <translation>拡張の型と関数は、スキーマより先に必要です。</translation>
    </message>
    <message>
        <source>Tables of extensions</source>
        <translation>拡張のテーブル</translation>
    </message>
    <message>
        <source>CREATE EXTENSION makes and fills tables of its own on the subscriber.</source>
        <translation>CREATE EXTENSIONは、サブスクライバに自身のテーブルを作り、行を入れます。</translation>
    </message>
    <message>
        <source>Tools that make tables</source>
        <translation>テーブルを作るツール</translation>
    </message>
    <message>
        <source>No change of the schema is replicated.</source>
        <translation>スキーマの変更はレプリケートされません。</translation>
    </message>
    <message>
        <source>Rows are named by all their columns (REPLICA IDENTITY FULL), and these columns have types without an equality operator, as json, xml and point. The subscriber can&apos;t find a row by them: the first UPDATE or DELETE stops all changes, for ever.</source>
        <translation>行はすべての列で特定されますが(REPLICA IDENTITY FULL)、これらの列の型にはjson、xml、pointのように等価演算子がありません。サブスクライバは行を見つけられず、最初のUPDATEやDELETEですべての変更が止まったままになります。</translation>
    </message>
    <message>
        <source>Give the tables a primary key on both sides, or change json to jsonb on both sides (ALTER TABLE … ALTER COLUMN … TYPE jsonb).</source>
        <translation>両側でテーブルに主キーを付けるか、両側でjsonをjsonbに変更してください(ALTER TABLE … ALTER COLUMN … TYPE jsonb)。</translation>
    </message>
    <message>
        <source>Take the column that tells rows apart best: here it is the first of each table.</source>
        <translation>行を最もよく区別する列を選んでください。ここでは各テーブルの最初の列になっています。</translation>
    </message>
    <message>
        <source>Give the tables a primary key there; on columns that both sides have.</source>
        <translation>そこで、両側にある列でテーブルに主キーを付けてください。</translation>
    </message>
    <message>
        <source>Rows of these tables are named by all their columns, and the subscriber has no index to look them up by: for each row that is updated or deleted it reads the whole table. With a large one the subscriber never catches up.</source>
        <translation>これらのテーブルの行はすべての列で特定され、サブスクライバには検索に使うインデックスがありません。更新・削除される行ごとにテーブル全体を読むため、大きなテーブルでは追いつけません。</translation>
    </message>
    <message>
        <source>The publisher names the rows of these tables by a key that the subscriber does not have, or looks them up by another one. The first UPDATE or DELETE stops all changes.</source>
        <translation>パブリッシャがこれらのテーブルの行を特定するキーが、サブスクライバにないか、検索に使うキーと異なります。最初のUPDATEやDELETEですべての変更が止まります。</translation>
    </message>
    <message>
        <source>Keys of the subscriber</source>
        <translation>サブスクライバのキー</translation>
    </message>
    <message>
        <source>The subscriber must have a key of the columns by which the publisher names a row, or of fewer.</source>
        <translation>サブスクライバには、パブリッシャが行を特定する列か、その一部からなるキーが必要です。</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be compared</source>
        <translation>比較できない行</translation>
    </message>
    <message>
        <source>Where all columns name a row, each of them must be one that can be compared.</source>
        <translation>すべての列で行を特定する場合、どの列も比較できる必要があります。</translation>
    </message>
    <message>
        <source>Rows that are looked up slowly</source>
        <translation>検索の遅い行</translation>
    </message>
    <message>
        <source>REPLICA IDENTITY FULL without an index on the subscriber costs a scan for each changed row.</source>
        <translation>サブスクライバにインデックスのないREPLICA IDENTITY FULLでは、変更行ごとに全体を走査します。</translation>
    </message>
    <message>
        <source>What else the partition has on the publisher, compare_schema shows.</source>
        <translation>パブリッシャのパーティションがほかに持つものは、compare_schemaで分かります。</translation>
    </message>
    <message>
        <source>Or let the file say publish_via_partition_root: the subscriber then sorts the rows into partitions of its own.</source>
        <translation>または、ファイルでpublish_via_partition_rootを指定してください。サブスクライバが自身のパーティションに行を振り分けます。</translation>
    </message>
    <message>
        <source>Partitions of the publisher are not on the subscriber. Each partition is replicated into the one of the same name: the subscription can&apos;t be created, or stops at the first row.</source>
        <translation>パブリッシャのパーティションがサブスクライバにありません。各パーティションは同名のものへレプリケートされるため、サブスクリプションを作れないか、最初の行で止まります。</translation>
    </message>
    <message>
        <source>Partitions have other bounds on the subscriber than on the publisher: the first row outside of them stops the copy, or all changes.</source>
        <translation>パーティションの境界がパブリッシャとサブスクライバで異なります。境界の外の最初の行で、コピーまたはすべての変更が止まります。</translation>
    </message>
    <message>
        <source>DETACH and ATTACH them with the publisher&apos;s bounds; or let the file say publish_via_partition_root, from PostgreSQL 13 on.</source>
        <translation>DETACHとATTACHでパブリッシャの境界に合わせるか、PostgreSQL 13以降ならファイルでpublish_via_partition_rootを指定してください。</translation>
    </message>
    <message>
        <source>Partitions are published as their root (publish_via_partition_root), and the root itself has no replica identity, whatever keys the partitions have: the first UPDATE or DELETE stops all changes on the subscriber.</source>
        <translation>パーティションはルートとしてパブリッシュされますが(publish_via_partition_root)、パーティションにどんなキーがあっても、ルート自体にレプリカアイデンティティがありません。最初のUPDATEやDELETEで、サブスクライバのすべての変更が止まります。</translation>
    </message>
    <message>
        <source>Each UPDATE and DELETE then writes the whole old row to the WAL. A primary key of the root, with the columns by which it is partitioned, is better; or leave publish_via_partition_root out of the file, with the same partitions on both sides.</source>
        <translation>以後、UPDATEとDELETEのたびに古い行全体がWALに書かれます。パーティションキーの列を含む主キーをルートに付ける方がよいでしょう。または、両側を同じパーティションにして、ファイルのpublish_via_partition_rootをやめてください。</translation>
    </message>
    <message>
        <source>Partitions on both sides</source>
        <translation>両側のパーティション</translation>
    </message>
    <message>
        <source>Unless roots are published, each partition is a table of its own for the replication.</source>
        <translation>ルートをパブリッシュしない限り、レプリケーションでは各パーティションが独立したテーブルです。</translation>
    </message>
    <message>
        <source>Replica identity of partitioned tables</source>
        <translation>パーティションテーブルのレプリカアイデンティティ</translation>
    </message>
    <message>
        <source>The subscriber looks a row up by what names it in the root that is published.</source>
        <translation>サブスクライバは、パブリッシュされたルートで行を特定するもので検索します。</translation>
    </message>
    <message>
        <source>As a superuser or the managed service&apos;s administrator.</source>
        <translation>スーパーユーザまたはマネージドサービスの管理者として実行してください。</translation>
    </message>
    <message>
        <source>%1 may not see what other sessions do, and so not whether they write: pause_write refuses to begin.</source>
        <translation>%1は他のセッションの動作を参照できないため、書き込みの有無も分かりません。pause_writeは開始を拒否します。</translation>
    </message>
    <message>
        <source>%1 may not end the sessions of others: pause_write refuses to begin.</source>
        <translation>%1は他のユーザのセッションを終了できません。pause_writeは開始を拒否します。</translation>
    </message>
    <message>
        <source>%1 may not lock these tables. The pause then keeps writers away only by ending their sessions, and not without any error for the application.</source>
        <translation>%1はこれらのテーブルをロックできません。その場合、書き込みの一時停止はセッションを終了することでしか書き込みを防げず、アプリケーションにエラーが生じます。</translation>
    </message>
    <message>
        <source>%1 may not create the publication of %2 (%3), and the file&apos;s db_owner does not own all of its tables: create_publication would fail.</source>
        <translation>%1は%2のパブリケーションを作成できず(%3)、ファイルのdb_ownerもすべてのテーブルの所有者ではありません。create_publicationは失敗します。</translation>
    </message>
    <message>
        <source>%1 may not read the passwords of the roles (pg_authid), so that replicate_roles makes roles without them: set them on the subscriber before the switch.</source>
        <translation>%1はロールのパスワード(pg_authid)を読めないため、replicate_rolesはパスワードなしでロールを作成します。切り替え前にサブスクライバで設定してください。</translation>
    </message>
    <message>
        <source>%1 may not create databases on the subscriber, which replicate_schema has to.</source>
        <translation>%1はサブスクライバでデータベースを作成できません。replicate_schemaに必要です。</translation>
    </message>
    <message>
        <source>%1 may not create roles on the subscriber, which replicate_roles has to.</source>
        <translation>%1はサブスクライバでロールを作成できません。replicate_rolesに必要です。</translation>
    </message>
    <message>
        <source>Before PostgreSQL 16 only a superuser makes a subscription, or on a managed service a member of its own role (rds_superuser and the like). Whether %1 may, the way from the subscriber to the publisher shows.</source>
        <translation>PostgreSQL 16より前では、サブスクリプションを作成できるのはスーパーユーザか、マネージドサービス独自のロール(rds_superuserなど)のメンバだけです。%1に可能かどうかは、サブスクライバからパブリッシャへの経路の検査で分かります。</translation>
    </message>
    <message>
        <source>%1 may not make a subscription in %2 on the subscriber.</source>
        <translation>%1はサブスクライバの%2でサブスクリプションを作成できません。</translation>
    </message>
    <message>
        <source>From PostgreSQL 16 on the subscriber writes as the owner of each table, which is refused for these: their copy would fail again and again, and take a slot of the publisher each.</source>
        <translation>PostgreSQL 16以降、サブスクライバは各テーブルの所有者として書き込みますが、これらのテーブルでは拒否されます。コピーは失敗を繰り返し、そのたびにパブリッシャのスロットを占有します。</translation>
    </message>
    <message>
        <source>Set run_as_owner for the subscription in the file.</source>
        <translation>ファイルのサブスクリプションにrun_as_ownerを設定してください。</translation>
    </message>
    <message>
        <source>Rights of the administrator on the publisher</source>
        <translation>パブリッシャでの管理者の権限</translation>
    </message>
    <message>
        <source>The administrator of a managed service is no superuser: each later step needs a right of its own.</source>
        <translation>マネージドサービスの管理者はスーパーユーザではありません。以降の各手順にはそれぞれの権限が必要です。</translation>
    </message>
    <message>
        <source>Rights of the administrator on the subscriber</source>
        <translation>サブスクライバでの管理者の権限</translation>
    </message>
    <message>
        <source>Whoever makes a subscription must be allowed to, and to write as the owners of the tables.</source>
        <translation>サブスクリプションの作成者には、その権限と、テーブルの所有者として書き込む権限が必要です。</translation>
    </message>
    <message>
        <source>grant_replication gives them.</source>
        <translation>grant_replicationで付与されます。</translation>
    </message>
    <message>
        <source>Some of them only their owners may give: %1.</source>
        <translation>一部は所有者だけが付与できます: %1。</translation>
    </message>
    <message>
        <source>%1, as whom the subscriber reads, may not read all of %2. The copy of what it may not read fails again and again; without CONNECT of its own it is kept out by the pause.</source>
        <translation>サブスクライバが読み取りに使う%1は、%2のすべてを読めません。読めないもののコピーは失敗を繰り返します。自身のCONNECT権限がないと、書き込みの一時停止で締め出されます。</translation>
    </message>
    <message>
        <source>Row-level security hides rows of these tables from %1, as whom the subscriber reads. They would be missing on the subscriber, without any error.</source>
        <translation>行レベルセキュリティにより、サブスクライバが読み取りに使う%1からこれらのテーブルの行が隠れます。それらの行はエラーなしにサブスクライバから欠落します。</translation>
    </message>
    <message>
        <source>As a superuser, or from PostgreSQL 16 on whoever has BYPASSRLS and CREATEROLE; grant_replication does it.</source>
        <translation>スーパーユーザとして、またはPostgreSQL 16以降ではBYPASSRLSとCREATEROLEを持つロールで実行してください。grant_replicationでも設定されます。</translation>
    </message>
    <message>
        <source>Where the service gives nobody BYPASSRLS: the owners&apos; rights do, unless a table forces its policies on its owner.</source>
        <translation>サービスが誰にもBYPASSRLSを与えない場合: テーブルがポリシーを所有者にも強制していなければ、所有者の権限で足ります。</translation>
    </message>
    <message>
        <source>What the replication role may read</source>
        <translation>レプリケーション用ロールが読めるもの</translation>
    </message>
    <message>
        <source>The subscriber reads as the file&apos;s repl_user, which needs a right for each table.</source>
        <translation>サブスクライバはファイルのrepl_userとして読み取り、各テーブルの権限が必要です。</translation>
    </message>
    <message>
        <source>Policies hide rows from the copy, and nothing tells.</source>
        <translation>ポリシーはコピーから行を隠し、何も知らされません。</translation>
    </message>
    <message>
        <source>Sequences are missing on the subscriber. Their values can&apos;t be set at the switch, and what takes numbers from them is refused afterwards.</source>
        <translation>サブスクライバにないシーケンスがあります。切り替え時に値を設定できず、その後、番号を取得するものが拒否されます。</translation>
    </message>
    <message>
        <source>Then compare_schema: defaults that use them may be missing, too.</source>
        <translation>その後compare_schemaを実行してください。それらを使うデフォルト値もないことがあります。</translation>
    </message>
    <message>
        <source>Sequences count otherwise on the subscriber, and some can&apos;t hold every number of the publisher&apos;s: setting them fails in the middle of the switch, while the application waits.</source>
        <translation>サブスクライバのシーケンスは定義が異なり、パブリッシャの番号が入らないものがあります。アプリケーションが待つ切り替えの最中に、値の設定が失敗します。</translation>
    </message>
    <message>
        <source>Sequences count otherwise on the subscriber (type, increment, bounds, cache or cycle): after the switch the application gets other numbers than it would have got.</source>
        <translation>サブスクライバのシーケンスは定義が異なります(型、増分、範囲、キャッシュ、循環)。切り替え後、アプリケーションは本来とは違う番号を受け取ります。</translation>
    </message>
    <message>
        <source>Sequences of both sides</source>
        <translation>両側のシーケンス</translation>
    </message>
    <message>
        <source>Sequences are not replicated: at the switch each is set to where it stands on the publisher.</source>
        <translation>シーケンスはレプリケートされません。切り替え時に、それぞれパブリッシャの位置に設定されます。</translation>
    </message>
    <message>
        <source>The subscriber&apos;s server can&apos;t read from the publisher, which a subscription is made of: %1</source>
        <translation>サブスクライバのサーバは、サブスクリプションに必要なパブリッシャからの読み取りができません: %1</translation>
    </message>
    <message>
        <source>The subscriber&apos;s files on disk seem to be newer than the server that runs: restart it.</source>
        <translation>サブスクライバのディスク上のファイルが、稼働中のサーバより新しいようです。再起動してください。</translation>
    </message>
    <message>
        <source>replicate_schema reads the schema with pg_dump. %1</source>
        <translation>replicate_schemaはpg_dumpでスキーマを読み取ります。%1</translation>
    </message>
    <message>
        <source>The best pg_dump of this machine is %1, and the subscriber is PostgreSQL %2: one of its own version would write exactly what it understands.</source>
        <translation>このマシンで最適なpg_dumpは%1で、サブスクライバはPostgreSQL %2です。同じバージョンのpg_dumpなら、サブスクライバが理解できるとおりに出力します。</translation>
    </message>
    <message>
        <source>pg_dump locks each of the %1 tables of %2 at the same time, and the publisher has room for the locks of some %3: it would end with &quot;out of shared memory&quot;.</source>
        <translation>pg_dumpは%2の%1個のテーブルを同時にロックしますが、パブリッシャにはおよそ%3個分のロックの余地しかありません。「out of shared memory」で終了します。</translation>
    </message>
    <message>
        <source>%1 has %2 tables, and the publisher has room for the locks of some %3 beside those of its other sessions. The pause then can&apos;t hold the tables, and keeps writers away only by ending their sessions.</source>
        <translation>%1には%2個のテーブルがあり、パブリッシャには他のセッションの分を除いておよそ%3個分のロックの余地しかありません。その場合、書き込みの一時停止はテーブルを保持できず、セッションを終了することでしか書き込みを防げません。</translation>
    </message>
    <message>
        <source>The schema of %1 has %2 objects, each of which is locked until its transaction ends, and the subscriber has room for some %3. replicate_schema then commits it in parts: should it fail half-way, a part is left.</source>
        <translation>%1のスキーマには%2個のオブジェクトがあり、それぞれトランザクションの終了までロックされますが、サブスクライバにはおよそ%3個分の余地しかありません。その場合replicate_schemaは分割してコミットするため、途中で失敗すると一部が残ります。</translation>
    </message>
    <message>
        <source>The databases hold %1, for which the subscriber must have room. At %2 their copy takes about %3. Meanwhile the publisher keeps all WAL for the slots: it has written %4 on average over the last %5, so that would be some %6; in hours of much traffic more. How much room there is on the disks, SQL does not tell: look there.</source>
        <translation>データベースの合計は%1で、サブスクライバにはその空き容量が必要です。%2ならコピーにおよそ%3かかります。その間、パブリッシャはスロットのためにすべてのWALを保持します。過去%5の平均は%4なので、およそ%6になります。負荷の高い時間帯にはさらに増えます。ディスクの空き容量はSQLでは分からないため、直接確認してください。</translation>
    </message>
    <message>
        <source>Large transactions do not fit into logical_decoding_work_mem: the decoding for these slots has written %1 to the publisher&apos;s disk. Each subscription decodes them anew, and needs that room in pg_replslot.</source>
        <translation>大きなトランザクションはlogical_decoding_work_memに収まりません。これらのスロットのデコードはパブリッシャのディスクに%1を書き込みました。各サブスクリプションは改めてデコードするため、pg_replslotにその容量が必要です。</translation>
    </message>
    <message>
        <source>The way from the subscriber to the publisher</source>
        <translation>サブスクライバからパブリッシャへの経路</translation>
    </message>
    <message>
        <source>It is the subscriber&apos;s server that connects to the publisher: through its own network, name resolution and firewall, with the login of the file.</source>
        <translation>パブリッシャに接続するのはサブスクライバのサーバです。自身のネットワーク、名前解決、ファイアウォールを経て、ファイルのログインで接続します。</translation>
    </message>
    <message>
        <source>pg_dump on this machine</source>
        <translation>このマシンのpg_dump</translation>
    </message>
    <message>
        <source>pg_dump refuses a server that is newer than itself.</source>
        <translation>pg_dumpは自身より新しいサーバを拒否します。</translation>
    </message>
    <message>
        <source>Room for locks</source>
        <translation>ロックの余地</translation>
    </message>
    <message>
        <source>pg_dump, the pause and the making of the schema each lock very many objects in one transaction.</source>
        <translation>pg_dump、書き込みの一時停止、スキーマの作成は、それぞれ1つのトランザクションで非常に多くのオブジェクトをロックします。</translation>
    </message>
    <message>
        <source>Room on the disks</source>
        <translation>ディスクの空き容量</translation>
    </message>
    <message>
        <source>A publisher whose disk is full stops, and the application with it.</source>
        <translation>ディスクが一杯になったパブリッシャは停止し、アプリケーションも停止します。</translation>
    </message>
    <message>
        <source>Large transactions</source>
        <translation>大きなトランザクション</translation>
    </message>
    <message>
        <source>What one transaction changes is collected until it ends, in memory and then on disk.</source>
        <translation>1つのトランザクションの変更は、終了するまでメモリに、次いでディスクに溜められます。</translation>
    </message>
    <message>
        <source>Published tables are not on the subscriber. The subscription can&apos;t be created, or stops at the first row for them.</source>
        <translation>パブリッシュされるテーブルがサブスクライバにありません。サブスクリプションを作れないか、それらへの最初の行で止まります。</translation>
    </message>
    <message>
        <source>What has the name of a published table on the subscriber is nothing that PostgreSQL %1 can replicate into.</source>
        <translation>サブスクライバでパブリッシュされるテーブルと同名のものは、PostgreSQL %1がレプリケートできるものではありません。</translation>
    </message>
    <message>
        <source>Tables force row-level security on their owner on the subscriber, as whom changes are applied: every row for them is refused.</source>
        <translation>サブスクライバのテーブルは、変更を適用する所有者にも行レベルセキュリティを強制しています。すべての行が拒否されます。</translation>
    </message>
    <message>
        <source>Columns are missing on the subscriber. The copy of these tables fails, and begins anew for ever.</source>
        <translation>サブスクライバにない列があります。これらのテーブルのコピーは失敗し、際限なくやり直されます。</translation>
    </message>
    <message>
        <source>Columns are generated on the subscriber, and plain ones on the publisher: their values can&apos;t be written, and the copy fails for ever.</source>
        <translation>パブリッシャでは通常の列が、サブスクライバでは生成列になっています。値を書き込めず、コピーは失敗し続けます。</translation>
    </message>
    <message>
        <source>Columns that only the subscriber has may not be empty, and have no default: each row for these tables is refused.</source>
        <translation>サブスクライバだけにある列がNOT NULLで、デフォルト値もありません。これらのテーブルへの行はすべて拒否されます。</translation>
    </message>
    <message>
        <source>Create them there as they are on the publisher (replicate_schema for a database that is new, pg_dump --schema-only --table for one of them), or leave them out of the publication in the file.</source>
        <translation>パブリッシャと同じように作成するか(新しいデータベースならreplicate_schema、個別にはpg_dump --schema-only --table)、ファイルでパブリケーションから外してください。</translation>
    </message>
    <message>
        <source>Rename it there, and create the table as it is on the publisher; before PostgreSQL 13 a partitioned table can be written only through the names of its partitions.</source>
        <translation>そこで名前を変え、パブリッシャと同じテーブルを作成してください。PostgreSQL 13より前では、パーティションテーブルにはパーティションの名前でしか書き込めません。</translation>
    </message>
    <message>
        <source>Set it back after the switch; or set run_as_owner for the subscription in the file.</source>
        <translation>切り替え後に戻してください。または、ファイルのサブスクリプションにrun_as_ownerを指定してください。</translation>
    </message>
    <message>
        <source>compare_schema shows in what else the two differ.</source>
        <translation>ほかの違いはcompare_schemaで分かります。</translation>
    </message>
    <message>
        <source>Columns have another type on the subscriber, in which perhaps not every value of the publisher finds room: the copy or the stream stops at the first that does not, or the value is altered.</source>
        <translation>サブスクライバの列の型が異なり、パブリッシャの値がすべて入るとは限りません。入らない最初の値でコピーやストリームが止まるか、値が変わります。</translation>
    </message>
    <message>
        <source>On an empty table; views on the column must be dropped before and made again.</source>
        <translation>空のテーブルで実行してください。列を使うビューは先に削除し、後で作り直す必要があります。</translation>
    </message>
    <message>
        <source>Columns have a wider type on the subscriber, in which every value finds room. A way back after the switch needs the publisher&apos;s to be as wide.</source>
        <translation>サブスクライバの列の型の方が広く、すべての値が入ります。切り替え後に戻すには、パブリッシャ側も同じ広さが必要です。</translation>
    </message>
    <message>
        <source>Tables that are to be filled have rows already on the subscriber. The copy fails on their keys for ever; where a table has no key, each row is there twice.</source>
        <translation>これから行を入れるテーブルに、サブスクライバですでに行があります。コピーはキーの重複で失敗し続け、キーのないテーブルでは行が二重になります。</translation>
    </message>
    <message>
        <source>This deletes what is in them on the subscriber: be sure that nobody needs it.</source>
        <translation>サブスクライバ上の中身が削除されます。誰も必要としていないことを確かめてください。</translation>
    </message>
    <message>
        <source>The subscription %1, which is none of the file&apos;s, fills these tables already. Each row would come twice, and the second fails on the key.</source>
        <translation>ファイルにないサブスクリプション%1が、すでにこれらのテーブルに行を入れています。同じ行が2回届き、2回目はキーの重複で失敗します。</translation>
    </message>
    <message>
        <source>Leave the tables out in the file (exclude_tables).</source>
        <translation>ファイルでテーブルを対象から外してください(exclude_tables)。</translation>
    </message>
    <message>
        <source>If nobody needs it any more. It drops its slot on its publisher too.</source>
        <translation>不要な場合だけ実行してください。パブリッシャ側のスロットも削除されます。</translation>
    </message>
    <message>
        <source>Triggers of the subscriber are set to run for replicated rows, too (ENABLE ALWAYS or REPLICA). What they did on the publisher is done a second time, for each row of the copy as well, and may alter rows on their way.</source>
        <translation>サブスクライバのトリガが、レプリケートされた行でも実行されるよう設定されています(ENABLE ALWAYSまたはREPLICA)。パブリッシャで行われた処理が、コピーの行も含めてもう一度行われ、行が変わることがあります。</translation>
    </message>
    <message>
        <source>After the switch set them back with ENABLE ALWAYS or ENABLE REPLICA.</source>
        <translation>切り替え後、ENABLE ALWAYSまたはENABLE REPLICAで元に戻してください。</translation>
    </message>
    <message>
        <source>Tables and columns of the subscriber</source>
        <translation>サブスクライバのテーブルと列</translation>
    </message>
    <message>
        <source>Rows are written by the names of tables and columns, which must be there and take them.</source>
        <translation>行はテーブルと列の名前で書き込まれます。それらが存在し、行を受け入れる必要があります。</translation>
    </message>
    <message>
        <source>Types of columns</source>
        <translation>列の型</translation>
    </message>
    <message>
        <source>A value travels as text, and the column of the subscriber must take each one.</source>
        <translation>値はテキストとして送られ、サブスクライバの列がすべて受け入れる必要があります。</translation>
    </message>
    <message>
        <source>Rows that are on the subscriber already</source>
        <translation>すでにサブスクライバにある行</translation>
    </message>
    <message>
        <source>The copy of a table adds all of its rows and looks for none.</source>
        <translation>テーブルのコピーは、既存の行を調べずにすべての行を追加します。</translation>
    </message>
    <message>
        <source>Tables that another subscription fills</source>
        <translation>別のサブスクリプションが行を入れるテーブル</translation>
    </message>
    <message>
        <source>Two subscriptions that write the same rows get into each other&apos;s way.</source>
        <translation>同じ行を書く2つのサブスクリプションは衝突します。</translation>
    </message>
    <message>
        <source>Triggers that run for replicated rows</source>
        <translation>レプリケートされた行で実行されるトリガ</translation>
    </message>
    <message>
        <source>A row arrives with everything that the publisher&apos;s triggers have done already.</source>
        <translation>行は、パブリッシャのトリガの処理がすべて済んだ状態で届きます。</translation>
    </message>
    <message>
        <source>The function then finds what it calls wherever it is called from. SQL functions with a setting are no longer inlined into queries.</source>
        <translation>これで関数は、どこから呼ばれても呼び出し先を見つけます。設定を持つSQL関数は、問い合わせにインライン展開されなくなります。</translation>
    </message>
    <message>
        <source>For those that no statement stands here for, write the schema before each name in the body.</source>
        <translation>ここに文がない関数については、本体の各名前の前にスキーマを書いてください。</translation>
    </message>
    <message>
        <source>Replication and the copy run with an empty search_path, and these functions then do not find what they call (%1). The copy of what uses them fails again and again, while the application on the publisher notices nothing: %2.</source>
        <translation>レプリケーションとコピーは空のsearch_pathで動作し、これらの関数は呼び出し先を見つけられません(%1)。パブリッシャのアプリケーションは何も気付かないまま、これらを使うもののコピーは失敗を繰り返します: %2。</translation>
    </message>
    <message>
        <source>Replication and the copy run with an empty search_path. These functions name something without its schema (%1), and could not be called for a trial without effects. If they rely on the session&apos;s search_path, no row arrives where they are used: %2.</source>
        <translation>レプリケーションとコピーは空のsearch_pathで動作します。これらの関数はスキーマなしの名前を使っており(%1)、影響なしに試しに呼び出すことはできませんでした。セッションのsearch_pathに依存している場合、使われている所に行が届きません: %2。</translation>
    </message>
    <message>
        <source>If it is still needed: keep its definition, and make it on the subscriber in a form that the new version takes. replicate_schema --leave-out creates the schema without it.</source>
        <translation>まだ必要な場合は、定義を保存しておき、新しいバージョンが受け付ける形でサブスクライバに作成してください。replicate_schema --leave-outで、それを除いたスキーマを作成できます。</translation>
    </message>
    <message>
        <source>From PostgreSQL 14 on array_append, array_cat and their like take anycompatiblearray. These aggregates are declared over anyarray or anyelement, and PostgreSQL %1 refuses to create them.</source>
        <translation>PostgreSQL 14以降、array_appendやarray_catなどはanycompatiblearrayを取ります。これらの集約はanyarrayまたはanyelementで宣言されており、PostgreSQL %1は作成を拒否します。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses these operators: from 14 on there are none that stand behind their operand, and the functions for arrays take other types.</source>
        <translation>PostgreSQL %1はこれらの演算子を拒否します。14以降は後置演算子がなく、配列の関数は別の型を取ります。</translation>
    </message>
    <message>
        <source>PostgreSQL 12 has removed the types abstime, reltime and tinterval, so that the subscriber can&apos;t have these columns.</source>
        <translation>PostgreSQL 12でabstime、reltime、tinterval型が削除されたため、サブスクライバにこれらの列を作れません。</translation>
    </message>
    <message>
        <source>Each statement rewrites its table under an exclusive lock.</source>
        <translation>各文は排他ロックの下でテーブルを書き直します。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses these views, whose definitions were tried there: columns of the catalogues and of the statistics have been renamed or removed. %2</source>
        <translation>PostgreSQL %1はこれらのビューを拒否します(定義をそこで試しました)。カタログや統計情報の列の名前が変わったか、削除されています。%2</translation>
    </message>
    <message>
        <source>PostgreSQL %1 does not know these settings any more, and refuses what would set them.</source>
        <translation>PostgreSQL %1にはこれらの設定がなくなっており、設定しようとするものを拒否します。</translation>
    </message>
    <message>
        <source>Whatever it was set for goes on with the server&apos;s value from then on, on the publisher too.</source>
        <translation>以降は、パブリッシャでもサーバの値が使われます。</translation>
    </message>
    <message>
        <source>From PostgreSQL 19 on the names of roles, databases and tablespaces may have no line break.</source>
        <translation>PostgreSQL 19以降、ロール、データベース、テーブル空間の名前に改行は使えません。</translation>
    </message>
    <message>
        <source>Give them other names (ALTER … RENAME TO), in the application&apos;s settings too.</source>
        <translation>別の名前を付け(ALTER … RENAME TO)、アプリケーションの設定も変更してください。</translation>
    </message>
    <message>
        <source>Sessions in %1 start with standard_conforming_strings = off. From PostgreSQL 19 on a backslash in a literal is always an ordinary character: what the application writes with backslashes means something else there, without an error.</source>
        <translation>%1のセッションはstandard_conforming_strings = offで始まります。PostgreSQL 19以降、リテラル中のバックスラッシュは常に普通の文字です。アプリケーションがバックスラッシュを使って書いたものは、エラーなしに別の意味になります。</translation>
    </message>
    <message>
        <source>After the application writes such literals as E&apos;…&apos;.</source>
        <translation>アプリケーションがそのようなリテラルをE&apos;…&apos;と書くようになってから実行してください。</translation>
    </message>
    <message>
        <source>Functions that need the session&apos;s search_path</source>
        <translation>セッションのsearch_pathに依存する関数</translation>
    </message>
    <message>
        <source>The workers of replication evaluate checks, indexes and generated columns with an empty search_path, whatever the application&apos;s sessions have.</source>
        <translation>レプリケーションのワーカは、アプリケーションのセッションの設定にかかわらず、空のsearch_pathで検査制約、インデックス、生成列を評価します。</translation>
    </message>
    <message>
        <source>Objects that the new version refuses</source>
        <translation>新しいバージョンが拒否するオブジェクト</translation>
    </message>
    <message>
        <source>What the subscriber can&apos;t create is missing there, with all that is built on it.</source>
        <translation>サブスクライバが作成できないものは、それに依存するものとともに欠落します。</translation>
    </message>
    <message>
        <source>Names with line breaks</source>
        <translation>改行を含む名前</translation>
    </message>
    <message>
        <source>What a later version does not allow as a name can&apos;t be carried there.</source>
        <translation>新しいバージョンで名前として許されないものは移せません。</translation>
    </message>
    <message>
        <source>Backslashes in literals</source>
        <translation>リテラル中のバックスラッシュ</translation>
    </message>
    <message>
        <source>The same statement must mean the same on the new server.</source>
        <translation>同じ文は新しいサーバでも同じ意味でなければなりません。</translation>
    </message>
    <message>
        <source>What a check finds keeps the operations that would fail from running. The file can accept it by the check&apos;s name: preflight: {accept: [empty_search_path]}; the audit log names it. What an operation refuses by itself it goes on refusing.</source>
        <translation>チェックで見つかったものがあると、それによって失敗する操作は実行されません。ファイルにチェックの名前を書いて容認することができます: preflight: {accept: [empty_search_path]}。容認したことは監査ログに残ります。操作が自ら拒否するものは、引き続き拒否されます。</translation>
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
        <translation>(指定なし)</translation>
    </message>
    <message>
        <source>for example 30s, 5m or 1h30m</source>
        <translation>例: 30s、5m、1h30m</translation>
    </message>
    <message>
        <source>a program and its arguments</source>
        <translation>プログラムとその引数</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>実行の名前</translation>
    </message>
    <message>
        <source>Application&apos;s role</source>
        <translation>アプリケーションのロール</translation>
    </message>
    <message>
        <source>As the database&apos;s owner</source>
        <translation>データベースの所有者として</translation>
    </message>
    <message>
        <source>As the replication role</source>
        <translation>レプリケーション用ロールとして</translation>
    </message>
    <message>
        <source>Run to verify</source>
        <translation>検証する実行</translation>
    </message>
    <message>
        <source>Stream must be up for</source>
        <translation>ストリームの必要継続時間</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Wait for locks at most</source>
        <translation>ロックの最大待ち時間</translation>
    </message>
    <message>
        <source>Connections at a time</source>
        <translation>同時接続数</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>書き込み元</translation>
    </message>
    <message>
        <source>Transactions per second</source>
        <translation>毎秒トランザクション数</translation>
    </message>
    <message>
        <source>Mix of statements</source>
        <translation>文の構成</translation>
    </message>
    <message>
        <source>Analyze only</source>
        <translation>ANALYZEだけ</translation>
    </message>
    <message>
        <source>Drop the database first</source>
        <translation>先にデータベースを削除</translation>
    </message>
    <message>
        <source>Fail on a difference</source>
        <translation>異なれば失敗にする</translation>
    </message>
    <message>
        <source>End whoever holds the lock</source>
        <translation>ロックの保持者を終了</translation>
    </message>
    <message>
        <source>Without passwords</source>
        <translation>パスワードなし</translation>
    </message>
    <message>
        <source>Don&apos;t wait for the copy</source>
        <translation>コピーを待たない</translation>
    </message>
    <message>
        <source>Once only</source>
        <translation>1回だけ</translation>
    </message>
    <message>
        <source>Show only, change nothing</source>
        <translation>表示だけ(変更なし)</translation>
    </message>
    <message>
        <source>Restore the replica identities</source>
        <translation>レプリカアイデンティティを戻す</translation>
    </message>
    <message>
        <source>Leave out what RDS refuses</source>
        <translation>RDSが拒否するものを省く</translation>
    </message>
    <message>
        <source>Verify instead of writing</source>
        <translation>書き込まずに検証</translation>
    </message>
</context>
<context>
    <name>Flare::AttackPanel</name>
    <message>
        <source>Writes per second</source>
        <translation>毎秒の書き込み数</translation>
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
        <translation>拒否</translation>
    </message>
    <message>
        <source>The longest time without a write: %1.</source>
        <translation>書き込みがなかった最長の時間: %1。</translation>
    </message>
    <message>
        <source>&amp;Stop the attack</source>
        <translation>テスト負荷を停止(&amp;S)</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Prepare an &amp;attack …</source>
        <translation>テスト負荷を準備(&amp;A)…</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>テスト負荷</translation>
    </message>
    <message>
        <source>The attack over time, the newest second first</source>
        <translation>テスト負荷の推移 (新しい順)</translation>
    </message>
    <message>
        <source>Target: %1 on %2 %3 …%4, from the file</source>
        <translation>対象: %2 %3 …%4 の %1 (ファイルによる)</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>&amp;Verify this attack</source>
        <translation>このテスト負荷を検証(&amp;V)</translation>
    </message>
    <message>
        <source>No attack has been run since this file was opened. An attack writes to tables of its own in a database of the publisher, as the application would, and shows for how long a cutover keeps the application from writing.</source>
        <translation>このファイルを開いてから、テスト負荷は実行されていません。テスト負荷は、アプリケーションのようにパブリッシャのデータベースの専用テーブルに書き込み、切り替えのあいだアプリケーションがどれだけ書き込めないかを示します。</translation>
    </message>
    <message>
        <source>Compares the ledger of this attack with the subscriber: no acknowledged write may be missing there. Reads only.</source>
        <translation>このテスト負荷の台帳をサブスクライバと比較します。確認済みの書き込みが欠けていてはなりません。読み取りのみです。</translation>
    </message>
</context>
<context>
    <name>Flare::AttackReadings</name>
    <message>
        <source>The attack has ended: %1 writes acknowledged, %2 in doubt.</source>
        <translation>テスト負荷は終了しました: 確認済みの書き込み %1、不明 %2。</translation>
    </message>
    <message>
        <source>No write has been acknowledged for %1.</source>
        <translation>%1 の間、書き込みは確認されていません。</translation>
    </message>
    <message>
        <source>No write has been acknowledged yet.</source>
        <translation>まだ書き込みは確認されていません。</translation>
    </message>
    <message>
        <source>%1 of %2 writers are connected; %3 writes acknowledged.</source>
        <translation>%2 個中 %1 個の書き込み側が接続中、確認済みの書き込み %3。</translation>
    </message>
    <message>
        <source>writes per second</source>
        <translation>毎秒の書き込み</translation>
    </message>
    <message>
        <source>p50 of a second</source>
        <translation>1 秒ごとの p50</translation>
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
        <translation>書き込みがなかった最長の時間</translation>
    </message>
    <message>
        <source>No write was refused.</source>
        <translation>拒否された書き込みはありません。</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>拒否: %1。</translation>
    </message>
</context>
<context>
    <name>Flare::AuditFilterBar</name>
    <message>
        <source>Only records from this time on</source>
        <translation>この時刻以降のエントリだけを対象にします</translation>
    </message>
    <message>
        <source>Only records before this time</source>
        <translation>この時刻より前のエントリだけを対象にします</translation>
    </message>
    <message>
        <source>Filter the audit log by migration</source>
        <translation>移行で監査ログを絞り込む</translation>
    </message>
    <message>
        <source>This migration</source>
        <translation>この移行</translation>
    </message>
    <message>
        <source>These two servers</source>
        <translation>この2つのサーバ</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Filter the audit log by time</source>
        <translation>時間で監査ログを絞り込む</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>過去24時間</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Between …</source>
        <translation>期間を指定 …</translation>
    </message>
    <message>
        <source>Filter the audit log by operation</source>
        <translation>操作で監査ログを絞り込む</translation>
    </message>
    <message>
        <source>Every operation</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>Words to look for: a statement, a host, a user …</source>
        <translation>検索語: 文、ホスト、ユーザ …</translation>
    </message>
    <message>
        <source>Filter the audit log by words</source>
        <translation>語で監査ログを絞り込む</translation>
    </message>
</context>
<context>
    <name>Flare::AuditModel</name>
    <message>
        <source>session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>intent</source>
        <translation>意図</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>文</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>Operation, and what was sent</source>
        <translation>操作と送信内容</translation>
    </message>
    <message>
        <source>Server and database</source>
        <translation>サーバとデータベース</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>開始(UTC)</translation>
    </message>
</context>
<context>
    <name>Flare::AuditPdf</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>ページ%1/%2</translation>
    </message>
    <message>
        <source>Head of the log: %1</source>
        <translation>ログの先頭: %1</translation>
    </message>
</context>
<context>
    <name>Flare::AuditView</name>
    <message>
        <source>The log has been exported.</source>
        <translation>ログをエクスポートしました。</translation>
    </message>
    <message>
        <source>The log could not be exported: %1</source>
        <translation>ログをエクスポートできませんでした: %1</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>チェーンを検証(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>エクスポート(&amp;E) …</translation>
    </message>
    <message>
        <source>Records of the audit log</source>
        <translation>監査ログのエントリ</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>選択中のエントリ</translation>
    </message>
    <message>
        <source>Choose a record to see all of its fields.</source>
        <translation>エントリを選ぶと、すべての項目が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Older records</source>
        <translation>古いエントリ(&amp;O)</translation>
    </message>
    <message>
        <source>The chain has not been verified in this window yet.</source>
        <translation>このウィンドウではまだチェーンを検証していません。</translation>
    </message>
    <message>
        <source>Verifying the chain …</source>
        <translation>チェーンを検証しています …</translation>
    </message>
    <message numerus="yes">
        <source>The chain holds: %n record(s), verified at %1. Head: %2</source>
        <translation>
            <numerusform>チェーンは完全です: %nエントリ、%1に検証。先頭: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>from record %1 on</source>
        <translation>エントリ%1以降</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>THE CHAIN IS BROKEN %1: %2</source>
        <translation>チェーンが壊れています %1: %2</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>監査ログをエクスポート</translation>
    </message>
    <message>
        <source>Report (*.pdf);;Web page (*.html);;Spreadsheet (*.csv);;JSON Lines (*.jsonl)</source>
        <translation>レポート (*.pdf);;Webページ (*.html);;表計算 (*.csv);;JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting to %1 …</source>
        <translation>%1にエクスポートしています …</translation>
    </message>
    <message>
        <source>Writes a report, or all records, of the chosen migration and time. Operation and words only search.</source>
        <translation>選んだ移行と期間について、レポートまたはすべてのエントリを書き出します。操作と語は検索だけに使われます。</translation>
    </message>
    <message>
        <source>Nothing of this migration has been recorded yet. Run a step of the plan: what it is about to do is written here before it begins.</source>
        <translation>この移行についてはまだ何も記録されていません。計画の手順を実行してください。これから行うことが、始まる前にここに書き込まれます。</translation>
    </message>
    <message>
        <source>Show what was done with other files</source>
        <translation>ほかのファイルで行ったことを表示</translation>
    </message>
    <message>
        <source>No record matches. Fewer words, another operation or a longer time find more.</source>
        <translation>一致するエントリがありません。語を減らすか、別の操作やより長い期間を選ぶと、見つかることがあります。</translation>
    </message>
    <message>
        <source>Show all of this migration</source>
        <translation>この移行をすべて表示</translation>
    </message>
</context>
<context>
    <name>Flare::ConfirmSheet</name>
    <message>
        <source>Being asked who it is …</source>
        <translation>身元を問い合わせています …</translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, says it is at %3:%4; asked %5 ago.</source>
        <translation>PostgreSQL %1、%2、サーバの回答は%3:%4(%5前に確認)。</translation>
    </message>
    <message>
        <source>a standby</source>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>a primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>a local socket</source>
        <translation>ローカルソケット</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>確認: %1</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>not</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>データベース: %1</translation>
    </message>
    <message>
        <source>Nothing undoes it.</source>
        <translation>取り消す方法はありません。</translation>
    </message>
    <message>
        <source>It is undone by: %1.</source>
        <translation>取り消すもの: %1。</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>送信される文</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Type the last %n digits of the TARGET&apos;s system_identifier:</source>
        <translation>
            <numerusform>対象のsystem_identifierの末尾%n桁を入力してください(&amp;T):</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>%1 on the %2</source>
        <translation>%2で%1</translation>
    </message>
    <message>
        <source>%1, system identifier %2</source>
        <translation>%1、システム識別子%2</translation>
    </message>
    <message>
        <source>The target has not said yet who it is.</source>
        <translation>対象からまだ身元の回答がありません。</translation>
    </message>
    <message>
        <source>The target has not answered for a while.</source>
        <translation>対象がしばらく応答していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n databases: %1</source>
        <translation>
            <numerusform>データベース%n個: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same goes for %n other database(s).</source>
        <translation>
            <numerusform>%1 ほかの%n個のデータベースも同様です。</numerusform>
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
        <translation>次: %1。%2</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>すべて完了しました。</translation>
    </message>
    <message>
        <source>✔ switched</source>
        <translation>✔ 切り替え済み</translation>
    </message>
    <message>
        <source>■ stopped %1</source>
        <translation>■ 停止 %1</translation>
    </message>
    <message>
        <source>▶ %1 %, %2 of %3</source>
        <translation>▶ %1 %、%3中%2</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>遅延</translation>
    </message>
</context>
<context>
    <name>Flare::DemoMenu</name>
    <message>
        <source>End the &amp;walsender</source>
        <translation>walsenderを終了(&amp;W)</translation>
    </message>
    <message>
        <source>Take the &amp;duplicate key away</source>
        <translation>重複キーを取り除く(&amp;D)</translation>
    </message>
    <message>
        <source>Insert a &amp;duplicate key on the subscriber</source>
        <translation>サブスクライバに重複キーを挿入(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Start the subscriber again</source>
        <translation>サブスクライバを再び起動(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop the subscriber</source>
        <translation>サブスクライバを停止(&amp;S)</translation>
    </message>
    <message>
        <source>End the &amp;long transaction</source>
        <translation>長いトランザクションを終了(&amp;L)</translation>
    </message>
    <message>
        <source>Begin a &amp;long transaction on the publisher</source>
        <translation>パブリッシャで長いトランザクションを開始(&amp;L)</translation>
    </message>
    <message>
        <source>Release the &amp;table of the subscriber</source>
        <translation>サブスクライバのテーブルを解放(&amp;T)</translation>
    </message>
    <message>
        <source>Lock a &amp;table of the subscriber</source>
        <translation>サブスクライバのテーブルをロック(&amp;T)</translation>
    </message>
    <message>
        <source>Dem&amp;o</source>
        <translation>デモ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Break something</source>
        <translation>障害を起こす(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Stop the writer</source>
        <translation>書き込み元を停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start the writer</source>
        <translation>書き込み元を開始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Flare::DemoServers</name>
    <message>
        <source>Starting two servers …</source>
        <translation>2つのサーバを起動しています …</translation>
    </message>
    <message>
        <source>Filling a database on PostgreSQL %1 …</source>
        <translation>PostgreSQL %1にデータベースを作っています …</translation>
    </message>
    <message>
        <source>The demo&apos;s application writes to the publisher, %1 transactions a second.</source>
        <translation>デモのアプリケーションは、パブリッシャに毎秒%1トランザクションで書き込んでいます。</translation>
    </message>
    <message>
        <source>The demo&apos;s application has stopped writing.</source>
        <translation>デモのアプリケーションは書き込みをやめました。</translation>
    </message>
    <message>
        <source>That could not be done to the demo: %1</source>
        <translation>デモに対してこれを行えませんでした: %1</translation>
    </message>
</context>
<context>
    <name>Flare::Departure</name>
    <message>
        <source>Still running: %1. Leaving stops it: what a step has begun is rolled back or given back first.</source>
        <translation>実行中: %1。終了すると停止します。手順が始めたものは、先にロールバックするか元に戻します。</translation>
    </message>
    <message>
        <source>Leave this migration?</source>
        <translation>この移行を終了しますか。</translation>
    </message>
    <message>
        <source>Leave them &amp;paused</source>
        <translation>停止したままにする(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop it and leave</source>
        <translation>停止して終了(&amp;S)</translation>
    </message>
    <message>
        <source>A pause of %1 is under way. Leaving ends it, and gives the writes back first.</source>
        <translation>%1の書き込み停止の処理中です。終了すると、先に書き込みを元に戻してから処理を終えます。</translation>
    </message>
    <message>
        <source>A new proof of %1 is under way. Leaving ends it; the writes stay paused, as they were before.</source>
        <translation>%1の新しい証明の処理中です。終了すると証明も終わります。書き込みは以前と同じく停止されたままです。</translation>
    </message>
    <message>
        <source>Writes to %1 on the publisher are paused: the application can&apos;t write. You can give the writes back now, or leave them paused and resume them later, from anywhere.</source>
        <translation>パブリッシャの%1への書き込みは停止されており、アプリケーションは書き込めません。今すぐ書き込みを再開することも、停止したままにして、後からどこからでも再開することもできます。</translation>
    </message>
    <message>
        <source>&amp;Resume writes and leave</source>
        <translation>書き込みを再開して終了(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Flare::FactView</name>
    <message>
        <source>Words to look for</source>
        <translation>検索する語</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>列(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>The chosen rows, or all of them, as tab-separated values.</source>
        <translation>選択した行、またはすべての行をタブ区切りでコピーします。</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>この語を含む行はありません。</translation>
    </message>
</context>
<context>
    <name>Flare::FindingsView</name>
    <message>
        <source>Copy the s&amp;tatements</source>
        <translation>文をコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>語で絞り込む</translation>
    </message>
    <message>
        <source>Filter of the findings</source>
        <translation>検出の絞り込み</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>解消する方法</translation>
    </message>
    <message>
        <source>Choose one to read what it means.</source>
        <translation>検出を1つ選ぶと、その意味が表示されます。</translation>
    </message>
</context>
<context>
    <name>Flare::HelpWindow</name>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み込んでいます …</translation>
    </message>
    <message>
        <source>Search this text</source>
        <translation>このテキストを検索</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>検索(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>前へ(&amp;P)</translation>
    </message>
    <message>
        <source>Not in this text.</source>
        <translation>このテキストにはありません。</translation>
    </message>
</context>
<context>
    <name>Flare::HistoryTableModel</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻(%1)</translation>
    </message>
</context>
<context>
    <name>Flare::IdentityStrip</name>
    <message>
        <source>Throw-away servers of this machine: nothing here is real.</source>
        <translation>このマシンの使い捨てサーバです。ここにあるものは本物ではありません。</translation>
    </message>
    <message>
        <source>READ-ONLY: nothing that changes a server can be run.</source>
        <translation>読み取り専用: サーバを変更するものは実行できません。</translation>
    </message>
    <message>
        <source>✖ Every operation that changes a server is locked: %1</source>
        <translation>✖ サーバを変更する操作はすべてロックされています: %1</translation>
    </message>
</context>
<context>
    <name>Flare::Keychain</name>
    <message>
        <source>The password is not in this desktop&apos;s keychain: %1</source>
        <translation>パスワードはこのデスクトップのキーリングに保存されていません: %1</translation>
    </message>
    <message>
        <source>No password was taken out of this desktop&apos;s keychain: it is locked, or has none any more.</source>
        <translation>このデスクトップのキーリングから削除されたパスワードはありません。ロックされているか、すでにありません。</translation>
    </message>
    <message>
        <source>The password is still in this desktop&apos;s keychain: %1</source>
        <translation>パスワードはまだこのデスクトップのキーリングにあります: %1</translation>
    </message>
</context>
<context>
    <name>Flare::LagChart</name>
    <message>
        <source>Behind in time</source>
        <translation>時間の遅れ</translation>
    </message>
    <message>
        <source>Lag over time, the newest first</source>
        <translation>遅延の推移(新しい順)</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>しきい値%1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>To apply</source>
        <translation>未適用</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>WAL to apply</source>
        <translation>未適用の WAL</translation>
    </message>
    <message>
        <source>oldest change to apply</source>
        <translation>最も古い未適用の変更</translation>
    </message>
</context>
<context>
    <name>Flare::LiveFactRows</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>WAL that it needs is gone: the copy must begin anew.</source>
        <translation>必要な WAL が失われました。コピーを最初からやり直す必要があります。</translation>
    </message>
    <message>
        <source>The next checkpoint may remove WAL that it needs: it must catch up now.</source>
        <translation>次のチェックポイントで必要な WAL が削除される可能性があります。今すぐ追いつく必要があります。</translation>
    </message>
    <message>
        <source>Nobody reads from it, and WAL is kept for it.</source>
        <translation>読み取る相手がいないまま、WAL が保持されています。</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>スロット</translation>
    </message>
    <message>
        <source>The logical replication slots of the publisher, and the WAL that it keeps for them.</source>
        <translation>パブリッシャの論理レプリケーションスロットと、そのために保持している WAL。</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>スロット</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Of the file.</source>
        <translation>ファイルによるもの。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>confirmed_flush_lsn</source>
        <translation>confirmed_flush_lsn</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>From there to the end of the WAL.</source>
        <translation>そこから WAL の末尾まで。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>WAL kept</source>
        <translation>保持 WAL</translation>
    </message>
    <message>
        <source>From restart_lsn to the end of the WAL.</source>
        <translation>restart_lsn から WAL の末尾まで。</translation>
    </message>
    <message>
        <source>WAL status</source>
        <translation>WAL の状態</translation>
    </message>
    <message>
        <source>PostgreSQL 13 and newer.</source>
        <translation>PostgreSQL 13 以降。</translation>
    </message>
    <message>
        <source>Safe for</source>
        <translation>余裕</translation>
    </message>
    <message>
        <source>What may still be written before the slot is in danger; NULL without a limit.</source>
        <translation>スロットが危険になるまでに書き込める量。上限がなければ NULL。</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>時間では</translation>
    </message>
    <message>
        <source>The same as time, at the present rate.</source>
        <translation>現在の速度で時間に換算した値。</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>接続時間</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Its worker ended, or cannot be started.</source>
        <translation>ワーカーが終了したか、起動できません。</translation>
    </message>
    <message>
        <source>See the subscriber&apos;s log for the reason.</source>
        <translation>理由はサブスクライバのログにあります。</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>The subscriptions of the subscriber, and how their workers fare.</source>
        <translation>サブスクライバのサブスクリプションと、そのワーカーの状況。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>The process ID of the apply worker.</source>
        <translation>適用ワーカーのプロセス ID。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信済み</translation>
    </message>
    <message>
        <source>received_lsn</source>
        <translation>received_lsn</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最後のメッセージ</translation>
    </message>
    <message>
        <source>Since the publisher was heard of.</source>
        <translation>パブリッシャから最後に受信してからの時間。</translation>
    </message>
    <message>
        <source>Apply errors</source>
        <translation>適用エラー</translation>
    </message>
    <message>
        <source>PostgreSQL 15 and newer.</source>
        <translation>PostgreSQL 15 以降。</translation>
    </message>
    <message>
        <source>Copy errors</source>
        <translation>コピーエラー</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>PostgreSQL 18 and newer.</source>
        <translation>PostgreSQL 18 以降。</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>How many workers copy tables.</source>
        <translation>テーブルをコピーしているワーカーの数。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>ended, may return</source>
        <translation>終了、再接続の可能性</translation>
    </message>
    <message>
        <source>The pause does not take CONNECT from this role, which pg-flare itself needs.</source>
        <translation>このロールは pg-flare 自身が必要とするため、書き込み停止でも CONNECT は取り消されません。</translation>
    </message>
    <message>
        <source>ended, rolled back</source>
        <translation>終了、ロールバック</translation>
    </message>
    <message>
        <source>Some of them are in a transaction: what it has done by then is lost.</source>
        <translation>トランザクション中のものがあります。それまでの変更は失われます。</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Who is connected to the databases of the file, without pg-flare&apos;s own sessions.</source>
        <translation>ファイルのデータベースに接続しているもの (pg-flare 自身のセッションを除く)。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>application_name</source>
        <translation>application_name</translation>
    </message>
    <message>
        <source>As pg_stat_activity has it.</source>
        <translation>pg_stat_activity の値。</translation>
    </message>
    <message>
        <source>Oldest transaction</source>
        <translation>最古のトランザクション</translation>
    </message>
    <message>
        <source>At the pause</source>
        <translation>書き込み停止時</translation>
    </message>
    <message>
        <source>What becomes of them when writes are paused for the cutover.</source>
        <translation>切り替えで書き込みを停止したときにどうなるか。</translation>
    </message>
    <message>
        <source>new slots and the pause</source>
        <translation>新しいスロットと書き込み停止</translation>
    </message>
    <message>
        <source>new slots</source>
        <translation>新しいスロット</translation>
    </message>
    <message>
        <source>COMMIT PREPARED or ROLLBACK PREPARED ends it; nothing else does.</source>
        <translation>COMMIT PREPARED または ROLLBACK PREPARED でのみ終了します。</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>トランザクション</translation>
    </message>
    <message>
        <source>Transactions of the whole publisher that have lasted for more than 5 seconds, and prepared ones.</source>
        <translation>パブリッシャ全体で 5 秒を超えて続いているトランザクションと、準備済みのトランザクション。</translation>
    </message>
    <message>
        <source>Process or name</source>
        <translation>プロセスまたは名前</translation>
    </message>
    <message>
        <source>A prepared one has a name instead.</source>
        <translation>準備済みのものはプロセスの代わりに名前を持ちます。</translation>
    </message>
    <message>
        <source>Has written</source>
        <translation>書き込みあり</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Holds up</source>
        <translation>妨げるもの</translation>
    </message>
    <message>
        <source>What cannot go on before it ends.</source>
        <translation>終了するまで進めないもの。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>By the table&apos;s size: the publisher has no statistics of it.</source>
        <translation>テーブルのサイズによる値です。パブリッシャに統計情報がありません。</translation>
    </message>
    <message>
        <source>Tables in copy</source>
        <translation>コピー中のテーブル</translation>
    </message>
    <message>
        <source>The tables whose initial copy is under way at this moment.</source>
        <translation>現在、初期コピーが進行中のテーブル。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Of the rows that the publisher&apos;s statistics tell.</source>
        <translation>パブリッシャの統計情報の行数に対する割合。</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>At the rate of the last ten seconds.</source>
        <translation>直近10秒の速度による見込み。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>PostgreSQL 14 and newer.</source>
        <translation>PostgreSQL 14 以降。</translation>
    </message>
    <message>
        <source>Of about</source>
        <translation>およその全行数</translation>
    </message>
    <message>
        <source>The publisher&apos;s statistics.</source>
        <translation>パブリッシャの統計情報。</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>毎秒の行数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Of COPY&apos;s text, PostgreSQL 14 and newer.</source>
        <translation>COPY のテキスト量。PostgreSQL 14 以降。</translation>
    </message>
    <message>
        <source>Data a second</source>
        <translation>毎秒のデータ</translation>
    </message>
    <message>
        <source>Table&apos;s size</source>
        <translation>テーブルのサイズ</translation>
    </message>
    <message>
        <source>On the publisher, with TOAST.</source>
        <translation>パブリッシャ側、TOAST を含む。</translation>
    </message>
    <message>
        <source>Nobody is connected to the databases of the file.</source>
        <translation>ファイルのデータベースには誰も接続していません。</translation>
    </message>
    <message>
        <source>No transaction has lasted for more than 5 seconds.</source>
        <translation>5 秒を超えて続いているトランザクションはありません。</translation>
    </message>
    <message>
        <source>The publisher has no logical replication slot.</source>
        <translation>パブリッシャには論理レプリケーションスロットがありません。</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>レプリケーション</translation>
    </message>
    <message>
        <source>The walsenders of the publisher: those of subscriptions, of standbys and of backups.</source>
        <translation>パブリッシャの walsender。サブスクリプション、スタンバイ、バックアップのものを含みます。</translation>
    </message>
    <message>
        <source>Nobody reads the publisher&apos;s WAL.</source>
        <translation>パブリッシャの WAL を読んでいるものはありません。</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>application_name; of a subscription&apos;s worker that is the name of the subscription.</source>
        <translation>application_name。サブスクリプションのワーカーではサブスクリプションの名前です。</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Its address; NULL over a Unix socket.</source>
        <translation>アドレス。Unix ソケット経由では NULL です。</translation>
    </message>
    <message>
        <source>As pg_stat_replication has it.</source>
        <translation>pg_stat_replication にある値です。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>sent_lsn</source>
        <translation>sent_lsn</translation>
    </message>
    <message>
        <source>Flushed</source>
        <translation>書き込み済み</translation>
    </message>
    <message>
        <source>flush_lsn</source>
        <translation>flush_lsn</translation>
    </message>
    <message>
        <source>Not flushed</source>
        <translation>未書き込み</translation>
    </message>
    <message>
        <source>From flush_lsn to the end of the WAL.</source>
        <translation>flush_lsn から WAL の末尾まで。</translation>
    </message>
    <message>
        <source>Replay lag</source>
        <translation>適用の遅延</translation>
    </message>
    <message>
        <source>As the server measures it; NULL while there is nothing to measure.</source>
        <translation>サーバの計測値です。計測するものがない間は NULL です。</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>sync_state</source>
        <translation>sync_state</translation>
    </message>
    <message>
        <source>The subscriber has no subscription.</source>
        <translation>サブスクライバにはサブスクリプションがありません。</translation>
    </message>
    <message>
        <source>No table is being copied.</source>
        <translation>コピー中のテーブルはありません。</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>remote_lsn of pg_replication_origin_status, or confirmed_flush_lsn if that is further.</source>
        <translation>pg_replication_origin_status の remote_lsn、または confirmed_flush_lsn のうち進んでいる方。</translation>
    </message>
</context>
<context>
    <name>Flare::LiveReadings</name>
    <message>
        <source>Tables: %1.</source>
        <translation>テーブル: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in the last half minute.</source>
        <translation>
            <numerusform>直近30秒の失敗%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>behind</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>written</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Threshold: %1.</source>
        <translation>しきい値: %1。</translation>
    </message>
    <message>
        <source>to apply</source>
        <translation>未適用</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Transaction: %1.</source>
        <translation>トランザクション: %1。</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>変更: %1。</translation>
    </message>
</context>
<context>
    <name>Flare::MainMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>開く(&amp;O) …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New from the template …</source>
        <translation>テンプレートから新規作成(&amp;N) …</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>デモを試す(&amp;D)</translation>
    </message>
    <message>
        <source>Ask both &amp;servers again</source>
        <translation>両サーバに再度問い合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close the migration</source>
        <translation>移行を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>O&amp;peration</source>
        <translation>操作(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>診断情報をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About pg-flare</source>
        <translation>pg-flareについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>レイアウトを元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Se&amp;ttings …</source>
        <translation>設定(&amp;T) …</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>マニュアル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新着情報(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Flare::MainWindow</name>
    <message>
        <source>The time in UTC, as servers&apos; logs and the audit log have it</source>
        <translation>UTCの時刻(サーバのログや監査ログと同じ)</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard; they hold no password and no name.</source>
        <translation>診断情報をクリップボードにコピーしました。パスワードも名前も含まれていません。</translation>
    </message>
    <message>
        <source>About pg-flare</source>
        <translation>pg-flareについて</translation>
    </message>
    <message>
        <source>&lt;h3&gt;pg-flare %1&lt;/h3&gt;&lt;p&gt;Takes a PostgreSQL server to a new major version by logical replication.&lt;/p&gt;&lt;p&gt;© The pg-flare authors. Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;pg-flare %1&lt;/h3&gt;&lt;p&gt;論理レプリケーションでPostgreSQLサーバを新しいメジャーバージョンに移行します。&lt;/p&gt;&lt;p&gt;© pg-flareの作者。GNU General Public License バージョン3以降に基づく自由ソフトウェアです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open a migration</source>
        <translation>移行を開く</translation>
    </message>
    <message>
        <source>Migrations (*.yml *.yaml);;All files (*)</source>
        <translation>移行 (*.yml *.yaml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the template as</source>
        <translation>テンプレートに名前を付けて保存</translation>
    </message>
    <message>
        <source>Migrations (*.yml *.yaml)</source>
        <translation>移行 (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1を読み込んでいます …</translation>
    </message>
    <message>
        <source>The demo could not be started: %1</source>
        <translation>デモを開始できませんでした: %1</translation>
    </message>
    <message>
        <source>%1:%2 → %3:%4</source>
        <translation>%1:%2 → %3:%4</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>接続中 …</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n個の操作を実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>新着情報</translation>
    </message>
    <message>
        <source>The local time; the audit log and everything exported are in UTC</source>
        <translation>ローカル時刻です。監査ログとエクスポートされるものはすべてUTCです</translation>
    </message>
</context>
<context>
    <name>Flare::MatrixView</name>
    <message>
        <source>&amp;Only those that need attention</source>
        <translation>対応が必要なものだけ(&amp;O)</translation>
    </message>
    <message>
        <source>Find a database</source>
        <translation>データベースを検索</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>データベース</translation>
    </message>
    <message numerus="yes">
        <source>Co&amp;ntinue: %1, %n database(s)</source>
        <translation>
            <numerusform>続ける(&amp;N): %1、データベース%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>None needs attention.</source>
        <translation>対応が必要なものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n個に対応が必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>データベース%n個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::MigrationPage</name>
    <message>
        <source>The file has changed on the disk. This window still works with what was read before.</source>
        <translation>ディスク上のファイルが変更されました。このウィンドウは以前に読んだ内容のままです。</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Slots and sessions</source>
        <translation>スロットとセッション</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>テスト負荷</translation>
    </message>
    <message>
        <source>Writes are stopped: back to the &amp;outage</source>
        <translation>書き込みは停止しています。停止の画面に戻る(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Flare::MigrationSession</name>
    <message>
        <source>This file was opened read-only: nothing that changes a server can be run.</source>
        <translation>このファイルは読み取り専用で開かれています。サーバを変更するものは実行できません。</translation>
    </message>
    <message>
        <source>%1: end</source>
        <translation>%1: 終了</translation>
    </message>
</context>
<context>
    <name>Flare::NoticeBar</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>閉じる(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Flare::OperationHead</name>
    <message>
        <source>&amp;More about it</source>
        <translation>詳しい説明(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Flare::OperationPanel</name>
    <message>
        <source>Statements and log</source>
        <translation>文とログ</translation>
    </message>
    <message>
        <source>What will be &amp;sent</source>
        <translation>送信される内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>SQLをコピー(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy as flare command</source>
        <translation>flareコマンドとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>再読み取り(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>手順を選ぶ</translation>
    </message>
    <message>
        <source>Choose a step of the runbook, an element of the topology, or an operation of the menu. Looking at one changes nothing.</source>
        <translation>手順書の手順、トポロジの要素、またはメニューの操作を選んでください。見るだけなら何も変わりません。</translation>
    </message>
    <message>
        <source>Stopping: what its step has begun is rolled back or given back first.</source>
        <translation>停止しています。手順が始めたものは、先にロールバックするか元に戻します。</translation>
    </message>
    <message>
        <source>Reading both servers …</source>
        <translation>両サーバを読み取っています …</translation>
    </message>
    <message>
        <source>It can&apos;t be run now: the reason is told above.</source>
        <translation>今は実行できません。理由は上にあります。</translation>
    </message>
    <message>
        <source>It can&apos;t be run now: the reason stands with what would be sent.</source>
        <translation>今は実行できません。理由は送信される内容の欄にあります。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>The servers have changed: read the statements again before you run them.</source>
        <translation>サーバの状態が変わりました。実行する前に文をもう一度読んでください。</translation>
    </message>
    <message>
        <source>&amp;Run on the %1 …</source>
        <translation>%1で実行(&amp;R) …</translation>
    </message>
    <message>
        <source>&amp;Run on the %1</source>
        <translation>%1で実行(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>続ける(&amp;N): %1</translation>
    </message>
</context>
<context>
    <name>Flare::OperationWords</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>Flare::Outage</name>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>データベース%n個</numerusform>
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
        <translation>停止前</translation>
    </message>
    <message>
        <source>OUTAGE, DRAINING</source>
        <translation>停止中: 残りの変更を反映中</translation>
    </message>
    <message>
        <source>OUTAGE, PROVEN</source>
        <translation>停止中: 証明済み</translation>
    </message>
    <message>
        <source>OUTAGE, NOT PROVEN</source>
        <translation>停止中: 未証明</translation>
    </message>
    <message>
        <source>GIVING THE WRITES BACK</source>
        <translation>書き込みを戻しています</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>停止: %1</translation>
    </message>
    <message>
        <source>writers go on</source>
        <translation>書き込み継続中</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>残りの変更を反映中</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>反映済み</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>証明済み</translation>
    </message>
    <message>
        <source>switched</source>
        <translation>切り替え済み</translation>
    </message>
    <message>
        <source>WRITES GO ON</source>
        <translation>書き込み再開</translation>
    </message>
</context>
<context>
    <name>Flare::OutageClock</name>
    <message>
        <source>Time since the writers were stopped</source>
        <translation>書き込みが止められてからの時間</translation>
    </message>
    <message>
        <source>Part of the longest outage that has passed</source>
        <translation>最長停止時間のうち経過した割合</translation>
    </message>
    <message>
        <source>Nobody waits yet.</source>
        <translation>まだ待たされている書き込みはありません。</translation>
    </message>
    <message>
        <source>It holds until you switch the application or resume the writes.</source>
        <translation>アプリケーションを切り替えるか書き込みを再開するまで、停止が続きます。</translation>
    </message>
    <message>
        <source>The writers go on by themselves in %1, unless it is proven by then.</source>
        <translation>それまでに証明されなければ、書き込みは%1後に自動で続きます。</translation>
    </message>
    <message>
        <source>The time is up: the writers are being let go.</source>
        <translation>時間切れです。書き込みを再開させています。</translation>
    </message>
</context>
<context>
    <name>Flare::OutageReadings</name>
    <message>
        <source>WAL to apply, the last minute</source>
        <translation>未適用の WAL、直近1分間</translation>
    </message>
    <message>
        <source>WAL to apply</source>
        <translation>未適用の WAL</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>sessions ended</source>
        <translation>終了したセッション</translation>
    </message>
    <message>
        <source>sequences set</source>
        <translation>設定したシーケンス</translation>
    </message>
    <message>
        <source>sessions on %1</source>
        <translation>%1のセッション</translation>
    </message>
</context>
<context>
    <name>Flare::OutageView</name>
    <message>
        <source>Databases whose writes are stopped</source>
        <translation>書き込みが停止されているデータベース</translation>
    </message>
    <message>
        <source>&amp;RESUME WRITES NOW</source>
        <translation>今すぐ書き込みを再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy the new address</source>
        <translation>新しいアドレスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Look at the migration meanwhile</source>
        <translation>その間に移行を見る(&amp;L)</translation>
    </message>
    <message>
        <source>I have s&amp;witched the application</source>
        <translation>アプリケーションを切り替えました(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back to the migration</source>
        <translation>移行に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel the pause</source>
        <translation>書き込み停止をキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Records who has switched and when, and opens what comes next.</source>
        <translation>だれがいつ切り替えたかを記録し、次の手順を開きます。</translation>
    </message>
    <message>
        <source>Only when everything is proven to be on the subscriber.</source>
        <translation>すべてがサブスクライバにあると証明された場合にだけ実行できます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Every committed row of the published tables is on the subscriber. Point the application at %1:%2, database %3.</source>
        <translation>パブリッシュされたテーブルのコミット済みの行は、すべてサブスクライバにあります。アプリケーションの接続先を%1:%2のデータベース%3に変えてください。</translation>
    </message>
    <message>
        <source>Paused by %1. No run of this window has proven that everything is on the subscriber: pause once more, which proves it, or resume the writes.</source>
        <translation>%1によって停止されています。このウィンドウの実行では、すべてがサブスクライバにあることが証明されていません。もう一度停止して証明するか、書き込みを再開してください。</translation>
    </message>
    <message>
        <source>What was taken is being given back; this goes on until it is done.</source>
        <translation>取り上げたものを元に戻しています。完了するまで続きます。</translation>
    </message>
    <message>
        <source>The writes to %1 were stopped for %2.</source>
        <translation>%1への書き込みは%2の間、止められていました。</translation>
    </message>
    <message>
        <source>Nobody has waited.</source>
        <translation>待たされた書き込みはありません。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて (%1)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) proven.</source>
        <translation>
            <numerusform>データベース%n個のうち%1個が証明済みです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every committed row of the published tables is on the subscriber. Point the applications at %1:%2.</source>
        <translation>パブリッシュされたテーブルのコミット済みの行は、すべてサブスクライバにあります。各アプリケーションの接続先を%1:%2に変えてください。</translation>
    </message>
</context>
<context>
    <name>Flare::OutcomeView</name>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>文</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>対処:</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>次: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be run now</source>
        <translation>今は実行できません</translation>
    </message>
    <message>
        <source>&amp;Undo it: %1 …</source>
        <translation>取り消す(&amp;U): %1 …</translation>
    </message>
    <message>
        <source>Ne&amp;xt: %1 …</source>
        <translation>次(&amp;X): %1 …</translation>
    </message>
</context>
<context>
    <name>Flare::OverviewPage</name>
    <message>
        <source>&amp;Check both servers</source>
        <translation>両サーバを確認(&amp;C)</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>続ける(&amp;N): %1</translation>
    </message>
    <message>
        <source>Asking both servers …</source>
        <translation>両サーバに問い合わせています …</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>サーバにはまだ問い合わせていません。</translation>
    </message>
    <message>
        <source>What comes next is not known while a server does not answer.</source>
        <translation>応答しないサーバがある間は、次の手順がわかりません。</translation>
    </message>
    <message>
        <source>Everything is done: there is no next step.</source>
        <translation>すべて完了しました。次の手順はありません。</translation>
    </message>
</context>
<context>
    <name>Flare::PasswordDialog</name>
    <message>
        <source>Password for the server</source>
        <translation>サーバのパスワード</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>パスワード(&amp;P):</translation>
    </message>
    <message>
        <source>Password of %1 on the %2</source>
        <translation>%2の%1のパスワード</translation>
    </message>
    <message>
        <source>For this session only: it stays in the memory of this program, and goes into no file and no log.</source>
        <translation>このセッションだけで使います。このプログラムのメモリにのみ保持され、ファイルにもログにも書き込まれません。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>The system_identifier that the file names. A server can prove it only after the login; one that has another is left at once.</source>
        <translation>ファイルにあるsystem_identifierです。サーバがこれを証明できるのはログイン後だけです。異なるものを持つサーバからは、直ちに切断します。</translation>
    </message>
    <message>
        <source>System identifier of the file: %1</source>
        <translation>ファイルのシステム識別子: %1</translation>
    </message>
    <message>
        <source>Identifier of the file</source>
        <translation>ファイルの識別子</translation>
    </message>
    <message>
        <source>The server has refused the password that was typed last. Many lock an account after a few refusals.</source>
        <translation>最後に入力されたパスワードはサーバに拒否されました。数回拒否されるとアカウントをロックするサーバも多くあります。</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>今はしない(&amp;N)</translation>
    </message>
    <message>
        <source>The server stays unconnected until “Ask both servers again” is chosen in the menu File.</source>
        <translation>「ファイル」メニューで「両サーバに再度問い合わせる」を選ぶまで、サーバには接続しません。</translation>
    </message>
    <message>
        <source>&amp;Keep it in this desktop&apos;s keychain</source>
        <translation>このデスクトップのキーリングに保存する(&amp;K)</translation>
    </message>
    <message>
        <source>The server has refused the password of this desktop&apos;s keychain, which is to forget it. Many lock an account after a few refusals.</source>
        <translation>サーバはこのデスクトップのキーリングのパスワードを拒否しました。キーリングからは削除されます。多くのサーバは数回の拒否でアカウントをロックします。</translation>
    </message>
    <message>
        <source>This desktop&apos;s keychain has a password for the server of this identifier, but the server had another address then: %1. Connect only if the address above is right: the password is sent before the server can prove who it is.</source>
        <translation>このデスクトップのキーリングには、この識別子のサーバのパスワードがありますが、保存時のサーバのアドレスは異なっていました: %1。上のアドレスが正しい場合にのみ接続してください。パスワードは、サーバが自身を証明する前に送信されます。</translation>
    </message>
    <message>
        <source>Once the server has accepted the password, the desktop&apos;s keychain keeps it for the identifier and the user above, encrypted. From then on it is used without a question whenever this server is connected to at this address. It is forgotten when the server refuses it, or by “Forget passwords” in the settings.</source>
        <translation>サーバがパスワードを受け付けると、デスクトップのキーリングが上の識別子とユーザのものとして暗号化して保存します。以後、このアドレスでこのサーバに接続するたびに、確認なしで使われます。サーバが拒否したとき、または設定の「パスワードを削除」で削除されます。</translation>
    </message>
    <message>
        <source>Goes into the desktop&apos;s keychain once the server has accepted it, and into no file of this program and no log.</source>
        <translation>サーバが受け付けた後にデスクトップのキーリングに保存されます。このプログラムのファイルやログには残りません。</translation>
    </message>
</context>
<context>
    <name>Flare::PhasePage</name>
    <message>
        <source>L&amp;ogs</source>
        <translation>ログ(&amp;O)</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>送信される文</translation>
    </message>
    <message>
        <source>Statements and log</source>
        <translation>文とログ</translation>
    </message>
    <message>
        <source>What will be &amp;sent</source>
        <translation>送信される内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>SQLをコピー(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n手順</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all done</source>
        <translation>%1、すべて完了</translation>
    </message>
    <message>
        <source>%1, %2 to do</source>
        <translation>%1、残り%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>「%1」は待機しています: %2</translation>
    </message>
    <message>
        <source>Reading both servers …</source>
        <translation>両サーバを読み取っています …</translation>
    </message>
    <message>
        <source>%1 is to be confirmed.</source>
        <translation>「%1」の確認が必要です。</translation>
    </message>
    <message>
        <source>Stopping: what its step has begun is rolled back or given back first.</source>
        <translation>停止しています。手順が始めたものは、先にロールバックするか元に戻します。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>停止しています …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>「%1」を実行しています。</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>すべて完了しました。</translation>
    </message>
    <message>
        <source>Sho&amp;w what runs</source>
        <translation>実行中のものを表示(&amp;W)</translation>
    </message>
    <message>
        <source>Co&amp;ntinue: %1</source>
        <translation>続ける(&amp;N): %1</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>「%1」は停止されました</translation>
    </message>
    <message>
        <source>%1 is in the way</source>
        <translation>「%1」で止まっています</translation>
    </message>
    <message numerus="yes">
        <source>%1 is done: %n step(s), %2.</source>
        <translation>
            <numerusform>「%1」が完了しました: %n手順、%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>%1: reading both servers for what would be done …</source>
        <translation>%1: 行うことを知るために両サーバを読み取っています …</translation>
    </message>
    <message>
        <source>%1 can&apos;t be run now: %2</source>
        <translation>「%1」は今は実行できません: %2</translation>
    </message>
    <message>
        <source>Not planned yet; each is planned when its turn comes:</source>
        <translation>まだ計画されていません。それぞれ順番が来たときに計画されます:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Check both servers</source>
        <translation>両サーバを確認(&amp;C)</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2で%1件</translation>
    </message>
    <message>
        <source>%1 after them</source>
        <translation>その後に%1件</translation>
    </message>
    <message>
        <source>&amp;Run these %1</source>
        <translation>この%1件を実行(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database(s) at the end</source>
        <translation>
            <numerusform>データベース%n個のうち%1個が終了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1. Now: %2</source>
        <translation>%1。実行中: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 (and %n more)</source>
        <translation>
            <numerusform>%1、%2 (ほか%n個)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flare::PhaseSteps</name>
    <message>
        <source>Steps of the phase</source>
        <translation>フェーズの手順</translation>
    </message>
</context>
<context>
    <name>Flare::PlanView</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1/%2: %3</translation>
    </message>
    <message>
        <source>The statements that will be sent</source>
        <translation>送信される文</translation>
    </message>
    <message>
        <source>Reading both servers for what would be done …</source>
        <translation>何を行うことになるか、両サーバを読み取っています …</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>することはありません。</translation>
    </message>
</context>
<context>
    <name>Flare::PlotBoard</name>
    <message>
        <source>The button Table shows its values.</source>
        <translation>「表」ボタンで値が表示されます。</translation>
    </message>
    <message>
        <source>&amp;1 min</source>
        <translation>1分(&amp;1)</translation>
    </message>
    <message>
        <source>1&amp;5 min</source>
        <translation>15分(&amp;5)</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>対数(&amp;G)</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>表(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>エクスポート(&amp;X) …</translation>
    </message>
    <message>
        <source>The chart has been exported.</source>
        <translation>グラフをエクスポートしました。</translation>
    </message>
    <message>
        <source>The chart could not be exported: %1</source>
        <translation>グラフをエクスポートできませんでした: %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>グラフをエクスポート</translation>
    </message>
    <message>
        <source>Picture (*.png);;Scalable picture (*.svg);;Spreadsheet (*.csv)</source>
        <translation>画像 (*.png);;ベクター画像 (*.svg);;表計算 (*.csv)</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Holds the picture still; measuring goes on. Once more, and it follows again.</source>
        <translation>表示を固定します。計測は続きます。もう一度押すと、再び追従します。</translation>
    </message>
</context>
<context>
    <name>Flare::ProblemView</name>
    <message>
        <source>&amp;Let only its owner read it</source>
        <translation>所有者だけが読めるようにする(&amp;L)</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>ファイルの問題</translation>
    </message>
    <message>
        <source>Text of the file, passwords masked</source>
        <translation>ファイルの内容(パスワードは伏せています)</translation>
    </message>
    <message>
        <source>Open in the &amp;editor</source>
        <translation>エディタで開く(&amp;E)</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再試行(&amp;A)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used yet</source>
        <translation>%1はまだ使用できません</translation>
    </message>
    <message>
        <source>The rights of %1 could not be changed: %2</source>
        <translation>%1の権限を変更できませんでした: %2</translation>
    </message>
</context>
<context>
    <name>Flare::RunView</name>
    <message>
        <source>&amp;Follow the end</source>
        <translation>末尾を追う(&amp;F)</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>実行のログ</translation>
    </message>
    <message>
        <source>What happens during a run is told here.</source>
        <translation>実行中の出来事はここに表示されます。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>手順%1/%2: %3</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>%1で完了</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>所要時間%1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>実行中%1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約%1</translation>
    </message>
</context>
<context>
    <name>Flare::RunbookModel</name>
    <message>
        <source>next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>%1 %2: %3, next. %4</source>
        <translation>%1 %2: %3、次の手順。%4</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3。%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3 steps done</source>
        <translation>フェーズ%1、%2: %3手順が完了</translation>
    </message>
    <message>
        <source>Phase %1, %2: %3 steps done. %4</source>
        <translation>フェーズ%1、%2: %3手順が完了。%4</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>データベース</translation>
    </message>
</context>
<context>
    <name>Flare::RunbookView</name>
    <message>
        <source>All databases</source>
        <translation>すべてのデータベース</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>Phases of the migration</source>
        <translation>移行のフェーズ</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s)</source>
        <translation>
            <numerusform>データベース%n個</numerusform>
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
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>timeline %1</source>
        <translation>タイムライン%1</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>TLSなし</translation>
    </message>
    <message>
        <source>%1 %2, system identifier %3. %4</source>
        <translation>%1 %2、システム識別子%3。%4</translation>
    </message>
    <message>
        <source>system_identifier of the file; initialised %1</source>
        <translation>ファイルのsystem_identifier。初期化: %1</translation>
    </message>
    <message>
        <source>Version and state are not known.</source>
        <translation>バージョンと状態はわかりません。</translation>
    </message>
    <message>
        <source>This is the server that the file names (asked at %1).</source>
        <translation>ファイルが指すサーバです(%1に確認)。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>まだ問い合わせていません。</translation>
    </message>
</context>
<context>
    <name>Flare::ServerTables</name>
    <message>
        <source>Tables of both servers</source>
        <translation>両サーバの表</translation>
    </message>
    <message>
        <source>%1: has not answered yet</source>
        <translation>%1: まだ応答がありません</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1: %2 ago</source>
        <translation>%1: %2 前</translation>
    </message>
</context>
<context>
    <name>Flare::SettingsDialog</name>
    <message>
        <source>&amp;Notify me when I look at another window</source>
        <translation>別のウィンドウを見ているときに通知する(&amp;N)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>UTC, as the servers&apos; logs</source>
        <translation>UTC(サーバのログと同じ)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>ローカル時刻</translation>
    </message>
    <message>
        <source>Of the end of a long operation, of a lag that crosses its threshold and of a slot at risk. What is in the window itself is told in any case.</source>
        <translation>長い操作の終了、しきい値を超えた遅延、危険な状態のスロットを通知します。ウィンドウ内のものは、いずれの場合も表示されます。</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Font size:</source>
        <translation>文字の大きさ(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Times:</source>
        <translation>時刻(&amp;T):</translation>
    </message>
    <message>
        <source>The audit log and everything that is exported are in UTC.</source>
        <translation>監査ログとエクスポートされるものはすべてUTCです。</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>既定値に戻す(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Forget &amp;passwords</source>
        <translation>パスワードを削除(&amp;P)</translation>
    </message>
    <message>
        <source>Takes every password out of the desktop&apos;s keychain that was put there by this program. Those of files and of other programs stay.</source>
        <translation>このプログラムがデスクトップのキーリングに保存したすべてのパスワードを削除します。ファイルや他のプログラムのものは残ります。</translation>
    </message>
    <message>
        <source>Keychain:</source>
        <translation>キーリング:</translation>
    </message>
</context>
<context>
    <name>Flare::ShortcutDialog</name>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>トポロジ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>To the element on that side</source>
        <translation>その方向の要素へ移動</translation>
    </message>
    <message>
        <source>Open the menu %1</source>
        <translation>メニュー「%1」を開く</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>No key starts an operation by itself: Alt and a letter press a button that is in sight, and Tab goes from one to the next.</source>
        <translation>どのキーも、それだけで操作を開始することはありません。Altと文字で表示中のボタンを押し、Tabで次のボタンに移動します。</translation>
    </message>
</context>
<context>
    <name>Flare::StartPage</name>
    <message>
        <source>Files that you open are listed here. You can also drop one on this window.</source>
        <translation>開いたファイルがここに並びます。このウィンドウにファイルをドロップすることもできます。</translation>
    </message>
    <message>
        <source>pg-flare</source>
        <translation>pg-flare</translation>
    </message>
    <message>
        <source>&amp;Open a migration …</source>
        <translation>移行を開く(&amp;O) …</translation>
    </message>
    <message>
        <source>A flare.yml that names both servers.</source>
        <translation>両サーバを記したflare.yml。</translation>
    </message>
    <message>
        <source>&amp;New from the template …</source>
        <translation>テンプレートから新規作成(&amp;N) …</translation>
    </message>
    <message>
        <source>Saves a file with every key explained, to be filled in.</source>
        <translation>すべてのキーの説明が入った、記入用のファイルを保存します。</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>デモを試す(&amp;D)</translation>
    </message>
    <message>
        <source>A whole migration between two throw-away servers of this machine.</source>
        <translation>このマシンの2つの使い捨てサーバの間で、移行全体を行います。</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Recent migrations</source>
        <translation>最近使った移行</translation>
    </message>
    <message>
        <source>%1
%2 · opened %3</source>
        <translation>%1
%2 · 最終使用 %3</translation>
    </message>
    <message>
        <source>Takes a PostgreSQL server to a new major version by logical replication, with an outage of seconds. Opening a file connects to both servers that it names and reads them; nothing is changed before an operation is run.</source>
        <translation>論理レプリケーションによって、PostgreSQLサーバを数秒の停止時間で新しいメジャーバージョンに移行します。ファイルを開くと、そこに書かれた両サーバに接続して読み取ります。操作を実行するまでは何も変更されません。</translation>
    </message>
</context>
<context>
    <name>Flare::StepLook</name>
    <message>
        <source>running, %1</source>
        <translation>実行中、%1</translation>
    </message>
    <message>
        <source>running, %1 %, %2</source>
        <translation>実行中、%1 %、%2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Flare::StopButton</name>
    <message>
        <source>&amp;Give up</source>
        <translation>断念する(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>What gives back what was taken goes on. Once it has said that it does not succeed, this ends it: the outcome says what is left to be done by hand.</source>
        <translation>取得したものを戻す処理は続きます。成功しないと表示された後にこのボタンを押すと終了し、手作業で残ることが結果に示されます。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Ends it; being stopped is how it ends well.</source>
        <translation>終了します。停止されるのが正常な終わり方です。</translation>
    </message>
    <message>
        <source>The running statement is cancelled on its server and its step rolled back. What earlier steps did stays; the outcome says how to undo it.</source>
        <translation>実行中の文をサーバで取り消し、その手順をロールバックします。前の手順で行ったことは残ります。取り消し方は結果に示されます。</translation>
    </message>
</context>
<context>
    <name>Flare::Theme</name>
    <message>
        <source>Publisher</source>
        <translation>パブリッシャ</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>サブスクライバ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>デモ</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyCanvas</name>
    <message>
        <source>Topology of the migration</source>
        <translation>移行のトポロジ</translation>
    </message>
    <message>
        <source>Topology of the migration: %1</source>
        <translation>移行のトポロジ: %1</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyElement</name>
    <message>
        <source>not the named server</source>
        <translation>指定のサーバではない</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>identifier …%1</source>
        <translation>識別子 …%1</translation>
    </message>
    <message>
        <source>slots %1 of %2 · senders %3 of %4 · wal_level %5</source>
        <translation>スロット%1/%2 · センダー%3/%4 · wal_level %5</translation>
    </message>
    <message>
        <source>no slot yet (%1)</source>
        <translation>スロット未作成(%1)</translation>
    </message>
    <message>
        <source>slot active, %1 of WAL kept (%2)</source>
        <translation>スロット使用中、WAL %1を保持(%2)</translation>
    </message>
    <message>
        <source>slot not active, %1 of WAL kept (%2)</source>
        <translation>スロット未使用、WAL %1を保持(%2)</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1、%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%nテーブル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>sessions: %1, application: %2</source>
        <translation>セッション: %1、アプリケーション: %2</translation>
    </message>
    <message>
        <source>WRITES PAUSED since %1 by %2</source>
        <translation>書き込み停止中(%1から、%2による)</translation>
    </message>
    <message numerus="yes">
        <source>publication %1: %n table(s)</source>
        <translation>
            <numerusform>パブリケーション%1: %nテーブル</numerusform>
        </translation>
    </message>
    <message>
        <source>publication %1: not there yet</source>
        <translation>パブリケーション%1: 未作成</translation>
    </message>
    <message>
        <source>%1: tables %2 (%3)</source>
        <translation>%1: テーブル%2(%3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Not known: the server did not answer.</source>
        <translation>不明です。サーバが応答しませんでした。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>まだ問い合わせていません。</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>未作成</translation>
    </message>
    <message>
        <source>%1 of about %2 copied</source>
        <translation>約%2のうち%1をコピー済み</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n table(s) ready</source>
        <translation>
            <numerusform>%nテーブルのうち%1が完了</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables: %1 waiting (i), %2 being copied (d), %3 copied (f), %4 synchronised (s), %5 ready (r)</source>
        <translation>テーブル: 待機%1(i)、コピー中%2(d)、コピー済み%3(f)、同期済み%4(s)、完了%5(r)</translation>
    </message>
    <message>
        <source>The publisher is about to remove WAL that the slot still needs.</source>
        <translation>パブリッシャが、スロットのまだ必要とするWALを削除しようとしています。</translation>
    </message>
    <message>
        <source>The publisher has removed WAL that the slot needed.</source>
        <translation>パブリッシャが、スロットの必要とするWALを削除しました。</translation>
    </message>
    <message>
        <source>not created</source>
        <translation>未作成</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>遅延%1</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>接続時間%1</translation>
    </message>
    <message numerus="yes">
        <source>%n published table(s) that the subscription does not know</source>
        <translation>
            <numerusform>サブスクリプションが認識していないパブリッシュ済みの%nテーブル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) of its workers</source>
        <translation>
            <numerusform>ワーカーのエラー%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>This is %1 old.</source>
        <translation>%1前の情報です。</translation>
    </message>
    <message>
        <source>The servers have not answered yet.</source>
        <translation>サーバからまだ応答がありません。</translation>
    </message>
    <message>
        <source>What follows is old: no answer since %1.</source>
        <translation>以下は古い情報です。%1応答がありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Writes to the database %1 are paused.</source>
        <translation>データベース%1への書き込みは停止されています。</translation>
    </message>
    <message>
        <source>Subscription %1: %2.</source>
        <translation>サブスクリプション%1: %2。</translation>
    </message>
    <message>
        <source>Tables and publication as of %1.</source>
        <translation>テーブルとパブリケーションは%1時点のものです。</translation>
    </message>
</context>
<context>
    <name>Flare::TopologyView</name>
    <message>
        <source>Details of the chosen element</source>
        <translation>選択した要素の詳細</translation>
    </message>
    <message>
        <source>Asking both servers …</source>
        <translation>両サーバに問い合わせています …</translation>
    </message>
    <message>
        <source>The servers have not been asked yet.</source>
        <translation>サーバにはまだ問い合わせていません。</translation>
    </message>
    <message>
        <source>%1 No newer answer for %2: what is shown in grey may have changed since.</source>
        <translation>%1 %2新しい応答がありません。灰色の部分はその後変わった可能性があります。</translation>
    </message>
    <message>
        <source>As both servers said %1 ago</source>
        <translation>%1前の両サーバの回答</translation>
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
        <translation>要素をクリックするか、Tabや矢印キーで選んでEnterを押すと、詳細とできることが表示されます。Ctrl+ホイールで拡大縮小、Ctrl+0で全体表示します。</translation>
    </message>
</context>
</TS>
