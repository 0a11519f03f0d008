<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="39"/>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="40"/>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="41"/>
        <source>&amp;Answer</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="42"/>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="43"/>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="44"/>
        <location filename="../../cpted_audit/ui/actions.py" line="113"/>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="48"/>
        <source>&amp;New audit…</source>
        <translation>&amp;Nueva auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="49"/>
        <source>&amp;Open audit…</source>
        <translation>&amp;Abrir auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="50"/>
        <source>Try the &amp;sample school</source>
        <translation>Probar la escuela de &amp;ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="51"/>
        <source>&amp;Make the report…</source>
        <translation>&amp;Crear el informe…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="52"/>
        <source>&amp;Close audit</source>
        <translation>Ce&amp;rrar la auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="53"/>
        <source>&amp;Lock now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="54"/>
        <source>Se&amp;ttings…</source>
        <translation>Con&amp;figuración…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="55"/>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="56"/>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="57"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="59"/>
        <source>&amp;Add a place…</source>
        <translation>&amp;Agregar un lugar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="62"/>
        <source>Paste p&amp;hotos</source>
        <translation>Pegar &amp;fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="64"/>
        <source>Take a photo with the &amp;camera…</source>
        <translation>Tomar una foto con la &amp;cámara…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="67"/>
        <source>&amp;Watch a folder for photos…</source>
        <translation>&amp;Vigilar una carpeta de fotos…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="68"/>
        <source>Rename this &amp;place…</source>
        <translation>Cambiar el &amp;nombre de este lugar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="69"/>
        <source>Re&amp;tire this place</source>
        <translation>Re&amp;tirar este lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="70"/>
        <source>&amp;Same as…</source>
        <translation>&amp;Igual que…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="71"/>
        <source>&amp;Walk a sample…</source>
        <translation>Recorrer una &amp;muestra…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="72"/>
        <source>P&amp;laces and buildings…</source>
        <translation>&amp;Lugares y edificios…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="73"/>
        <source>&amp;Visits and people…</source>
        <translation>Visitas y &amp;personas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="74"/>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="75"/>
        <source>&amp;Partial</source>
        <translation>&amp;Parcial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="76"/>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="77"/>
        <source>N/&amp;A</source>
        <translation>No &amp;aplica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="78"/>
        <source>Can&apos;t &amp;observe</source>
        <translation>No se pudo &amp;observar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="80"/>
        <source>The n&amp;ote</source>
        <translation>La no&amp;ta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="83"/>
        <source>Edit the &amp;finding</source>
        <translation>Editar el &amp;hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="85"/>
        <source>A&amp;dd a finding without an item…</source>
        <translation>A&amp;gregar un hallazgo sin punto…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="88"/>
        <source>Add p&amp;hotos…</source>
        <translation>Agregar &amp;fotos…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="89"/>
        <source>&amp;Find anything…</source>
        <translation>&amp;Buscar de todo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="90"/>
        <source>Items of &amp;all phases</source>
        <translation>Puntos de &amp;todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="91"/>
        <source>&amp;Next item</source>
        <translation>Punto &amp;siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="92"/>
        <source>&amp;Previous item</source>
        <translation>Punto &amp;anterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="93"/>
        <source>Next &amp;unanswered</source>
        <translation>Siguiente sin respon&amp;der</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="94"/>
        <source>&amp;Walkthrough</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="95"/>
        <source>&amp;Report</source>
        <translation>&amp;Informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="96"/>
        <source>&amp;Overview</source>
        <translation>Resu&amp;men</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="97"/>
        <source>P&amp;hotos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="98"/>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="99"/>
        <source>Next &amp;column</source>
        <translation>&amp;Columna siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="100"/>
        <source>Show or hide the &amp;route</source>
        <translation>Mostrar u ocultar la &amp;ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="101"/>
        <source>Show or hide the s&amp;cores</source>
        <translation>Mostrar u ocultar los &amp;puntajes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="102"/>
        <source>Follow the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="103"/>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="104"/>
        <source>&amp;Dark (night walk)</source>
        <translation>&amp;Oscuro (recorrido nocturno)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="106"/>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="109"/>
        <source>&amp;Smaller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="110"/>
        <source>Text at &amp;100 %</source>
        <translation>Texto al &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="111"/>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="112"/>
        <source>Espa&amp;ñol</source>
        <translation>Espa&amp;ñol</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="114"/>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="115"/>
        <source>Take the &amp;tour</source>
        <translation>Hacer la &amp;visita guiada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="116"/>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="66"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="46"/>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="67"/>
        <source>Walk</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="68"/>
        <location filename="../../cpted_audit/ui/dialogs.py" line="111"/>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="69"/>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="70"/>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="33"/>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="43"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="277"/>
        <source>No backup was made: {why}</source>
        <translation>No se hizo la copia de respaldo: {why}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="29"/>
        <source>Open for reading</source>
        <translation>Abrir solo para leer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="30"/>
        <source>Take it over</source>
        <translation>Tomar el control</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="31"/>
        <location filename="../../cpted_audit/ui/status_bar.py" line="33"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="40"/>
        <location filename="../../cpted_audit/ui/main_window.py" line="204"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="48"/>
        <source>CPTED audit</source>
        <translation>Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="46"/>
        <source>Passphrase of “{name}”:</source>
        <translation>Frase de contraseña de “{name}”:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="49"/>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="58"/>
        <source>Already open</source>
        <translation>Ya está abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="77"/>
        <source>Open audit</source>
        <translation>Abrir auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="85"/>
        <source>Keep the audit in</source>
        <translation>Guardar la auditoría en</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="95"/>
        <source>Make the report</source>
        <translation>Crear el informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="109"/>
        <source>Add photos</source>
        <translation>Agregar fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="111"/>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="124"/>
        <source>Audits</source>
        <translation>Auditorías</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="109"/>
        <source>Every action is in a menu with its key.</source>
        <translation>Cada acción está en un menú junto con su tecla.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="109"/>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="110"/>
        <source>| Action | Key |</source>
        <translation>| Acción | Tecla |</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="110"/>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="85"/>
        <source>Everything is saved as you go · {name}</source>
        <translation>Todo se guarda mientras trabaja · {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="86"/>
        <source>{school} – CPTED audit</source>
        <translation>{school} – Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="137"/>
        <source>This audit has no passphrase, so it cannot be locked.</source>
        <translation>Esta auditoría no tiene frase de contraseña, así que no se puede bloquear.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="147"/>
        <source>Locked – CPTED audit</source>
        <translation>Bloqueada – Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="148"/>
        <location filename="../../cpted_audit/ui/main_window.py" line="159"/>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="25"/>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="304"/>
        <location filename="../../cpted_audit/ui/status_bar.py" line="27"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="304"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="22"/>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="22"/>
        <source>not given</source>
        <translation>no indicada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="23"/>
        <location filename="../../cpted_audit/ui/field_words.py" line="41"/>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="24"/>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="24"/>
        <source>All grades</source>
        <translation>Todos los grados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="25"/>
        <source>Enrolment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="26"/>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="27"/>
        <source>Marking</source>
        <translation>Marca de manejo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="37"/>
        <source>Nobody is named yet.</source>
        <translation>Todavía no hay nadie indicado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="51"/>
        <source>Nothing is answered yet.</source>
        <translation>Todavía no hay respuestas.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="53"/>
        <source>First answer {first}, last answer {last}.</source>
        <translation>Primera respuesta: {first}; última respuesta: {last}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="50"/>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="50"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="186"/>
        <source>Critical answers</source>
        <translation>Respuestas críticas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="50"/>
        <source>Return visit</source>
        <translation>Visita de regreso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="51"/>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="51"/>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="78"/>
        <source>No visit is recorded yet.</source>
        <translation>Todavía no hay ninguna visita registrada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="83"/>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="94"/>
        <source>No finding is open.</source>
        <translation>No hay hallazgos abiertos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="97"/>
        <source>No critical item is answered No.</source>
        <translation>Ningún punto crítico tiene respuesta No.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="100"/>
        <source>Nothing to come back for.</source>
        <translation>No hay nada por lo que regresar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="106"/>
        <source>There is no place to walk yet.</source>
        <translation>Todavía no hay lugares que recorrer.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="120"/>
        <source>{place} · severity {severity} × likelihood {likelihood}</source>
        <translation>{place} · gravedad {severity} × probabilidad {likelihood}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="126"/>
        <source>Finding, free</source>
        <translation>Hallazgo sin punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="126"/>
        <source>Finding, {answer}</source>
        <translation>Hallazgo, {answer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="149"/>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="126"/>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="149"/>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="126"/>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="152"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="162"/>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="183"/>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="184"/>
        <source>Principles</source>
        <translation>Principios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="185"/>
        <source>Open findings</source>
        <translation>Hallazgos abiertos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="187"/>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="188"/>
        <source>To come back for</source>
        <translation>Por lo que hay que regresar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="189"/>
        <source>Still missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="190"/>
        <source>Other kinds of item</source>
        <translation>Otros tipos de puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="191"/>
        <source>Visits and dates</source>
        <translation>Visitas y fechas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="192"/>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="193"/>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="233"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="264"/>
        <source>CPTED score</source>
        <translation>Puntaje CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="234"/>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="254"/>
        <source>between {low} and {high}, whatever the open items turn out</source>
        <translation>entre {low} y {high}, sea cual sea el resultado de los puntos abiertos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="260"/>
        <source>{answered} of {total} CPTED items addressed</source>
        <translation>{answered} de {total} puntos CPTED atendidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="305"/>
        <source>{kind}: {answered} of {total} addressed · Yes {yes} · Partial {partial} · No {no} · N/A {na}</source>
        <translation>{kind}: {answered} de {total} atendidos · Sí {yes} · Parcial {partial} · No {no} · No aplica {na}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="313"/>
        <source>The checklist asks CPTED items only.</source>
        <translation>La lista de verificación solo tiene puntos CPTED.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_job.py" line="33"/>
        <source>Making the report, page {page}</source>
        <translation>Creando el informe, página {page}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_job.py" line="41"/>
        <source>Making the report</source>
        <translation>Creando el informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="20"/>
        <source>Cover, scores with bounds and coverage, principles and sections</source>
        <translation>Portada, puntajes con límites y cobertura, principios y secciones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="21"/>
        <source>Critical answers and findings in order of priority, with photos</source>
        <translation>Respuestas críticas y hallazgos por orden de prioridad, con fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="22"/>
        <source>Results by building and place, return-visit list, method and sources</source>
        <translation>Resultados por edificio y lugar, lista para la visita de regreso, método y fuentes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="37"/>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="56"/>
        <source>{answered} of {total} CPTED items addressed · score {score} · {findings} findings · {critical} critical items answered No · {come_back} to come back for</source>
        <translation>{answered} de {total} puntos CPTED atendidos · puntaje {score} · {findings} hallazgos · {critical} puntos críticos con respuesta No · {come_back} por los que hay que regresar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="77"/>
        <source>✓ Report made: {path}</source>
        <translation>✓ Informe creado: {path}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="79"/>
        <source>✓ Made: {path}</source>
        <translation>✓ Creado: {path}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="93"/>
        <source>Full report</source>
        <translation>Informe completo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="96"/>
        <source>For the assessor and district safety. A tagged PDF.</source>
        <translation>Para el evaluador y la oficina de seguridad del distrito. Un PDF etiquetado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="102"/>
        <source>Make the report…</source>
        <translation>Crear el informe…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="41"/>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="54"/>
        <source>Walk a school, answer its checklist, hand over a scored report. Everything stays in one file on this machine.</source>
        <translation>Recorra una escuela, responda su lista de verificación y entregue un informe con puntaje. Todo queda en un solo archivo en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="63"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="74"/>
        <source>Recent audits</source>
        <translation>Auditorías recientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="74"/>
        <source>No audits opened yet</source>
        <translation>Todavía no se ha abierto ninguna auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="87"/>
        <source>Go on where you were: {name}</source>
        <translation>Continuar donde estaba: {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="88"/>
        <source>The program ended without closing it. Everything you wrote is saved.</source>
        <translation>El programa terminó sin cerrarla. Todo lo que escribió está guardado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="100"/>
        <source>New audit</source>
        <translation>Nueva auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="101"/>
        <source>School, buildings, checklist and passphrase on one page.</source>
        <translation>Escuela, edificios, lista de verificación y frase de contraseña en una sola página.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="105"/>
        <source>Open an audit</source>
        <translation>Abrir una auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="105"/>
        <source>A .cpted file on this machine or a stick.</source>
        <translation>Un archivo .cpted en esta computadora o en una memoria USB.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="107"/>
        <source>Try the sample school</source>
        <translation>Probar la escuela de ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="107"/>
        <source>A finished walk to look around in.</source>
        <translation>Un recorrido terminado para explorar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="162"/>
        <location filename="../../cpted_audit/ui/top_bar.py" line="110"/>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="165"/>
        <source>{answered} of {total} addressed · score {score}</source>
        <translation>{answered} de {total} atendidos · puntaje {score}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="26"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="27"/>
        <source>Undo the last step</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="33"/>
        <source>Cancel the running job</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="48"/>
        <source>✓ Saved {time} · {what}</source>
        <translation>✓ Guardado {time} · {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="51"/>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="47"/>
        <source>Find anything   Ctrl+K</source>
        <translation>Buscar de todo   Ctrl+K</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="48"/>
        <source>Find an item, place, finding, visit or action (Ctrl+K)</source>
        <translation>Buscar un punto, lugar, hallazgo, visita o acción (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="49"/>
        <source>Find anything</source>
        <translation>Buscar de todo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="55"/>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="110"/>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="112"/>
        <source>{state} · read only</source>
        <translation>{state} · solo lectura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="129"/>
        <source>Start {phase} today</source>
        <translation>Comenzar hoy: {phase}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="132"/>
        <source>Change visits and people…</source>
        <translation>Cambiar visitas y personas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="147"/>
        <source>No visit chosen</source>
        <translation>Ninguna visita elegida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/answer_button.py" line="24"/>
        <source>Can&apos;t observe</source>
        <translation>No se pudo observar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/answer_button.py" line="25"/>
        <source>{answer}, key {key}</source>
        <translation>{answer}, tecla {key}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/answered_by.py" line="20"/>
        <source>Last answered by {who} at {time} on {day}</source>
        <translation>Última respuesta: {who}, a las {time} del {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/answered_by.py" line="22"/>
        <source>Last answered at {time} on {day}</source>
        <translation>Última respuesta: a las {time} del {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="22"/>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="23"/>
        <source>Why is this not a finding?</source>
        <translation>¿Por qué esto no es un hallazgo?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="25"/>
        <source>Set it aside</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="27"/>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="28"/>
        <source>Add a photo</source>
        <translation>Agregar una foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="30"/>
        <source>Add the photo that is asked for</source>
        <translation>Agregar la foto que se pide</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="74"/>
        <source>✓ The photo that is asked for is there.</source>
        <translation>✓ La foto que se pide ya está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="76"/>
        <source>○ A photo is asked for here.</source>
        <translation>○ Aquí se pide una foto.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="81"/>
        <source>What was measured, with its unit</source>
        <translation>Lo que se midió, con su unidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="82"/>
        <source>Measurement: {what}</source>
        <translation>Medida: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="83"/>
        <source>number and unit</source>
        <translation>número y unidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="89"/>
        <source>✓ Measured</source>
        <translation>✓ Medido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="89"/>
        <source>○ Measure</source>
        <translation>○ Medir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="72"/>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="157"/>
        <source>Edit finding</source>
        <translation>Editar el hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="73"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="88"/>
        <source>As the checklist has it</source>
        <translation>Como está en la lista de verificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="74"/>
        <source>Not a finding…</source>
        <translation>No es un hallazgo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="75"/>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="76"/>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="77"/>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="139"/>
        <source>What is to be mended, in a few words</source>
        <translation>Qué hay que arreglar, en pocas palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="94"/>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="49"/>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="134"/>
        <source>priority {priority}</source>
        <translation>prioridad {priority}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="136"/>
        <source>Now: {what}</source>
        <translation>Ahora: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="137"/>
        <source>Later: {what}</source>
        <translation>Después: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="139"/>
        <source>Not a finding: {reason}</source>
        <translation>No es un hallazgo: {reason}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="142"/>
        <source>Kept as it was written; it comes back with a No or Partial answer.</source>
        <translation>Se conserva como se escribió; vuelve con una respuesta No o Parcial.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="157"/>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="197"/>
        <source>Title of the finding</source>
        <translation>Título del hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="199"/>
        <source>What was seen</source>
        <translation>Lo que se vio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="200"/>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="145"/>
        <source>What was seen, and where exactly</source>
        <translation>Lo que se vio y dónde exactamente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="50"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="66"/>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="51"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="66"/>
        <source>Likelihood</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="52"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="66"/>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="53"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="64"/>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="54"/>
        <source>Now: what can be done within thirty days</source>
        <translation>Ahora: lo que se puede hacer en treinta días</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="55"/>
        <source>Later: what costs money</source>
        <translation>Después: lo que cuesta dinero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="66"/>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="66"/>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="158"/>
        <source>{factor}, as the checklist has it</source>
        <translation>{factor}, como está en la lista de verificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="182"/>
        <source>Severity {severity}, {how_bad}  ·  likelihood {likelihood}, {how_often}</source>
        <translation>Gravedad {severity}, {how_bad}  ·  probabilidad {likelihood}, {how_often}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="46"/>
        <source>Findings without an item</source>
        <translation>Hallazgos sin punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="53"/>
        <source>Add a finding…</source>
        <translation>Agregar un hallazgo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="56"/>
        <source>Something to mend that no item asks for (Ctrl+Shift+F)</source>
        <translation>Algo que hay que arreglar y que ningún punto pregunta (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="140"/>
        <source>Title of the new finding</source>
        <translation>Título del nuevo hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="144"/>
        <source>What was seen, of the new finding</source>
        <translation>Lo que se vio, del nuevo hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="150"/>
        <source>Add the finding</source>
        <translation>Agregar el hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="153"/>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="170"/>
        <source>New finding at {place}</source>
        <translation>Nuevo hallazgo en {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="33"/>
        <source>Why does it not apply here?</source>
        <translation>¿Por qué no aplica aquí?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="34"/>
        <source>What kept you from seeing it, and what to come back for?</source>
        <translation>¿Qué le impidió verlo y por qué hay que regresar?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="36"/>
        <source>Note: what did you see?</source>
        <translation>Nota: ¿qué vio?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="103"/>
        <source>Look for: {what}</source>
        <translation>Busque: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="104"/>
        <source>Why: {what}</source>
        <translation>Por qué: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="170"/>
        <source>! Critical</source>
        <translation>! Crítico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_list.py" line="40"/>
        <source>Items</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_row.py" line="37"/>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/note_editor.py" line="22"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="71"/>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="73"/>
        <source>{photo}, taken {when}</source>
        <translation>{photo}, tomada el {when}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="85"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="87"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="92"/>
        <source>Add photo</source>
        <translation>Agregar foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="96"/>
        <source>Add photos (Ctrl+Shift+P), or drop them here</source>
        <translation>Agregue fotos (Ctrl+Shift+P) o arrástrelas aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="30"/>
        <source>All phases</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="51"/>
        <source>Route column</source>
        <translation>Columna de la ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="51"/>
        <source>Show or hide the route (Ctrl+B)</source>
        <translation>Mostrar u ocultar la ruta (Ctrl+B)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="52"/>
        <source>Score column</source>
        <translation>Columna de los puntajes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="52"/>
        <source>Show or hide the scores (Ctrl+J)</source>
        <translation>Mostrar u ocultar los puntajes (Ctrl+J)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="62"/>
        <source>Show the items of all phases</source>
        <translation>Mostrar los puntos de todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="130"/>
        <source>{phase} only</source>
        <translation>Solo {phase}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="132"/>
        <source>Phase: {phase}</source>
        <translation>Fase: {phase}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="173"/>
        <source>Place  ▾</source>
        <translation>Lugar  ▾</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="175"/>
        <source>What can be done with this place</source>
        <translation>Lo que se puede hacer con este lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="196"/>
        <source>Which phase&apos;s items are listed</source>
        <translation>De qué fase son los puntos que se muestran</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="46"/>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="46"/>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="15"/>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="17"/>
        <source>Does not exist here</source>
        <translation>No existe aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="18"/>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="19"/>
        <source>Other building serves this</source>
        <translation>Otro edificio cumple esta función</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="23"/>
        <source>Come back for:</source>
        <translation>Regresar por:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="26"/>
        <source>After dark</source>
        <translation>Hay que verlo de noche</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="27"/>
        <source>Event in progress</source>
        <translation>Evento en curso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="28"/>
        <source>Nobody to ask</source>
        <translation>Nadie a quien preguntar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/route_model.py" line="63"/>
        <source>{walked} of {total} sampled</source>
        <translation>{walked} de {total} en la muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/route_model.py" line="74"/>
        <source>{done} of {total} places done</source>
        <translation>{done} de {total} lugares terminados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/route_model.py" line="76"/>
        <source>{done} of {total} addressed</source>
        <translation>{done} de {total} atendidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/route_view.py" line="60"/>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="41"/>
        <source>Scores</source>
        <translation>Puntajes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="69"/>
        <source>between {low} and {high} · {answered} of {total} CPTED items addressed</source>
        <translation>entre {low} y {high} · {answered} de {total} puntos CPTED atendidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="81"/>
        <source>Critical items answered No: {count}</source>
        <translation>Puntos críticos con respuesta No: {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="83"/>
        <source>No critical item answered No.</source>
        <translation>Ningún punto crítico tiene respuesta No.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="90"/>
        <source>To come back for: {count}</source>
        <translation>Por regresar a ver: {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="98"/>
        <source>This place</source>
        <translation>Este lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="101"/>
        <source>Score so far</source>
        <translation>Puntaje hasta ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="18"/>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="19"/>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_row.py" line="38"/>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="20"/>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="21"/>
        <source>Unable</source>
        <translation>No observado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/walk_page.py" line="242"/>
        <source>Nothing here. Space goes to the next unanswered item.</source>
        <translation>No hay nada aquí. La barra espaciadora va al siguiente punto sin responder.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/link_row.py" line="188"/>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/link_row.py" line="188"/>
        <source>Show all {count}</source>
        <translation>Mostrar los {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/score_bar.py" line="28"/>
        <source>{score}, between {low} and {high}</source>
        <translation>{score}, entre {low} y {high}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="71"/>
        <source>The window is in {language} from the next start on.</source>
        <translation>La ventana estará en {language} a partir del próximo inicio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="11"/>
        <source>Natural surveillance</source>
        <translation>Vigilancia natural</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="12"/>
        <source>Access control</source>
        <translation>Control de acceso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="13"/>
        <source>Territoriality</source>
        <translation>Territorialidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="14"/>
        <source>Physical maintenance</source>
        <translation>Mantenimiento físico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="15"/>
        <source>Order maintenance</source>
        <translation>Mantenimiento del orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="16"/>
        <source>Activity support</source>
        <translation>Apoyo a las actividades</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="17"/>
        <source>Equity and rights</source>
        <translation>Equidad y derechos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="18"/>
        <source>Communications</source>
        <translation>Comunicaciones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="19"/>
        <source>Emergency planning</source>
        <translation>Planificación de emergencias</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="20"/>
        <source>CPTED</source>
        <translation>CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="21"/>
        <source>Statutory</source>
        <translation>Exigido por ley</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="22"/>
        <source>Code question</source>
        <translation>Pregunta de código</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="23"/>
        <source>Responder fact</source>
        <translation>Dato para los equipos de emergencia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="24"/>
        <source>Arrival watch</source>
        <translation>Observación de la llegada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="25"/>
        <source>Day walk</source>
        <translation>Recorrido diurno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="26"/>
        <source>Night walk</source>
        <translation>Recorrido nocturno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="27"/>
        <source>Records and interviews</source>
        <translation>Registros y entrevistas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="28"/>
        <source>Elementary</source>
        <translation>Primaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="29"/>
        <source>Middle</source>
        <translation>Intermedia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="30"/>
        <source>High</source>
        <translation>Secundaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="31"/>
        <source>Staff time</source>
        <translation>Tiempo del personal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="32"/>
        <source>Under $1,000</source>
        <translation>Menos de $1,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="33"/>
        <source>$1,000–10,000</source>
        <translation>$1,000–10,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="34"/>
        <source>$10,000–50,000</source>
        <translation>$10,000–50,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="35"/>
        <source>Over $50,000</source>
        <translation>Más de $50,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="36"/>
        <source>Principal</source>
        <translation>Dirección de la escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="37"/>
        <source>Custodian</source>
        <translation>Conserje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="38"/>
        <source>Facilities</source>
        <translation>Instalaciones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="39"/>
        <source>IT</source>
        <translation>Informática</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="40"/>
        <source>School resource officer</source>
        <translation>Agente de recursos escolares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="42"/>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="43"/>
        <source>Authority having jurisdiction</source>
        <translation>Autoridad competente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="44"/>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="45"/>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="46"/>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="47"/>
        <source>N/A</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="48"/>
        <source>Unable to observe</source>
        <translation>No se pudo observar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="62"/>
        <source>too few to score</source>
        <translation>muy pocos para dar un puntaje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="30"/>
        <location filename="../../cpted_audit/ui/field_words.py" line="49"/>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="37"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="38"/>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="42"/>
        <source>Draw and blur…</source>
        <translation>Dibujar y difuminar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="100"/>
        <source>time unknown</source>
        <translation>hora desconocida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="102"/>
        <source>taken {when}</source>
        <translation>tomada el {when}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="50"/>
        <source>Measurement</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="51"/>
        <source>minor</source>
        <translation>leve</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="52"/>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="53"/>
        <source>serious</source>
        <translation>seria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="54"/>
        <source>grave</source>
        <translation>grave</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="55"/>
        <source>rare</source>
        <translation>rara</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="56"/>
        <source>yearly</source>
        <translation>anual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="57"/>
        <source>monthly</source>
        <translation>mensual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="58"/>
        <source>daily</source>
        <translation>diaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="59"/>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="60"/>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="61"/>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="39"/>
        <source>Same as…</source>
        <translation>Igual que…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="44"/>
        <source>The places chosen are the same as {place}</source>
        <translation>Los lugares elegidos son iguales que {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="45"/>
        <source>{place} is the same as the place chosen</source>
        <translation>{place} es igual que el lugar elegido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="47"/>
        <source>Other {kind}</source>
        <translation>Otros: {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="48"/>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="49"/>
        <source>Replace answers that are there; notes stay</source>
        <translation>Reemplazar las respuestas que ya están; las notas quedan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="51"/>
        <source>What is copied</source>
        <translation>Lo que se copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="55"/>
        <source>Copy the answers</source>
        <translation>Copiar las respuestas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="86"/>
        <source>{place} · {count} answered</source>
        <translation>{place} · {count} respondidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="88"/>
        <source>{place}, not in the sample</source>
        <translation>{place}, fuera de la muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="128"/>
        <source>1 answer goes to {places}.</source>
        <translation>Se copia 1 respuesta a {places}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="129"/>
        <source>{count} answers go to {places}.</source>
        <translation>Se copian {count} respuestas a {places}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="130"/>
        <source>{count} there stay as they are.</source>
        <translation>{count} que ya están quedan como están.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="131"/>
        <source>Photos are not copied.</source>
        <translation>Las fotos no se copian.</translation>
    </message>
</context>
</TS>
