<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="46"/>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="47"/>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="49"/>
        <source>&amp;Answer</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="50"/>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="51"/>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="52"/>
        <location filename="../../cpted_audit/ui/actions.py" line="149"/>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="56"/>
        <source>&amp;New audit…</source>
        <translation>&amp;Nueva auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="57"/>
        <source>&amp;Open audit…</source>
        <translation>&amp;Abrir auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="58"/>
        <source>Try the &amp;sample school</source>
        <translation>Probar la escuela de &amp;ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="59"/>
        <source>Create a docu&amp;ment…</source>
        <translation>Crear un &amp;documento…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="61"/>
        <source>&amp;Print to walk with…</source>
        <translation>Im&amp;primir para recorrer…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="62"/>
        <source>&amp;Close audit</source>
        <translation>Ce&amp;rrar la auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="63"/>
        <source>&amp;Lock now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="64"/>
        <source>Encr&amp;ypt the audit…</source>
        <translation>&amp;Cifrar la auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="65"/>
        <source>Chan&amp;ge the passphrase…</source>
        <translation>Cambiar la frase de con&amp;traseña…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="66"/>
        <source>P&amp;urge…</source>
        <translation>Pur&amp;gar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="67"/>
        <source>Copy for &amp;handing over…</source>
        <translation>Cop&amp;ia para entregar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="68"/>
        <source>Se&amp;ttings…</source>
        <translation>Con&amp;figuración…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="69"/>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="70"/>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="71"/>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="87"/>
        <source>&amp;Add a place…</source>
        <translation>&amp;Agregar un lugar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="73"/>
        <source>Paste p&amp;hotos</source>
        <translation>Pegar &amp;fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="76"/>
        <source>Take a photo with the &amp;camera…</source>
        <translation>Tomar una foto con la &amp;cámara…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="79"/>
        <source>Import a p&amp;lan…</source>
        <translation>Agregar un p&amp;lano…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="80"/>
        <source>Place doors and things on the plan</source>
        <translation>Colocar puertas y objetos en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="82"/>
        <source>Import a sprea&amp;dsheet…</source>
        <translation>Importar una &amp;hoja de cálculo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="83"/>
        <source>Chec&amp;k doors</source>
        <translation>Revisar p&amp;uertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="84"/>
        <source>Type in a paper &amp;form…</source>
        <translation>Capturar un formulario de pap&amp;el…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="85"/>
        <source>&amp;Watch a folder for photos…</source>
        <translation>&amp;Vigilar una carpeta de fotos…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="88"/>
        <source>Rename this &amp;place…</source>
        <translation>Cambiar el &amp;nombre de este lugar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="89"/>
        <source>Re&amp;tire this place</source>
        <translation>Re&amp;tirar este lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="90"/>
        <source>&amp;Same as…</source>
        <translation>&amp;Igual que…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="91"/>
        <source>&amp;Walk a sample…</source>
        <translation>Recorrer una &amp;muestra…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="92"/>
        <source>P&amp;laces and buildings…</source>
        <translation>&amp;Lugares y edificios…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="86"/>
        <source>&amp;Visits and people…</source>
        <translation>Visitas y &amp;personas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="48"/>
        <source>&amp;Places</source>
        <translation>&amp;Lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="60"/>
        <source>Save a ta&amp;ble…</source>
        <translation>Guardar una ta&amp;bla…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="153"/>
        <source>S&amp;igning key…</source>
        <translation>Clave de f&amp;irma…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="93"/>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="94"/>
        <source>&amp;Partial</source>
        <translation>&amp;Parcial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="95"/>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="96"/>
        <source>N/&amp;A</source>
        <translation>No &amp;aplica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="97"/>
        <source>Can&apos;t &amp;observe</source>
        <translation>No se pudo &amp;observar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="99"/>
        <source>The n&amp;ote</source>
        <translation>La no&amp;ta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="103"/>
        <source>Edit the &amp;finding</source>
        <translation>Editar el &amp;hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="107"/>
        <source>A&amp;dd a finding without an item…</source>
        <translation>A&amp;gregar un hallazgo sin punto…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="111"/>
        <source>&amp;Locate on the plan</source>
        <translation>&amp;Ubicar en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="113"/>
        <source>Add p&amp;hotos…</source>
        <translation>Agregar &amp;fotos…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="114"/>
        <source>&amp;Find anything…</source>
        <translation>&amp;Buscar de todo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="115"/>
        <source>Items of &amp;all phases</source>
        <translation>Puntos de &amp;todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="117"/>
        <source>&amp;Next item</source>
        <translation>Punto &amp;siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="121"/>
        <source>&amp;Previous item</source>
        <translation>Punto &amp;anterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="125"/>
        <source>Next &amp;unanswered</source>
        <translation>Siguiente sin respon&amp;der</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="128"/>
        <source>&amp;Walkthrough</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="129"/>
        <source>&amp;Report</source>
        <translation>&amp;Informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="130"/>
        <source>&amp;Overview</source>
        <translation>Resu&amp;men</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="131"/>
        <source>P&amp;lans</source>
        <translation>P&amp;lanos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="132"/>
        <source>&amp;Doors and keys</source>
        <translation>&amp;Puertas y llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="133"/>
        <source>P&amp;hotos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="134"/>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="135"/>
        <source>Next &amp;column</source>
        <translation>&amp;Columna siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="136"/>
        <source>Show or hide the &amp;route</source>
        <translation>Mostrar u ocultar la &amp;ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="137"/>
        <source>Show or hide the s&amp;cores</source>
        <translation>Mostrar u ocultar los &amp;puntajes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="138"/>
        <source>Follow the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="139"/>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="140"/>
        <source>&amp;Dark (night walk)</source>
        <translation>&amp;Oscuro (recorrido nocturno)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="142"/>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="145"/>
        <source>&amp;Smaller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="146"/>
        <source>Text at &amp;100 %</source>
        <translation>Texto al &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="147"/>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="148"/>
        <source>Espa&amp;ñol</source>
        <translation>Espa&amp;ñol</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="150"/>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="151"/>
        <source>Take the &amp;tour</source>
        <translation>Hacer la &amp;visita guiada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="152"/>
        <source>&amp;Check a copy…</source>
        <translation>Comprobar una c&amp;opia…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/actions.py" line="154"/>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="51"/>
        <location filename="../../cpted_audit/ui/pages.py" line="47"/>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/pages.py" line="48"/>
        <source>Walk</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="38"/>
        <location filename="../../cpted_audit/ui/pages.py" line="49"/>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="59"/>
        <source>Plans</source>
        <translation>Planos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="175"/>
        <location filename="../../cpted_audit/ui/field_words.py" line="140"/>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="40"/>
        <location filename="../../cpted_audit/ui/help/tour.py" line="72"/>
        <location filename="../../cpted_audit/ui/pages.py" line="51"/>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="238"/>
        <location filename="../../cpted_audit/ui/photos/photo_grid.py" line="52"/>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="128"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="254"/>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="131"/>
        <location filename="../../cpted_audit/ui/pages.py" line="52"/>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/pages.py" line="53"/>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="214"/>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="224"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_screen.py" line="361"/>
        <source>No backup was made: {why}</source>
        <translation>No se hizo la copia de respaldo: {why}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="41"/>
        <source>Open for reading</source>
        <translation>Abrir solo para leer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="42"/>
        <source>Take it over</source>
        <translation>Tomar el control</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="43"/>
        <location filename="../../cpted_audit/ui/dialogs.py" line="134"/>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="131"/>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="123"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="321"/>
        <location filename="../../cpted_audit/ui/status_bar.py" line="44"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="57"/>
        <location filename="../../cpted_audit/ui/help/about.py" line="56"/>
        <location filename="../../cpted_audit/ui/help/about.py" line="65"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="50"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="58"/>
        <source>CPTED audit</source>
        <translation>Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="93"/>
        <source>Passphrase of “{name}”:</source>
        <translation>Frase de contraseña de “{name}”:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="94"/>
        <location filename="../../cpted_audit/ui/lock_page.py" line="26"/>
        <location filename="../../cpted_audit/ui/lock_page.py" line="27"/>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="57"/>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="65"/>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/dialogs.py" line="115"/>
        <source>Already open</source>
        <translation>Ya está abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="31"/>
        <source>Open audit</source>
        <translation>Abrir auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="32"/>
        <source>Save the audit in</source>
        <translation>Guardar la auditoría en</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="33"/>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="34"/>
        <source>Create the report</source>
        <translation>Crear el informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="35"/>
        <source>Add photos</source>
        <translation>Agregar fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="41"/>
        <source>Choose a font</source>
        <translation>Elegir un tipo de letra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="42"/>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="38"/>
        <source>Check a copy</source>
        <translation>Comprobar una copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="43"/>
        <source>Public key of the issuer</source>
        <translation>Clave pública del emisor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="44"/>
        <source>Save the public key</source>
        <translation>Guardar la clave pública</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="125"/>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="120"/>
        <source>Audits</source>
        <translation>Auditorías</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="114"/>
        <source>Every action is in a menu with its key.</source>
        <translation>Cada acción está en un menú junto con su tecla.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="46"/>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="114"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="38"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="79"/>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="36"/>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="37"/>
        <source>The walk</source>
        <translation>El recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="39"/>
        <source>Doors and keys</source>
        <translation>Puertas y llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="42"/>
        <location filename="../../cpted_audit/ui/help/tour.py" line="79"/>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="43"/>
        <source>What the score says</source>
        <translation>Lo que dice el puntaje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="44"/>
        <source>Files and passphrases</source>
        <translation>Archivos y frases de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="45"/>
        <source>When something goes wrong</source>
        <translation>Cuando algo sale mal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="56"/>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="58"/>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="66"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="115"/>
        <source>| Action | Key |</source>
        <translation>| Acción | Tecla |</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/finder.py" line="91"/>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="115"/>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/finder.py" line="96"/>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="80"/>
        <source>Everything is saved as you go · {name}</source>
        <translation>Todo se guarda mientras trabaja · {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="116"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="60"/>
        <source>{school} – CPTED audit</source>
        <translation>{school} – Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="165"/>
        <source>This audit has no passphrase, so it cannot be locked.</source>
        <translation>Esta auditoría no tiene frase de contraseña, así que no se puede bloquear.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="24"/>
        <source>Locked – CPTED audit</source>
        <translation>Bloqueada – Auditoría CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="78"/>
        <source>Open for reading only: nothing can be changed · {name}</source>
        <translation>Abierta solo para lectura: no se puede cambiar nada · {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="31"/>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="33"/>
        <source>Leave it locked</source>
        <translation>Dejarla bloqueada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="47"/>
        <source>The running job is finished first; then it can be unlocked.</source>
        <translation>Primero termina la tarea en curso; después se puede desbloquear.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="70"/>
        <location filename="../../cpted_audit/ui/main_window.py" line="175"/>
        <location filename="../../cpted_audit/ui/main_window.py" line="187"/>
        <location filename="../../cpted_audit/ui/main_window.py" line="231"/>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="26"/>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_page.py" line="73"/>
        <source>Everything is saved. The passphrase takes you back to where you were.</source>
        <translation>Todo está guardado. Con la frase de contraseña continúa donde estaba.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="313"/>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="269"/>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="115"/>
        <location filename="../../cpted_audit/ui/status_bar.py" line="35"/>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/main_window.py" line="313"/>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="16"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="42"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="285"/>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="78"/>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="16"/>
        <source>not given</source>
        <translation>no indicada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="46"/>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="17"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="286"/>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="19"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="45"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="287"/>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="35"/>
        <source>All grades</source>
        <translation>Todos los grados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="20"/>
        <source>not said; items of all grades are asked</source>
        <translation>sin indicar; se preguntan los puntos de todos los grados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="23"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="288"/>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="24"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="43"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="289"/>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="25"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="48"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="22"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="221"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="242"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="85"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="290"/>
        <source>Marking</source>
        <translation>Marca de manejo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="35"/>
        <source>Nobody is named yet.</source>
        <translation>Todavía no hay nadie indicado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="49"/>
        <source>Nothing is answered yet.</source>
        <translation>Todavía no hay respuestas.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/facts.py" line="51"/>
        <source>First answer {first}, last answer {last}.</source>
        <translation>Primera respuesta: {first}; última respuesta: {last}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/help_window.py" line="41"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="55"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="27"/>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="11"/>
        <source>Cover: school, dates, team, handling</source>
        <translation>Portada: escuela, fechas, equipo, manejo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="13"/>
        <source>Summary on one page</source>
        <translation>Resumen en una página</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="14"/>
        <source>How to read it</source>
        <translation>Cómo leerlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="15"/>
        <source>Scores with bounds and coverage</source>
        <translation>Puntajes con límites y cobertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="55"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="206"/>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="16"/>
        <source>Critical answers</source>
        <translation>Respuestas críticas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="17"/>
        <source>Findings in order of priority, with photos</source>
        <translation>Hallazgos por orden de prioridad, con fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="18"/>
        <source>Plans with every marker</source>
        <translation>Planos con todas las marcas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="19"/>
        <source>Sight lines and blind areas</source>
        <translation>Líneas de visión y áreas ciegas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="20"/>
        <source>Lighting surveys</source>
        <translation>Estudios de iluminación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="21"/>
        <source>Items outside the score, tallied</source>
        <translation>Puntos fuera del puntaje, contados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="22"/>
        <source>Every answer by building and place</source>
        <translation>Todas las respuestas por edificio y lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="23"/>
        <source>What to come back for</source>
        <translation>A qué hay que volver</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="24"/>
        <source>Tiers of the sections, and their gaps</source>
        <translation>Niveles de logro de las secciones y sus faltas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="25"/>
        <source>N/A with their reasons, samples, other weights</source>
        <translation>N/A con sus motivos, muestras, otros pesos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="26"/>
        <source>Photos with no finding</source>
        <translation>Fotos sin hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="27"/>
        <source>Method and sources</source>
        <translation>Método y fuentes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="28"/>
        <source>Codes and how key boxes are opened</source>
        <translation>Códigos y cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="29"/>
        <source>Repairs needed, by trade and place, with photos</source>
        <translation>Hallazgos por reparar, por oficio y lugar, con fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="30"/>
        <source>Costs by band and trade</source>
        <translation>Costos por rango y oficio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="31"/>
        <source>Table to write due dates and progress in</source>
        <translation>Tabla para anotar plazos y avances</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="32"/>
        <source>Equipment, doors and keys that are missing or not in order</source>
        <translation>Equipos, puertas y llaves que faltan o no están en orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="33"/>
        <source>Plans with findings and rooms only</source>
        <translation>Planos solo con hallazgos y salones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="34"/>
        <source>First look: sides, staging, doors, shut-offs</source>
        <translation>Primera vista: lados, zona de espera, puertas, llaves de corte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="35"/>
        <source>A plan of every level</source>
        <translation>Un plano de cada nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="36"/>
        <source>What is agreed about the site</source>
        <translation>Lo acordado sobre el sitio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="37"/>
        <source>Doors with numbers, locks and ways in</source>
        <translation>Puertas con números, cerraduras y formas de entrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="38"/>
        <source>Index of rooms</source>
        <translation>Índice de salones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="39"/>
        <source>Keys and what is in key boxes</source>
        <translation>Llaves y contenido de las cajas de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="40"/>
        <source>Shut-offs and utilities</source>
        <translation>Llaves de corte y servicios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="41"/>
        <source>Medical and fire equipment, cameras</source>
        <translation>Equipo médico y contra incendios, cámaras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="42"/>
        <source>Hazards and radio dead spots</source>
        <translation>Peligros y zonas sin radio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="43"/>
        <source>What changed since the last copy</source>
        <translation>Qué cambió desde la última copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="44"/>
        <source>Contacts with private phones</source>
        <translation>Contactos con teléfonos privados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="45"/>
        <source>Open findings, as chosen</source>
        <translation>Hallazgos abiertos, según se eligió</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="46"/>
        <source>That an audit took place: dates, agencies, board</source>
        <translation>Que hubo una auditoría: fechas, agencias, junta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="47"/>
        <source>Counts by section of the checklist</source>
        <translation>Recuentos por sección de la lista</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="48"/>
        <source>How such an audit is done</source>
        <translation>Cómo se hace una auditoría así</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="49"/>
        <source>That an audit took place</source>
        <translation>Que hubo una auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="50"/>
        <source>Names of places and people, answers to items</source>
        <translation>Nombres de lugares y personas, respuestas a los puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="51"/>
        <source>Weaknesses found, notes and photos</source>
        <translation>Debilidades halladas, notas y fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="52"/>
        <source>Doors, keys, plans of a response, private phones</source>
        <translation>Puertas, llaves, planes de respuesta, teléfonos privados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="53"/>
        <source>Photos with students or not looked at, their positions and file names</source>
        <translation>Fotos con estudiantes o sin revisar, sus ubicaciones y nombres de archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="57"/>
        <source>Photos: {photos_in} of the audit for this document, {photos_out} in the file</source>
        <translation>Fotos: {photos_in} de la auditoría para este documento, {photos_out} en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="59"/>
        <source>Photos left out, as nobody has said whether students are visible in them: {unasked}</source>
        <translation>Fotos que se dejaron fuera porque nadie ha indicado si se ven estudiantes: {unasked}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="61"/>
        <source>Photos in this file in which nobody has looked for students: {unasked}</source>
        <translation>Fotos de este archivo en las que nadie ha revisado si se ven estudiantes: {unasked}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="62"/>
        <source>Withheld texts: {looked_for} looked for, none found</source>
        <translation>Textos reservados: {looked_for} buscados, ninguno encontrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="63"/>
        <source>Withheld texts still in the file: {found}</source>
        <translation>Textos reservados que aun así están en el archivo: {found}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="64"/>
        <source>Fonts: all {fonts} are in the file</source>
        <translation>Fuentes: las {fonts} están en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="65"/>
        <source>Fonts: {loose_fonts} of {fonts} are not in the file</source>
        <translation>Fuentes: {loose_fonts} de {fonts} no están en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="67"/>
        <source>Letters: no font of the program has {unprinted}; they stand as numbers on {unprinted_on} of {pages} pages, first on page {unprinted_first}</source>
        <translation>Letras: ninguna fuente del programa tiene {unprinted}; figuran como números en {unprinted_on} de {pages} páginas, la primera es la {unprinted_first}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="70"/>
        <source>Tags: the file can be read by a screen reader</source>
        <translation>Etiquetas: un lector de pantalla puede leer el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="71"/>
        <source>Tags: missing, a screen reader cannot read the file</source>
        <translation>Etiquetas: faltan, un lector de pantalla no puede leer el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="72"/>
        <source>Marking: at head and foot of every page ({pages})</source>
        <translation>Marcado: arriba y abajo en todas las páginas ({pages})</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="73"/>
        <source>Marking: pages without it: {unmarked} of {pages}</source>
        <translation>Marcado: páginas sin él: {unmarked} de {pages}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="74"/>
        <source>Encrypted with AES-256: it opens with the password alone</source>
        <translation>Cifrado con AES-256: solo se abre con la contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="75"/>
        <source>Not encrypted: whoever has the file can read it</source>
        <translation>Sin cifrar: quien tenga el archivo puede leerlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="76"/>
        <source>A password was given and the file is not encrypted</source>
        <translation>Se dio una contraseña y el archivo no está cifrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="55"/>
        <source>Return visit</source>
        <translation>Visita de regreso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="56"/>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="56"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="51"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="316"/>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="89"/>
        <source>No visit is recorded yet.</source>
        <translation>Todavía no hay ninguna visita registrada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="94"/>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="105"/>
        <source>No finding is open.</source>
        <translation>No hay hallazgos abiertos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="108"/>
        <source>No critical item is answered No.</source>
        <translation>Ningún punto crítico tiene respuesta No.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="111"/>
        <source>Nothing to come back for.</source>
        <translation>No hay nada por lo que regresar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="117"/>
        <source>There is no place to walk yet.</source>
        <translation>Todavía no hay lugares que recorrer.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="139"/>
        <source>{place} · severity {severity} × likelihood {likelihood}</source>
        <translation>{place} · gravedad {severity} × probabilidad {likelihood}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="145"/>
        <source>Finding, free</source>
        <translation>Hallazgo sin punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="145"/>
        <source>Finding, {answer}</source>
        <translation>Hallazgo, {answer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="168"/>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="58"/>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="107"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="177"/>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="130"/>
        <source>1 place</source>
        <translation>1 lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="168"/>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="58"/>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="107"/>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="130"/>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="204"/>
        <source>Tiers</source>
        <translation>Niveles de logro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="267"/>
        <source>{count} critical</source>
        <translation>{count} críticas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="49"/>
        <source>Start here</source>
        <translation>Comience aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="51"/>
        <source>Create an audit of a school, or look around in the sample school. The tour continues when an audit is open.</source>
        <translation>Cree la auditoría de una escuela o explore la escuela de ejemplo. La visita guiada continúa cuando haya una auditoría abierta.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="57"/>
        <source>The route</source>
        <translation>La ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="59"/>
        <source>The places of the school in the order they are walked. A ring shows how far each is.</source>
        <translation>Los lugares de la escuela en el orden en que se recorren. Un anillo muestra el avance de cada uno.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="64"/>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="25"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="28"/>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="66"/>
        <source>Press Y, P, N, A or U. After No or Partial write what you saw; Enter goes on. Everything is saved at once; Ctrl+Z takes back.</source>
        <translation>Presione Y, P, N, A o U. Después de No o Parcial escriba lo que vio; Enter continúa. Todo se guarda al momento; Ctrl+Z deshace.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="74"/>
        <source>Drop photos onto an item, paste them, or press here. They are kept inside the audit.</source>
        <translation>Arrastre fotos a un punto, péguelas o presione aquí. Se guardan dentro de la auditoría.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="81"/>
        <source>When you are done, or at any time before, create the report here. F1 is the help.</source>
        <translation>Cuando termine, o en cualquier momento antes, cree aquí el informe. F1 es la ayuda.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="247"/>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="251"/>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="251"/>
        <location filename="../../cpted_audit/ui/help/tour.py" line="277"/>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="251"/>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="272"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="171"/>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="181"/>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="202"/>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="203"/>
        <source>Principles</source>
        <translation>Principios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="205"/>
        <source>Open findings</source>
        <translation>Hallazgos abiertos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="207"/>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="208"/>
        <source>To come back for</source>
        <translation>Por lo que hay que regresar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="209"/>
        <source>Still missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="210"/>
        <source>Other kinds of item</source>
        <translation>Otros tipos de puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="211"/>
        <source>Visits and dates</source>
        <translation>Visitas y fechas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="212"/>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="213"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="36"/>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="23"/>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="79"/>
        <source>CPTED score</source>
        <translation>Puntaje CPTED</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="23"/>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="23"/>
        <source>Critical, not in place</source>
        <translation>Críticas sin cumplir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="38"/>
        <source>None here…</source>
        <translation>Aquí no hay…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/headline_panel.py" line="39"/>
        <source>Say which kinds of place are not here</source>
        <translation>Decir qué tipos de lugar no hay aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="280"/>
        <source>{kind}: {answered} of {total} addressed · Yes {yes} · Partial {partial} · No {no} · N/A {na}</source>
        <translation>{kind}: {answered} de {total} atendidos · Sí {yes} · Parcial {partial} · No {no} · No aplica {na}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/overview_page.py" line="288"/>
        <source>The checklist asks CPTED items only.</source>
        <translation>La lista de verificación solo tiene puntos CPTED.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_job.py" line="50"/>
        <source>Checking it</source>
        <translation>Comprobándolo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_job.py" line="51"/>
        <source>Creating the report, page {page}</source>
        <translation>Creando el informe, página {page}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_job.py" line="59"/>
        <source>Creating the report</source>
        <translation>Creando el informe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/made_card.py" line="24"/>
        <source>Created and checked</source>
        <translation>Creado y comprobado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/made_card.py" line="28"/>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="88"/>
        <source>{answered} of {total} CPTED items addressed · score {score} · findings: {findings} · critical items answered No: {critical} · to come back for: {come_back}</source>
        <translation>{answered} de {total} puntos CPTED atendidos · puntaje {score} · hallazgos: {findings} · puntos críticos con respuesta No: {critical} · por revisar en otra visita: {come_back}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="108"/>
        <source>Which document? Choose one with the arrow keys, say who gets it, and create it.</source>
        <translation>¿Qué documento? Elija uno con las flechas, indique quién lo recibe y créelo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="156"/>
        <source>✓ Report created: {path}</source>
        <translation>✓ Informe creado: {path}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="177"/>
        <source>Create: {document}…</source>
        <translation>Crear: {document}…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/made_card.py" line="41"/>
        <source>✓ Created: {path}</source>
        <translation>✓ Creado: {path}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="40"/>
        <source>Full report</source>
        <translation>Informe completo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="40"/>
        <source>For the assessor and district safety.</source>
        <translation>Para quien evalúa y la seguridad del distrito.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="43"/>
        <source>Facility document</source>
        <translation>Documento de mantenimiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="43"/>
        <source>For those who make the repairs.</source>
        <translation>Para quienes reparan lo hallado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="46"/>
        <source>Responders&apos; packet</source>
        <translation>Paquete para primeros respondientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="46"/>
        <source>For police and fire, in the vehicle.</source>
        <translation>Para policía y bomberos, en el vehículo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="49"/>
        <source>Public summary</source>
        <translation>Resumen público</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="49"/>
        <source>For anyone who asks.</source>
        <translation>Para quien lo pida.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="98"/>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="103"/>
        <source>INCLUDES</source>
        <translation>INCLUYE</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="103"/>
        <source>LEAVES OUT</source>
        <translation>DEJA FUERA</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="124"/>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="79"/>
        <source>Includes:</source>
        <translation>Incluye:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/audience_cards.py" line="79"/>
        <source>Leaves out:</source>
        <translation>Deja fuera:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="49"/>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="64"/>
        <source>Walk a school, answer its checklist, hand over a scored report. Everything stays in one file on this machine.</source>
        <translation>Recorra una escuela, responda su lista de verificación y entregue un informe con puntaje. Todo queda en un solo archivo en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="74"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="87"/>
        <source>Recent audits</source>
        <translation>Auditorías recientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="87"/>
        <source>No audits opened yet</source>
        <translation>Todavía no se ha abierto ninguna auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="103"/>
        <source>Pick up where you left off: {name}</source>
        <translation>Continuar donde estaba: {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="104"/>
        <source>The program ended without closing it. Everything you wrote is saved.</source>
        <translation>El programa terminó sin cerrarla. Todo lo que escribió está guardado.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="54"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="59"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="60"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="272"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="281"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="165"/>
        <source>New audit</source>
        <translation>Nueva auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="125"/>
        <source>Photos from the phone: watch the folder they arrive in, and the audit you open next imports them.</source>
        <translation>Fotos del teléfono: vigile la carpeta a la que llegan y la próxima auditoría que abra las importará.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="128"/>
        <source>New photos in “{name}” go into the audit you open next.</source>
        <translation>Las fotos nuevas de “{name}” pasan a la próxima auditoría que abra.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="145"/>
        <source>Stop watching</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="146"/>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="155"/>
        <source>How photos come from the phone</source>
        <translation>Cómo llegan las fotos del teléfono</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="166"/>
        <source>School, buildings, checklist and passphrase on one page.</source>
        <translation>Escuela, edificios, lista de verificación y frase de contraseña en una sola página.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="170"/>
        <source>Open an audit</source>
        <translation>Abrir una auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="170"/>
        <source>A .cpted file on this computer or a USB drive.</source>
        <translation>Un archivo .cpted en esta computadora o en una memoria USB.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="172"/>
        <source>Try the sample school</source>
        <translation>Probar la escuela de ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="172"/>
        <source>A finished walk to look around in.</source>
        <translation>Un recorrido terminado para explorar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="243"/>
        <location filename="../../cpted_audit/ui/top_bar.py" line="161"/>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="246"/>
        <source>{answered} of {total} addressed · score {score}</source>
        <translation>{answered} de {total} atendidos · puntaje {score}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="34"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="35"/>
        <source>Undo the last step</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="39"/>
        <source>Where the pointer is</source>
        <translation>Dónde está el puntero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="44"/>
        <source>Cancel the running job</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/status_bar.py" line="59"/>
        <source>✓ Saved {time} · {what}</source>
        <translation>✓ Guardado {time} · {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="20"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="159"/>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="20"/>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="20"/>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="184"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="100"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="39"/>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="111"/>
        <source>Presented to the board</source>
        <translation>Presentado a la junta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="47"/>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="101"/>
        <source>In every document</source>
        <translation>En todos los documentos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="125"/>
        <source>1 more rule of this state: see the full report.</source>
        <translation>1 norma más de este estado: vea el informe completo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="126"/>
        <source>{count:,} more rules of this state: see the full report.</source>
        <translation>{count:,} normas más de este estado: vea el informe completo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="20"/>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="24"/>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="189"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="82"/>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="104"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/law_card.py" line="105"/>
        <source>Exemption line</source>
        <translation>Línea de exención</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="23"/>
        <location filename="../../cpted_audit/ui/status_bar.py" line="62"/>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="23"/>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="52"/>
        <source>Find anything   Ctrl+K</source>
        <translation>Buscar de todo   Ctrl+K</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="53"/>
        <source>Find an item, place, finding, visit or action (Ctrl+K)</source>
        <translation>Buscar un punto, lugar, hallazgo, visita o acción (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="54"/>
        <source>Find anything</source>
        <translation>Buscar de todo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="101"/>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="45"/>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="35"/>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="37"/>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="24"/>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="84"/>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="157"/>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="110"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="22"/>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="111"/>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="44"/>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="112"/>
        <source>Item</source>
        <translation>Punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="122"/>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="155"/>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="134"/>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="245"/>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="143"/>
        <location filename="../../cpted_audit/ui/top_bar.py" line="60"/>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="134"/>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="98"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="93"/>
        <source>{phase} of {day}</source>
        <translation>{phase} del {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="158"/>
        <source>On a plan</source>
        <translation>En un plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="161"/>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="163"/>
        <source>{state} · read only</source>
        <translation>{state} · solo lectura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="181"/>
        <source>Start {phase} today</source>
        <translation>Comenzar hoy: {phase}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="186"/>
        <source>Change visits and people…</source>
        <translation>Cambiar visitas y personas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/top_bar.py" line="204"/>
        <source>No visit chosen</source>
        <translation>Ninguna visita elegida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="53"/>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="21"/>
        <source>Can&apos;t observe</source>
        <translation>No se pudo observar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/answer_button.py" line="26"/>
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
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="23"/>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="24"/>
        <source>Why is this not a finding?</source>
        <translation>¿Por qué esto no es un hallazgo?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="26"/>
        <source>Set it aside</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/dismissal.py" line="28"/>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="29"/>
        <source>Add a photo</source>
        <translation>Agregar una foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="31"/>
        <source>Add the photo that is asked for</source>
        <translation>Agregar la foto que se pide</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="75"/>
        <source>✓ The photo that is asked for is there.</source>
        <translation>✓ La foto que se pide ya está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="77"/>
        <source>○ A photo is asked for here.</source>
        <translation>○ Aquí se pide una foto.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="82"/>
        <source>What was measured, with its unit</source>
        <translation>Lo que se midió, con su unidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="83"/>
        <source>Measurement: {what}</source>
        <translation>Medida: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="84"/>
        <source>number and unit</source>
        <translation>número y unidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="90"/>
        <source>✓ Measured</source>
        <translation>✓ Medido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/evidence_line.py" line="90"/>
        <source>○ Measure</source>
        <translation>○ Medir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="89"/>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="225"/>
        <source>Edit finding</source>
        <translation>Editar el hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="90"/>
        <source>Save and go on</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="91"/>
        <source>Save what is written and go on to the next item (Enter)</source>
        <translation>Guardar lo escrito y pasar al punto siguiente (Enter)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="92"/>
        <source>Reset to checklist text</source>
        <translation>Restablecer el texto de la lista</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="93"/>
        <source>Not a finding…</source>
        <translation>No es un hallazgo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="94"/>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="95"/>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="96"/>
        <source>What is wrong, in a few words</source>
        <translation>Qué está mal, en pocas palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="266"/>
        <source>A finding needs a title; it keeps “{title}”.</source>
        <translation>Un hallazgo necesita un título; conserva “{title}”.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="267"/>
        <source>Without a title it is called “{title}”.</source>
        <translation>Sin título se llama “{title}”.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="142"/>
        <source>What needs repair, in a few words</source>
        <translation>Qué hay que arreglar, en pocas palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="119"/>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="66"/>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="117"/>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="49"/>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="197"/>
        <source>priority {priority}</source>
        <translation>prioridad {priority}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="199"/>
        <source>Now: {what}</source>
        <translation>Ahora: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="200"/>
        <source>Later: {what}</source>
        <translation>Después: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="202"/>
        <source>Not a finding: {reason}</source>
        <translation>No es un hallazgo: {reason}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="205"/>
        <source>Kept as it was written; it comes back with a No or Partial answer.</source>
        <translation>Se conserva como se escribió; vuelve con una respuesta No o Parcial.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="129"/>
        <location filename="../../cpted_audit/ui/help/tour.py" line="277"/>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="327"/>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="225"/>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="289"/>
        <source>Title of the finding</source>
        <translation>Título del hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="63"/>
        <source>Doors: Y latches, N does not latch, P propped open</source>
        <translation>Puertas: Y engancha, N no engancha, P mantenida abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="112"/>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="251"/>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="291"/>
        <source>What was seen</source>
        <translation>Lo que se vio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="112"/>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="137"/>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_editor.py" line="292"/>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="147"/>
        <source>What was seen, and where exactly</source>
        <translation>Lo que se vio y dónde exactamente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="54"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="70"/>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="55"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="70"/>
        <source>Likelihood</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="56"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="70"/>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="57"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="68"/>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="58"/>
        <source>Now: what can be done within thirty days</source>
        <translation>Ahora: lo que se puede hacer en treinta días</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="59"/>
        <source>Later: what costs money</source>
        <translation>Después: lo que cuesta dinero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="70"/>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="92"/>
        <source>From the checklist</source>
        <translation>De la lista de verificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="59"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="60"/>
        <source>Find a place</source>
        <translation>Buscar un lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="62"/>
        <source>Where the places are moved to</source>
        <translation>Adónde se mueven los lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="37"/>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="42"/>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="44"/>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="254"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="64"/>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="84"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="116"/>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="65"/>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="85"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="67"/>
        <location filename="../../cpted_audit/ui/report/report_page.py" line="66"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="49"/>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="45"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="54"/>
        <source>What could not be done</source>
        <translation>Lo que no se pudo hacer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="121"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="247"/>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="121"/>
        <source>Merge into {place}</source>
        <translation>Combinar en {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="185"/>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="144"/>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="233"/>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="193"/>
        <source>Add a building…</source>
        <translation>Agregar un edificio…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="196"/>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="108"/>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="197"/>
        <source>Add a level…</source>
        <translation>Agregar un nivel…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="199"/>
        <source>Rename {level}…</source>
        <translation>Cambiar el nombre de {level}…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="204"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="299"/>
        <source>Add a building</source>
        <translation>Agregar un edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="209"/>
        <source>Rename the building</source>
        <translation>Cambiar el nombre del edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="216"/>
        <source>Add a level</source>
        <translation>Agregar un nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="221"/>
        <source>Rename the level</source>
        <translation>Cambiar el nombre del nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="241"/>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="48"/>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="243"/>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="245"/>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="70"/>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="248"/>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="250"/>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="252"/>
        <source>Walk a sample…</source>
        <translation>Recorrer una muestra…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="253"/>
        <source>Add a place…</source>
        <translation>Agregar un lugar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="254"/>
        <source>Move there</source>
        <translation>Mover allí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="268"/>
        <source>Buildings  ▾</source>
        <translation>Edificios  ▾</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="269"/>
        <source>Buildings and levels</source>
        <translation>Edificios y niveles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="67"/>
        <source>Type in a paper form</source>
        <translation>Capturar un formulario de papel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="118"/>
        <source>Rows answered: {done} of {all}</source>
        <translation>Filas respondidas: {done} de {all}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="159"/>
        <source>A door takes Y where it latches, N where it does not, and P where it was propped open; nothing was written.</source>
        <translation>Para una puerta use Y si engancha, N si no engancha y P si estaba mantenida abierta; no se escribió nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="170"/>
        <source>Nothing is left to undo.</source>
        <translation>No queda nada que deshacer.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="244"/>
        <source>Walked by</source>
        <translation>Recorrido por</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="244"/>
        <source>Date and time on the form</source>
        <translation>Fecha y hora del formulario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="252"/>
        <source>What was seen; Enter goes to the next row</source>
        <translation>Lo que se vio; Enter pasa a la fila siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="255"/>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="269"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="298"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="194"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="281"/>
        <source>Rows of the form</source>
        <translation>Filas del formulario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="303"/>
        <source>Retired places keep what was answered there; it counts no more. Merging keeps the answers of both: those of the place that stays come first.</source>
        <translation>Los lugares retirados conservan lo que se respondió allí, pero ya no cuenta. Al combinar se conservan las respuestas de los dos: primero las del lugar que queda.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="161"/>
        <source>{factor}, from the checklist</source>
        <translation>{factor}, como está en la lista de verificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/finding_form.py" line="187"/>
        <source>Severity {severity}, {how_bad}  ·  likelihood {likelihood}, {how_often}</source>
        <translation>Gravedad {severity}, {how_bad}  ·  probabilidad {likelihood}, {how_often}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="48"/>
        <source>Findings without an item</source>
        <translation>Hallazgos sin punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="55"/>
        <source>Add a finding…</source>
        <translation>Agregar un hallazgo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="58"/>
        <source>Something to repair that no item asks for (Ctrl+Shift+F)</source>
        <translation>Algo que hay que arreglar y que ningún punto pregunta (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="143"/>
        <source>Title of the new finding</source>
        <translation>Título del nuevo hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="146"/>
        <source>What was seen, of the new finding</source>
        <translation>Lo que se vio, del nuevo hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="28"/>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="44"/>
        <source>Propose a finding</source>
        <translation>Proponer un hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="29"/>
        <source>Finding {number} was made of this survey already. Write another one?</source>
        <translation>De esta medición ya se hizo el hallazgo {number}. ¿Escribir otro?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="32"/>
        <source>Write another</source>
        <translation>Escribir otro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="44"/>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="153"/>
        <source>Add the finding</source>
        <translation>Agregar el hallazgo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="65"/>
        <source>Choose a place</source>
        <translation>Elija un lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="84"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="156"/>
        <source>Discard</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/free_findings.py" line="175"/>
        <source>New finding at {place}</source>
        <translation>Nuevo hallazgo en {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="35"/>
        <source>Why does it not apply here?</source>
        <translation>¿Por qué no aplica aquí?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="36"/>
        <source>What kept you from seeing it, and what to come back for?</source>
        <translation>¿Qué le impidió verlo y por qué hay que regresar?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="38"/>
        <source>Note: what did you see?</source>
        <translation>Nota: ¿qué vio?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="39"/>
        <source>What did you see?</source>
        <translation>¿Qué vio?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="114"/>
        <source>Look for: {what}</source>
        <translation>Busque: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="116"/>
        <source>Why: {what}</source>
        <translation>Por qué: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="230"/>
        <source>{answer}: {what}</source>
        <translation>{answer}: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="240"/>
        <source>! Critical</source>
        <translation>! Crítico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_list.py" line="44"/>
        <source>Items</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/item_row.py" line="38"/>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="29"/>
        <source>Unchecked</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/pages.py" line="50"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="13"/>
        <source>Doors</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="40"/>
        <source>Numbers run</source>
        <translation>Los números van</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="41"/>
        <source>Numbers go</source>
        <translation>Los números siguen</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="42"/>
        <source>Before the number</source>
        <translation>Antes del número</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="46"/>
        <source>As few numbers as possible, such as 12A</source>
        <translation>Los menos números posibles, como 12A</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="47"/>
        <source>All doors renumbered, without gaps</source>
        <translation>Todas de nuevo, sin huecos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="56"/>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="63"/>
        <source>Numbering starts at</source>
        <translation>La numeración empieza en</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="70"/>
        <source>Authorities differ on the direction; ask the agencies that will come.</source>
        <translation>Las autoridades difieren en el sentido; pregunte a los servicios que acudirán.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="91"/>
        <source>The lowest number</source>
        <translation>El número más bajo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="116"/>
        <source>Renumber</source>
        <translation>Renumerar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="162"/>
        <source>side {side}</source>
        <translation>lado {side}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="182"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="14"/>
        <source>Door</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="182"/>
        <source>Old → new</source>
        <translation>Anterior → nuevo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="183"/>
        <source>Old and new numbers</source>
        <translation>Números anteriores y nuevos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="15"/>
        <source>Exterior or interior</source>
        <translation>Exterior o interior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="16"/>
        <source>Exterior</source>
        <translation>Exterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="17"/>
        <source>Interior</source>
        <translation>Interior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="182"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="18"/>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="20"/>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="25"/>
        <source>Single</source>
        <translation>Sencilla</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="26"/>
        <source>Pair</source>
        <translation>Doble</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="27"/>
        <source>Sliding</source>
        <translation>Corrediza</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="28"/>
        <source>Overhead</source>
        <translation>Enrollable</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="29"/>
        <source>Gate</source>
        <translation>Portón</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="30"/>
        <source>Hatch</source>
        <translation>Escotilla</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="31"/>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="32"/>
        <source>Hollow metal</source>
        <translation>Metal hueco</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="33"/>
        <source>Wood</source>
        <translation>Madera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="34"/>
        <source>Aluminum</source>
        <translation>Aluminio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="35"/>
        <source>Glass</source>
        <translation>Vidrio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="36"/>
        <source>Chain link</source>
        <translation>Malla metálica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="37"/>
        <source>Glazing</source>
        <translation>Acristalamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="38"/>
        <source>Choose doors…</source>
        <translation>Elegir puertas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="39"/>
        <source>{field}: choose doors</source>
        <translation>{field}: elegir puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="77"/>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="84"/>
        <source>Doors this key opens</source>
        <translation>Puertas que abre esta llave</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="79"/>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="80"/>
        <source>Find a door</source>
        <translation>Buscar una puerta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="121"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="38"/>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="39"/>
        <source>Vision panel</source>
        <translation>Mirilla de vidrio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="40"/>
        <source>Sidelight</source>
        <translation>Vidrio lateral</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="41"/>
        <source>Full glass</source>
        <translation>Vidrio completo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="42"/>
        <source>Filmed glass</source>
        <translation>Vidrio con lámina</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="43"/>
        <source>Swing</source>
        <translation>Sentido de apertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="44"/>
        <source>Out</source>
        <translation>Hacia fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="45"/>
        <source>In</source>
        <translation>Hacia dentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="46"/>
        <source>Both ways</source>
        <translation>En ambos sentidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="47"/>
        <source>Does not swing</source>
        <translation>No es batiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="48"/>
        <source>Access from outside</source>
        <translation>Acceso desde fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="49"/>
        <source>Key</source>
        <translation>Llave</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="50"/>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="48"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="51"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="52"/>
        <source>Intercom</source>
        <translation>Intercomunicador</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="53"/>
        <source>Opened by staff</source>
        <translation>La abre el personal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="54"/>
        <source>Exit only</source>
        <translation>Solo salida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="55"/>
        <source>Lock function</source>
        <translation>Función de la cerradura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="56"/>
        <source>Classroom</source>
        <translation>Aula</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="57"/>
        <source>Classroom, locked from inside</source>
        <translation>Aula, se cierra desde dentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="58"/>
        <source>Storeroom</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="59"/>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="60"/>
        <source>Passage, no lock</source>
        <translation>De paso, sin cerradura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="61"/>
        <source>Panic hardware</source>
        <translation>Barra antipánico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="62"/>
        <source>Deadbolt</source>
        <translation>Cerrojo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="63"/>
        <source>Electric</source>
        <translation>Eléctrica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="64"/>
        <source>Padlock</source>
        <translation>Candado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="65"/>
        <source>Locks from</source>
        <translation>Se cierra desde</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="14"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="66"/>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="67"/>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="68"/>
        <source>Both sides</source>
        <translation>Ambos lados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="69"/>
        <source>Remote</source>
        <translation>A distancia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="70"/>
        <source>Neither side</source>
        <translation>Ningún lado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="71"/>
        <source>Motions to exit</source>
        <translation>Movimientos para salir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="72"/>
        <source>Outside trim</source>
        <translation>Herraje exterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="73"/>
        <source>Closes and latches</source>
        <translation>Cierra y engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="76"/>
        <source>Propped open</source>
        <translation>Mantenida abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="77"/>
        <source>Sign outside</source>
        <translation>Letrero fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="78"/>
        <source>Sign inside</source>
        <translation>Letrero dentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="80"/>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="81"/>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="83"/>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="84"/>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="85"/>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="86"/>
        <source>Removed</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="87"/>
        <source>Checked on</source>
        <translation>Revisada el</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="386"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="88"/>
        <source>Checked by</source>
        <translation>Revisada por</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="37"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="90"/>
        <location filename="../../cpted_audit/ui/start/count_grid.py" line="20"/>
        <source>Key boxes</source>
        <translation>Cajas de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="91"/>
        <source>Key box</source>
        <translation>Caja de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="92"/>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="93"/>
        <source>Opened by</source>
        <translation>La abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="94"/>
        <location filename="../../cpted_audit/ui/report/report_words.py" line="12"/>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="95"/>
        <source>How it is opened</source>
        <translation>Cómo se abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="96"/>
        <source>Last opened</source>
        <translation>Última apertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="97"/>
        <source>Keys and cards</source>
        <translation>Llaves y tarjetas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="98"/>
        <source>Key or card</source>
        <translation>Llave o tarjeta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="99"/>
        <source>Master</source>
        <translation>Maestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="100"/>
        <source>Grand master</source>
        <translation>Gran maestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="101"/>
        <source>Fob</source>
        <translation>Llavero electrónico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="102"/>
        <source>Elevator key</source>
        <translation>Llave del ascensor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="103"/>
        <source>Padlock key</source>
        <translation>Llave de candado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="104"/>
        <source>Opens doors</source>
        <translation>Abre las puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="105"/>
        <source>Opens all</source>
        <translation>Abre todas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="106"/>
        <source>Held by</source>
        <translation>En poder de</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="107"/>
        <source>In key box</source>
        <translation>En la caja de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="108"/>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="109"/>
        <source>Held</source>
        <translation>En uso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="110"/>
        <source>In a key box</source>
        <translation>En una caja de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="111"/>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="112"/>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="66"/>
        <source>{day}, passed</source>
        <translation>{day}, vencido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="75"/>
        <source>unencrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="76"/>
        <source>encrypted, with codes</source>
        <translation>cifrado, con códigos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="76"/>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="103"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="80"/>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="113"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="82"/>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="81"/>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="83"/>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="87"/>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="88"/>
        <source>File is</source>
        <translation>El archivo está</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="89"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="90"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="144"/>
        <source>Overdue only</source>
        <translation>Solo vencidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="149"/>
        <source>Write what became of it…</source>
        <translation>Anotar qué fue de ella…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="150"/>
        <source>Recalled, destroyed or never sent; the log itself never changes</source>
        <translation>Retirada, destruida o nunca enviada; el registro mismo nunca cambia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="155"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="206"/>
        <source>Who got which copy</source>
        <translation>Quién recibió qué copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="182"/>
        <source>No copy was given to anyone named.</source>
        <translation>No se entregó ninguna copia a alguien con nombre.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="184"/>
        <source>1 copy given, {late} overdue</source>
        <translation>1 copia entregada, {late} vencidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="187"/>
        <source>{count} copies given, {late} overdue</source>
        <translation>{count} copias entregadas, {late} vencidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="141"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="114"/>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="115"/>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="116"/>
        <source>Known to</source>
        <translation>Lo conocen</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="117"/>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="56"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="118"/>
        <location filename="../../cpted_audit/ui/start/count_grid.py" line="21"/>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="119"/>
        <source>What it sees</source>
        <translation>Qué ve</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="120"/>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="121"/>
        <source>Not checked</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="30"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="122"/>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="31"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="123"/>
        <source>Defect</source>
        <translation>Defecto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="32"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="124"/>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="160"/>
        <source>School day</source>
        <translation>Día de clases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="161"/>
        <source>After hours</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="162"/>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="163"/>
        <source>Call as number</source>
        <translation>Orden de llamada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="164"/>
        <source>Office phone</source>
        <translation>Teléfono de la oficina</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="165"/>
        <source>Private phone</source>
        <translation>Teléfono particular</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="166"/>
        <source>The side of the street address</source>
        <translation>El lado de la dirección postal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="167"/>
        <source>The side of the main entrance</source>
        <translation>El lado de la entrada principal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="168"/>
        <source>Agreed with the fire agency</source>
        <translation>Acordado con los bomberos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="169"/>
        <source>Clockwise</source>
        <translation>En el sentido del reloj</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="170"/>
        <source>Counterclockwise</source>
        <translation>En sentido contrario al reloj</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="171"/>
        <source>Across the whole site</source>
        <translation>En todo el recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="172"/>
        <source>Starting over at each building</source>
        <translation>De nuevo en cada edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="173"/>
        <source>Letter of the side</source>
        <translation>Letra del lado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="174"/>
        <source>Letters of the building</source>
        <translation>Letras del edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="179"/>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="180"/>
        <source>Lock</source>
        <translation>Cerradura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="181"/>
        <source>Latches</source>
        <translation>Engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="182"/>
        <source>Sign out</source>
        <translation>Letrero fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="183"/>
        <source>Sign in</source>
        <translation>Letrero dentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="184"/>
        <source>Checked</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="185"/>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="35"/>
        <source>As the sight study says</source>
        <translation>Como dice el estudio de visibilidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="36"/>
        <source>Always open</source>
        <translation>Siempre abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="37"/>
        <source>Always shut</source>
        <translation>Siempre cerrada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="55"/>
        <source>Looks toward</source>
        <translation>Mira hacia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="56"/>
        <source>Field of view</source>
        <translation>Campo de visión</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="57"/>
        <source>Sees as far as</source>
        <translation>Alcance de la vista</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="58"/>
        <source>Pixels across</source>
        <translation>Píxeles de ancho</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="60"/>
        <source>Opening</source>
        <translation>Abertura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="99"/>
        <source>{count} × {kind}</source>
        <translation>{count} × {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="100"/>
        <source>{count} markers</source>
        <translation>{count} marcadores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="156"/>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="30"/>
        <source>Foot-candles (fc)</source>
        <translation>Pies-candela (fc)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="31"/>
        <source>Lux</source>
        <translation>Lux</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="40"/>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="267"/>
        <source>Lighting survey</source>
        <translation>Medición de la iluminación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="46"/>
        <source>Smallest step of the meter</source>
        <translation>Paso más pequeño del medidor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/type_dialog.py" line="95"/>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="85"/>
        <source>No visit</source>
        <translation>Sin visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="40"/>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="107"/>
        <source>chosen by the lot&apos;s size</source>
        <translation>según el estacionamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="108"/>
        <source>chosen by the lot&apos;s size: {length}</source>
        <translation>según el estacionamiento: {length}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="138"/>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="49"/>
        <source>Unit of the meter</source>
        <translation>Unidad del medidor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="141"/>
        <source>Meter</source>
        <translation>Medidor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="142"/>
        <source>Fixtures</source>
        <translation>Luminarias</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="142"/>
        <source>Measured on</source>
        <translation>Medido el</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="143"/>
        <source>Between points</source>
        <translation>Entre puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="144"/>
        <location filename="../../cpted_audit/ui/plans/lighting_finding.py" line="84"/>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="189"/>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="386"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="89"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="102"/>
        <location filename="../../cpted_audit/ui/walk/item_card.py" line="201"/>
        <location filename="../../cpted_audit/ui/walk/note_editor.py" line="30"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="189"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="127"/>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/marker_form.py" line="190"/>
        <source>Door stands</source>
        <translation>La puerta está</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="72"/>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="74"/>
        <source>{photo}, taken {when}</source>
        <translation>{photo}, tomada el {when}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="131"/>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="86"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="135"/>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="114"/>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="93"/>
        <location filename="../../cpted_audit/ui/plans/side_panel.py" line="49"/>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="159"/>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="218"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="105"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="206"/>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="88"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="93"/>
        <source>Add photo</source>
        <translation>Agregar foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/photo_strip.py" line="97"/>
        <source>Add photos (Ctrl+Shift+P), or drop them here</source>
        <translation>Agregue fotos (Ctrl+Shift+P) o arrástrelas aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/place_header.py" line="30"/>
        <source>All phases</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/tour.py" line="61"/>
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
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="32"/>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="37"/>
        <source>LINKED</source>
        <translation>VINCULADO</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="44"/>
        <source>Key {name}</source>
        <translation>Llave {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="56"/>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="46"/>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="60"/>
        <source>Its items in the walk</source>
        <translation>Sus puntos en el recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="61"/>
        <source>Nothing is linked to this door yet.</source>
        <translation>Todavía no hay nada vinculado a esta puerta.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="44"/>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="57"/>
        <location filename="../../cpted_audit/ui/widgets/show_secret.py" line="44"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="45"/>
        <source>Students visible</source>
        <translation>Estudiantes visibles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="46"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="186"/>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="51"/>
        <source>Add photos…</source>
        <translation>Agregar fotos…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="51"/>
        <location filename="../../cpted_audit/ui/start/start_page.py" line="144"/>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="51"/>
        <source>Camera…</source>
        <translation>Cámara…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="58"/>
        <source>Accept all</source>
        <translation>Aceptar todas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="58"/>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="59"/>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="193"/>
        <source>{shown:,} of {total:,} shown</source>
        <translation>Se muestran {shown:,} de {total:,}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="194"/>
        <location filename="../../cpted_audit/ui/registers/linked_box.py" line="56"/>
        <location filename="../../cpted_audit/ui/walk/question_views.py" line="46"/>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="194"/>
        <source>{count:,} photos</source>
        <translation>{count:,} fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="199"/>
        <source>1 photo was taken where the walk was at the time.</source>
        <translation>1 foto se tomó donde estaba el recorrido en ese momento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="200"/>
        <source>{count:,} photos were taken where the walk was at the time.</source>
        <translation>{count:,} fotos se tomaron donde estaba el recorrido en ese momento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="205"/>
        <source>1 photo needs a students-visible check.</source>
        <translation>Falta indicar en 1 foto si se ven estudiantes.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_header.py" line="206"/>
        <source>{count:,} photos need a students-visible check.</source>
        <translation>Falta indicar en {count:,} fotos si se ven estudiantes.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="16"/>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="18"/>
        <source>Does not exist here</source>
        <translation>No existe aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="19"/>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="20"/>
        <source>Other building serves this</source>
        <translation>Otro edificio cumple esta función</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="24"/>
        <source>Come back for:</source>
        <translation>Regresar por:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="27"/>
        <source>After dark</source>
        <translation>Hay que verlo de noche</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="28"/>
        <source>Event in progress</source>
        <translation>Evento en curso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/reason_chips.py" line="29"/>
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
        <source>Places done: {done} of {total}</source>
        <translation>Lugares terminados: {done} de {total}</translation>
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
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="50"/>
        <source>Scores</source>
        <translation>Puntajes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="91"/>
        <source>To come back for: {count}</source>
        <translation>Por regresar a ver: {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="99"/>
        <source>This place</source>
        <translation>Este lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/side_panel.py" line="103"/>
        <source>Score so far</source>
        <translation>Puntaje hasta ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_field.py" line="121"/>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="216"/>
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
        <location filename="../../cpted_audit/ui/walk/item_row.py" line="39"/>
        <location filename="../../cpted_audit/ui/walk/walk_filter.py" line="20"/>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/open_items.py" line="97"/>
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
        <location filename="../../cpted_audit/ui/words.py" line="66"/>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="66"/>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="66"/>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="66"/>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="66"/>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="67"/>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="67"/>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="67"/>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="67"/>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="67"/>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="68"/>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="68"/>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/words.py" line="162"/>
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
        <source>Break watch</source>
        <translation>Recreo y cambios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="27"/>
        <source>Evening event</source>
        <translation>Acto de la tarde</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="28"/>
        <source>Night walk</source>
        <translation>Recorrido nocturno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="29"/>
        <source>Records and interviews</source>
        <translation>Registros y entrevistas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="30"/>
        <source>Elementary</source>
        <translation>Primaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="31"/>
        <source>Middle</source>
        <translation>Intermedia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="32"/>
        <source>High</source>
        <translation>Secundaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="33"/>
        <source>K–8</source>
        <translation>K–8</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="34"/>
        <source>K–12</source>
        <translation>K–12</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="36"/>
        <source>Staff time</source>
        <translation>Tiempo del personal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="37"/>
        <source>Under $1,000</source>
        <translation>Menos de $1,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="38"/>
        <source>$1,000–10,000</source>
        <translation>$1,000–10,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="39"/>
        <source>$10,000–50,000</source>
        <translation>$10,000–50,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="40"/>
        <source>Over $50,000</source>
        <translation>Más de $50,000</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="41"/>
        <source>Principal</source>
        <translation>Dirección de la escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="42"/>
        <source>Custodian</source>
        <translation>Conserje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="43"/>
        <source>Facilities</source>
        <translation>Instalaciones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="44"/>
        <source>IT</source>
        <translation>Informática</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="45"/>
        <source>School resource officer</source>
        <translation>Agente de recursos escolares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="47"/>
        <source>Transportation</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="48"/>
        <source>Authority having jurisdiction</source>
        <translation>Autoridad competente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="49"/>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="32"/>
        <location filename="../../cpted_audit/ui/registers/parsed_fields.py" line="187"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="74"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="83"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="108"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="118"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="211"/>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="50"/>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="51"/>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="33"/>
        <location filename="../../cpted_audit/ui/registers/parsed_fields.py" line="187"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="75"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="83"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="108"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="211"/>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="52"/>
        <source>N/A</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="67"/>
        <source>too few to score</source>
        <translation>muy pocos para dar un puntaje</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="72"/>
        <source>perimeter</source>
        <translation>perímetro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="73"/>
        <source>perimeters</source>
        <translation>perímetros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="74"/>
        <source>parking lot</source>
        <translation>estacionamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="75"/>
        <source>parking lots</source>
        <translation>estacionamientos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="76"/>
        <source>drop-off</source>
        <translation>zona de entrega y recogida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="77"/>
        <source>drop-offs</source>
        <translation>zonas de entrega y recogida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="78"/>
        <source>bus loop</source>
        <translation>circuito de autobuses</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="79"/>
        <source>bus loops</source>
        <translation>circuitos de autobuses</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="80"/>
        <source>school grounds</source>
        <translation>terrenos de la escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="81"/>
        <source>playground</source>
        <translation>patio de juegos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="82"/>
        <source>playgrounds</source>
        <translation>patios de juegos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="83"/>
        <source>athletic field</source>
        <translation>campo deportivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="84"/>
        <source>athletic fields</source>
        <translation>campos deportivos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="85"/>
        <source>courtyard</source>
        <translation>patio interior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="86"/>
        <source>courtyards</source>
        <translation>patios interiores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="87"/>
        <source>building exterior</source>
        <translation>exterior del edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="88"/>
        <source>building exteriors</source>
        <translation>exteriores de edificios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="89"/>
        <source>exterior door</source>
        <translation>puerta exterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="90"/>
        <source>exterior doors</source>
        <translation>puertas exteriores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="91"/>
        <source>portable classroom</source>
        <translation>aula portátil</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="92"/>
        <source>portable classrooms</source>
        <translation>aulas portátiles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="93"/>
        <source>main entry</source>
        <translation>entrada principal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="94"/>
        <source>main entries</source>
        <translation>entradas principales</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="95"/>
        <source>corridor</source>
        <translation>pasillo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="96"/>
        <source>corridors</source>
        <translation>pasillos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="97"/>
        <source>stair</source>
        <translation>escalera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="98"/>
        <source>stairs</source>
        <translation>escaleras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="99"/>
        <source>elevator</source>
        <translation>elevador</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="100"/>
        <source>elevators</source>
        <translation>elevadores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="101"/>
        <source>classroom</source>
        <translation>aula</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="102"/>
        <source>classrooms</source>
        <translation>aulas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="103"/>
        <source>lab or shop</source>
        <translation>laboratorio o taller</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="104"/>
        <source>labs and shops</source>
        <translation>laboratorios y talleres</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="105"/>
        <source>cafeteria</source>
        <translation>cafetería</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="106"/>
        <source>cafeterias</source>
        <translation>cafeterías</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="107"/>
        <source>gym</source>
        <translation>gimnasio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="108"/>
        <source>gyms</source>
        <translation>gimnasios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="109"/>
        <source>locker room</source>
        <translation>vestuario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="110"/>
        <source>locker rooms</source>
        <translation>vestuarios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="111"/>
        <source>library</source>
        <translation>biblioteca</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="112"/>
        <source>libraries</source>
        <translation>bibliotecas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="113"/>
        <source>auditorium</source>
        <translation>auditorio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="114"/>
        <source>auditoriums</source>
        <translation>auditorios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="115"/>
        <source>restroom</source>
        <translation>baño</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="116"/>
        <source>restrooms</source>
        <translation>baños</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="117"/>
        <source>health room</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="118"/>
        <source>health rooms</source>
        <translation>enfermerías</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="119"/>
        <source>office</source>
        <translation>oficina</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="120"/>
        <source>offices</source>
        <translation>oficinas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="121"/>
        <source>service room</source>
        <translation>cuarto de servicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="122"/>
        <source>service rooms</source>
        <translation>cuartos de servicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="123"/>
        <source>building systems</source>
        <translation>sistemas del edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="124"/>
        <source>records and operations</source>
        <translation>registros y operaciones</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="130"/>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="131"/>
        <source>Undone for good</source>
        <translation>Deshecho para siempre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="132"/>
        <source>Purged</source>
        <translation>Purgado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="136"/>
        <source>Grounds</source>
        <translation>Terrenos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="142"/>
        <source>How key boxes are opened</source>
        <translation>Cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="143"/>
        <source>Phone numbers</source>
        <translation>Números de teléfono</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="145"/>
        <source>People of the team</source>
        <translation>Personas del equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="146"/>
        <source>Notes beside answers</source>
        <translation>Notas junto a las respuestas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="147"/>
        <source>The history until now</source>
        <translation>El historial hasta ahora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="148"/>
        <source>The history and the log of copies</source>
        <translation>El historial y el registro de copias</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="149"/>
        <source>Codes, and how key boxes are opened</source>
        <translation>Códigos, y cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="54"/>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="156"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="41"/>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="33"/>
        <source>Choose a photo to see it here.

Drop pictures or a folder anywhere on this page, or paste one with Ctrl+V.</source>
        <translation>Elija una foto para verla aquí.

Arrastre imágenes o una carpeta a cualquier parte de esta página, o pegue una imagen con Ctrl+V.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="62"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="48"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="49"/>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="63"/>
        <source>Alt text: what the picture shows, for those who cannot see it</source>
        <translation>Texto alternativo: lo que se ve, para quienes no pueden verlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="110"/>
        <source>BEFORE</source>
        <translation>ANTES</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="110"/>
        <source>AFTER</source>
        <translation>DESPUÉS</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="132"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="53"/>
        <source>Draw and blur…</source>
        <translation>Dibujar y difuminar…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="133"/>
        <source>Pair as before and after</source>
        <translation>Emparejar como antes y después</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="134"/>
        <source>Undo the pair</source>
        <translation>Deshacer la pareja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="185"/>
        <location filename="../../cpted_audit/ui/plans/plan_columns.py" line="16"/>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="199"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="212"/>
        <location filename="../../cpted_audit/ui/plans/wall_bar.py" line="36"/>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="222"/>
        <location filename="../../cpted_audit/ui/photos/photos_page.py" line="160"/>
        <source>Suggested: {place}</source>
        <translation>Sugerido: {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="223"/>
        <source>Accept the suggested place {place}</source>
        <translation>Aceptar el lugar sugerido: {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="238"/>
        <source>{count:,} photos chosen</source>
        <translation>{count:,} fotos elegidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="243"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="115"/>
        <source>time unknown</source>
        <translation>hora desconocida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/detail_pane.py" line="243"/>
        <location filename="../../cpted_audit/ui/photos/photo_model.py" line="101"/>
        <location filename="../../cpted_audit/ui/walk/photo_window.py" line="117"/>
        <source>taken {when}</source>
        <translation>tomada el {when}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="55"/>
        <source>Measurement</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="56"/>
        <source>minor</source>
        <translation>leve</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="57"/>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="58"/>
        <source>serious</source>
        <translation>seria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="59"/>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="60"/>
        <source>rare</source>
        <translation>rara</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="61"/>
        <source>yearly</source>
        <translation>anual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="62"/>
        <source>monthly</source>
        <translation>mensual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="63"/>
        <source>daily</source>
        <translation>diaria</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="64"/>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="65"/>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="66"/>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="42"/>
        <source>Same as…</source>
        <translation>Igual que…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="48"/>
        <source>The places chosen are the same as {place}</source>
        <translation>Los lugares elegidos son iguales que {place}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="49"/>
        <source>{place} is the same as the place chosen</source>
        <translation>{place} es igual que el lugar elegido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="51"/>
        <source>Other {kind}</source>
        <translation>Otros: {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="52"/>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="53"/>
        <source>Replace answers that are there; notes stay</source>
        <translation>Reemplazar las respuestas que ya están; las notas quedan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="55"/>
        <source>What is copied</source>
        <translation>Lo que se copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="59"/>
        <source>Copy the answers</source>
        <translation>Copiar las respuestas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="90"/>
        <source>{place} · {count} answered</source>
        <translation>{place} · {count} respondidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="92"/>
        <source>{place}, not in the sample</source>
        <translation>{place}, fuera de la muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="132"/>
        <source>1 answer goes to {places}.</source>
        <translation>Se copia 1 respuesta a {places}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="133"/>
        <source>{count} answers go to {places}.</source>
        <translation>Se copian {count} respuestas a {places}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="134"/>
        <source>{count} there stay as they are.</source>
        <translation>{count} que ya están quedan como están.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="134"/>
        <source>1 there stays as it is.</source>
        <translation>1 que ya está allí queda como está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/same_as_dialog.py" line="136"/>
        <source>Photos are not copied.</source>
        <translation>Las fotos no se copian.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_opener.py" line="69"/>
        <source>Take it over?</source>
        <translation>¿Hacerse cargo de ella?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_opener.py" line="69"/>
        <source>Take it over anyway</source>
        <translation>Hacerse cargo de todos modos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/audit_opener.py" line="88"/>
        <location filename="../../cpted_audit/ui/audit_opener.py" line="96"/>
        <source>Creating the sample school</source>
        <translation>Creando la escuela de ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/palette.py" line="63"/>
        <location filename="../../cpted_audit/ui/find/palette.py" line="70"/>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="169"/>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/palette.py" line="69"/>
        <source>Find an item, place, finding, visit or action</source>
        <translation>Busque un punto, lugar, hallazgo, visita o acción</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/palette.py" line="77"/>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/palette.py" line="82"/>
        <source>Nothing fits these words.</source>
        <translation>Nada coincide con estas palabras.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="40"/>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="42"/>
        <source>Versions and licenses</source>
        <translation>Versiones y licencias</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="59"/>
        <source>Public domain</source>
        <translation>Dominio público</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="62"/>
        <source>font</source>
        <translation>fuente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="67"/>
        <source>Free software under the GNU General Public License, version 3 or later. It works without a network and sends nothing anywhere.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Funciona sin red y no envía nada a ninguna parte.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/help/about.py" line="70"/>
        <source>| Part | Version | License |</source>
        <translation>| Parte | Versión | Licencia |</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="44"/>
        <source>Item, such as B07</source>
        <translation>Punto, por ejemplo B07</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="46"/>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="47"/>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="47"/>
        <source>Words in the step</source>
        <translation>Palabras del paso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="67"/>
        <source>All places</source>
        <translation>Todos los lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="68"/>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="85"/>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="85"/>
        <source>{count:,} steps, newest first</source>
        <translation>{count:,} pasos, primero los más recientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="90"/>
        <source>No step fits.</source>
        <translation>Ningún paso coincide.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="102"/>
        <source>It changed nothing.</source>
        <translation>No cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="121"/>
        <source>What the step changed</source>
        <translation>Lo que cambió el paso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_page.py" line="150"/>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_desk.py" line="32"/>
        <source>This passphrase does not open it. Type it again.</source>
        <translation>Esta frase de contraseña no la abre. Escríbala otra vez.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/lock_desk.py" line="35"/>
        <source>The audit</source>
        <translation>La auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="71"/>
        <source>Importing photos</source>
        <translation>Importando fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="145"/>
        <source>Found {count:,} photos</source>
        <translation>Se encontraron {count:,} fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="155"/>
        <source>Importing photos {done:,} of {total:,}</source>
        <translation>Importando fotos: {done:,} de {total:,}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="176"/>
        <source>1 of the photos was here already.</source>
        <translation>1 de las fotos ya estaba aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="178"/>
        <source>{count:,} of the photos were here already.</source>
        <translation>{count:,} de las fotos ya estaban aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="172"/>
        <source>There were no pictures in what was chosen.</source>
        <translation>No había imágenes en lo que se eligió.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="25"/>
        <source>1 video</source>
        <translation>1 video</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="25"/>
        <source>{count:,} videos</source>
        <translation>{count:,} videos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="26"/>
        <source>1 raw picture</source>
        <translation>1 imagen RAW</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="26"/>
        <source>{count:,} raw pictures</source>
        <translation>{count:,} imágenes RAW</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="27"/>
        <source>1 picture of another kind</source>
        <translation>1 imagen de otro tipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="27"/>
        <source>{count:,} pictures of other kinds</source>
        <translation>{count:,} imágenes de otros tipos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="28"/>
        <source>1 sound</source>
        <translation>1 audio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="28"/>
        <source>{count:,} sounds</source>
        <translation>{count:,} audios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="29"/>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="29"/>
        <source>{count:,} documents</source>
        <translation>{count:,} documentos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="30"/>
        <source>1 archive</source>
        <translation>1 archivo comprimido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="30"/>
        <source>{count:,} archives</source>
        <translation>{count:,} archivos comprimidos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="31"/>
        <source>1 other file</source>
        <translation>1 archivo de otra clase</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="31"/>
        <source>{count:,} other files</source>
        <translation>{count:,} archivos de otras clases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="32"/>
        <source>Skipped 1 file: {kinds}.</source>
        <translation>Se omitió 1 archivo: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="32"/>
        <source>Skipped {count:,} files: {kinds}.</source>
        <translation>Se omitieron {count:,} archivos: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="33"/>
        <source>Photos can be imported as {kinds}.</source>
        <translation>Las fotos se pueden importar como {kinds}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="145"/>
        <source>Found 1 photo</source>
        <translation>Se encontró 1 foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="183"/>
        <source>1 photo says a day that has not come; it was imported without the day.</source>
        <translation>1 foto dice un día que aún no llega; se importó sin el día.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="185"/>
        <source>{count:,} photos say a day that has not come; they were imported without the day.</source>
        <translation>{count:,} fotos dicen un día que aún no llega; se importaron sin el día.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="192"/>
        <source>{why} and {count:,} more</source>
        <translation>{why} y {count:,} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="201"/>
        <source>The import stopped; 1 photo was stored before that and stays.</source>
        <translation>La importación se detuvo; antes se guardó 1 foto, que se conserva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="202"/>
        <source>The import stopped; {count:,} photos were stored before that and stay.</source>
        <translation>La importación se detuvo; antes se guardaron {count:,} fotos, que se conservan.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="209"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="255"/>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="72"/>
        <source>… and {count:,} more.</source>
        <translation>… y {count:,} más.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photo_import.py" line="211"/>
        <source>The others were imported.</source>
        <translation>Las demás se agregaron.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="20"/>
        <source>No place yet</source>
        <translation>Todavía sin lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="21"/>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="44"/>
        <source>What it shows</source>
        <translation>Lo que muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="81"/>
        <source>The place itself</source>
        <translation>El lugar mismo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/attach_box.py" line="130"/>
        <source>Finding {number} · {words}</source>
        <translation>Hallazgo {number} · {words}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="28"/>
        <source>The camera cannot be used on this computer: a part of the system for sound and video is missing. Take the photo with a phone or camera, and drop it here.</source>
        <translation>La cámara no se puede usar en esta computadora: falta una parte del sistema de sonido y video. Tome la foto con un teléfono o una cámara y arrástrela aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="32"/>
        <source>This computer has no camera that the program can see. Connect one and try again, or take the photo with a phone and drop it here.</source>
        <translation>El programa no encuentra ninguna cámara en esta computadora. Conecte una e inténtelo de nuevo, o tome la foto con un teléfono y arrástrela aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="36"/>
        <source>The camera stopped or was unplugged. The pictures taken before are kept; connect it and open it again.</source>
        <translation>La cámara se detuvo o se desconectó. Las fotos tomadas antes se conservan; conéctela y ábrala otra vez.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="87"/>
        <source>Camera – {name}</source>
        <translation>Cámara – {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="93"/>
        <source>Take the picture</source>
        <translation>Tomar la foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="119"/>
        <source>What the camera sees</source>
        <translation>Lo que ve la cámara</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="135"/>
        <source>Camera {time}</source>
        <translation>Cámara {time}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/camera_window.py" line="137"/>
        <source>Taken {time}</source>
        <translation>Tomada a las {time}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/incoming.py" line="39"/>
        <source>Pasted {time}</source>
        <translation>Pegada {time}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="88"/>
        <source>Picture to draw on</source>
        <translation>Imagen sobre la que se dibuja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="310"/>
        <source>an arrow</source>
        <translation>una flecha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="311"/>
        <source>a box</source>
        <translation>un recuadro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="312"/>
        <source>an ellipse</source>
        <translation>una elipse</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="313"/>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="314"/>
        <source>a measure line</source>
        <translation>una línea de medida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="315"/>
        <source>a blur</source>
        <translation>un difuminado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_canvas.py" line="316"/>
        <source>the crop</source>
        <translation>el recorte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="61"/>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="51"/>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="62"/>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="63"/>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="64"/>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="65"/>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="213"/>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="66"/>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="217"/>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="70"/>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="67"/>
        <source>Blur</source>
        <translation>Difuminar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="68"/>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="73"/>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="74"/>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="75"/>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="76"/>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="77"/>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="82"/>
        <source>Draw with the mouse, or press Enter to put a mark in the middle. Arrow keys move the chosen mark, with Ctrl they resize it, with Shift they go far. Tab goes to the next mark.</source>
        <translation>Dibuje con el ratón o presione Entrar para poner una marca en el centro. Las flechas mueven la marca elegida, con Ctrl cambian su tamaño y con Mayús avanzan más. Tab va a la marca siguiente.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="102"/>
        <source>Draw and blur – {photo}</source>
        <translation>Dibujar y difuminar – {photo}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="114"/>
        <source>Remove the chosen mark (Delete)</source>
        <translation>Quitar la marca elegida (Supr)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="115"/>
        <source>Undo the last change of the marks (Ctrl+Z)</source>
        <translation>Deshacer el último cambio de las marcas (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="179"/>
        <source>There is no change of these marks to take back.</source>
        <translation>No hay ningún cambio de estas marcas que deshacer.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="213"/>
        <source>Words on the picture:</source>
        <translation>Palabras sobre la imagen:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="216"/>
        <source>Measured, with its unit:</source>
        <translation>Lo medido, con su unidad:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="253"/>
        <source>Chosen: {mark}, mark {number} of {count}.</source>
        <translation>Elegida: {mark}, marca {number} de {count}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="305"/>
        <source>Draw in {color}</source>
        <translation>Dibujar en {color}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="324"/>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="325"/>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="326"/>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="326"/>
        <source>Show all of the picture (0)</source>
        <translation>Mostrar toda la imagen (0)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/markup_editor.py" line="327"/>
        <source>Close; every change is saved already</source>
        <translation>Cerrar; todos los cambios ya están guardados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="19"/>
        <source>As imported</source>
        <translation>Como se agregaron</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="20"/>
        <source>Oldest first</source>
        <translation>Primero las más antiguas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="21"/>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="27"/>
        <source>Students: any</source>
        <translation>Estudiantes: todas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="28"/>
        <source>Students: not asked</source>
        <translation>Estudiantes: sin indicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="29"/>
        <source>Students: yes</source>
        <translation>Estudiantes: sí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="30"/>
        <source>Students: no</source>
        <translation>Estudiantes: no</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="36"/>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="37"/>
        <source>Not attached</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_filter.py" line="38"/>
        <source>Place suggested</source>
        <translation>Con lugar sugerido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_model.py" line="104"/>
        <source>paired with the photo from before the repair</source>
        <translation>emparejada con la foto de antes del arreglo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_model.py" line="109"/>
        <source>students visible: not asked</source>
        <translation>estudiantes visibles: sin indicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_model.py" line="110"/>
        <source>students visible</source>
        <translation>con estudiantes visibles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photo_model.py" line="111"/>
        <source>no students visible</source>
        <translation>sin estudiantes visibles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/photos_page.py" line="319"/>
        <source>The clipboard has no picture and no file.</source>
        <translation>El portapapeles no contiene ninguna imagen ni archivo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="12"/>
        <source>Are students visible in this picture, or named in its caption?</source>
        <translation>¿Se ven estudiantes en esta imagen, o se les nombra en el pie de foto?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="14"/>
        <source>Are students visible in any of these pictures, or named in their captions?</source>
        <translation>¿Se ven estudiantes en alguna de estas imágenes, o se les nombra en los pies de foto?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="17"/>
        <source>Students visible: Yes. Blur their faces with “Draw and blur”.</source>
        <translation>Estudiantes visibles: sí. Difumine sus caras con “Dibujar y difuminar”.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="18"/>
        <source>Students visible: No.</source>
        <translation>Estudiantes visibles: no.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="20"/>
        <source>Students visible: said for some, differently for others.</source>
        <translation>Estudiantes visibles: no es igual en todas.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="32"/>
        <source>Yes, students are visible</source>
        <translation>Sí, se ven estudiantes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="33"/>
        <source>No, no students are visible</source>
        <translation>No, no se ven estudiantes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="35"/>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="105"/>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="156"/>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/students_prompt.py" line="36"/>
        <source>Change whether students are visible</source>
        <translation>Cambiar si se ven estudiantes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="36"/>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="119"/>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="86"/>
        <source>The folder “{name}” is gone, so it is watched no longer. Every photo already imported is kept; choose the folder again when it is back.</source>
        <translation>La carpeta “{name}” ya no está, así que ya no se vigila. Todas las fotos agregadas se conservan; elija la carpeta otra vez cuando vuelva a estar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="94"/>
        <source>● Watching {name} · Stop</source>
        <translation>● Vigilando {name} · Detener</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="96"/>
        <source>Watching {name}; stop</source>
        <translation>Vigilando {name}; detener</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="98"/>
        <source>New pictures in {folder} are imported. Press to stop.</source>
        <translation>Las imágenes nuevas de {folder} se agregan. Presione para detener.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="108"/>
        <source>There is 1 picture in this folder already. Import what is there as well, or only what arrives from now on?</source>
        <translation>Ya hay 1 imagen en esta carpeta. ¿Agregar también lo que ya está, o solo lo que llegue a partir de ahora?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="113"/>
        <source>There are {count:,} pictures in this folder already. Import what is there as well, or only what arrives from now on?</source>
        <translation>Ya hay {count:,} imágenes en esta carpeta. ¿Agregar también lo que ya está, o solo lo que llegue a partir de ahora?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="121"/>
        <source>What is there too</source>
        <translation>También lo que ya está</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/watching.py" line="122"/>
        <source>Only what arrives</source>
        <translation>Solo lo que llegue</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/folder_watch.py" line="86"/>
        <source>The folder “{name}” cannot be read ({why}), so it is not watched. Choose another.</source>
        <translation>La carpeta “{name}” no se puede leer ({why}), así que no se vigila. Elija otra.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="34"/>
        <source>Add a place</source>
        <translation>Agregar un lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="46"/>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="24"/>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="182"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="23"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="46"/>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="24"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="24"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="125"/>
        <source>Medical and fire</source>
        <translation>Sanitario e incendios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="126"/>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="128"/>
        <source>AED</source>
        <translation>DEA</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="129"/>
        <source>Trauma kit</source>
        <translation>Botiquín de trauma</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="130"/>
        <source>First aid</source>
        <translation>Primeros auxilios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="131"/>
        <source>Fire extinguisher</source>
        <translation>Extintor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="132"/>
        <source>Fire alarm control panel</source>
        <translation>Central de alarma de incendios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="50"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="133"/>
        <source>Fire department connection</source>
        <translation>Toma de bomberos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="134"/>
        <source>Sprinkler riser</source>
        <translation>Columna de rociadores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="135"/>
        <source>Standpipe</source>
        <translation>Columna seca</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="136"/>
        <source>Hydrant</source>
        <translation>Hidrante</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="137"/>
        <source>Area of refuge</source>
        <translation>Zona de refugio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="138"/>
        <source>How it is used</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="139"/>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="140"/>
        <source>Utilities</source>
        <translation>Suministros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="141"/>
        <source>Utility</source>
        <translation>Suministro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="11"/>
        <source>The site</source>
        <translation>El recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="12"/>
        <source>The sheets</source>
        <translation>Las hojas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="13"/>
        <source>Buildings and doors</source>
        <translation>Edificios y puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="15"/>
        <source>The grounds</source>
        <translation>El terreno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="17"/>
        <source>Name and address</source>
        <translation>Nombre y dirección</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="18"/>
        <source>Latitude and longitude</source>
        <translation>Latitud y longitud</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="19"/>
        <source>Grades and hours</source>
        <translation>Grados y horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="20"/>
        <source>Students and staff</source>
        <translation>Alumnado y personal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="77"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="21"/>
        <source>Use after hours</source>
        <translation>Uso fuera de horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="23"/>
        <source>Verified, when and by whom</source>
        <translation>Verificado, cuándo y por quién</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="24"/>
        <source>Verified walking</source>
        <translation>Verificado a pie</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="25"/>
        <source>True north</source>
        <translation>Norte verdadero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="28"/>
        <source>From the air</source>
        <translation>Desde el aire</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="29"/>
        <source>A plan of each level</source>
        <translation>Un plano de cada nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="30"/>
        <source>What side A is</source>
        <translation>Cuál es el lado A</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="31"/>
        <source>Exterior doors numbered</source>
        <translation>Puertas exteriores numeradas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="32"/>
        <source>Exterior doors on the plan</source>
        <translation>Puertas exteriores en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="33"/>
        <source>Sides of exterior doors</source>
        <translation>Lados de las puertas exteriores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="34"/>
        <source>How exterior doors open</source>
        <translation>Cómo se abren las puertas exteriores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="35"/>
        <source>Exterior doors checked</source>
        <translation>Puertas exteriores revisadas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="36"/>
        <source>Photos of exterior doors</source>
        <translation>Fotos de las puertas exteriores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="40"/>
        <source>Rooms as labeled on the door</source>
        <translation>Salas como dice el letrero de la puerta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="41"/>
        <source>Names of hallways</source>
        <translation>Nombres de los pasillos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="42"/>
        <source>Stairs numbered</source>
        <translation>Escaleras numeradas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="43"/>
        <source>Elevators</source>
        <translation>Ascensores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="44"/>
        <source>Hazards</source>
        <translation>Peligros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="45"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="142"/>
        <source>Gas shut-off</source>
        <translation>Corte de gas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="46"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="143"/>
        <source>Water shut-off</source>
        <translation>Corte de agua</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="47"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="144"/>
        <source>Electric shut-off</source>
        <translation>Corte de electricidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="48"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="145"/>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="49"/>
        <source>Fire alarm panel</source>
        <translation>Central de incendios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="51"/>
        <source>Risers and standpipes</source>
        <translation>Columnas y tomas de agua</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="52"/>
        <location filename="../../cpted_audit/ui/start/count_grid.py" line="22"/>
        <source>AEDs</source>
        <translation>DEA</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="53"/>
        <source>Trauma kits</source>
        <translation>Botiquines de trauma</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="54"/>
        <source>Areas of refuge</source>
        <translation>Zonas de refugio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="55"/>
        <source>Panic buttons</source>
        <translation>Botones de pánico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="57"/>
        <source>Radio in the building</source>
        <translation>Radio en el edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="58"/>
        <source>A plan of the site</source>
        <translation>Un plano del recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="68"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="59"/>
        <source>Hydrants</source>
        <translation>Hidrantes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="60"/>
        <source>Staging</source>
        <translation>Zona de espera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="65"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="61"/>
        <source>Command post</source>
        <translation>Puesto de mando</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="62"/>
        <source>Reunification</source>
        <translation>Reunificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="63"/>
        <source>Helicopter</source>
        <translation>Helicóptero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="64"/>
        <source>Roads and neighbors</source>
        <translation>Calles y vecinos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="65"/>
        <source>Contacts on a school day</source>
        <translation>Contactos en un día de clases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="66"/>
        <source>Contacts after hours</source>
        <translation>Contactos fuera de horario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="146"/>
        <source>Elevator</source>
        <translation>Ascensor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="39"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="147"/>
        <source>Roof access</source>
        <translation>Acceso al tejado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="148"/>
        <source>How it is shut off</source>
        <translation>Cómo se corta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="149"/>
        <source>Hazards and radio</source>
        <translation>Peligros y radio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="150"/>
        <source>Hazard</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="151"/>
        <source>Radio dead spot</source>
        <translation>Zona sin cobertura de radio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="152"/>
        <source>Panic button</source>
        <translation>Botón de pánico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="153"/>
        <source>What to know</source>
        <translation>Lo que hay que saber</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="154"/>
        <source>What it contains</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/field_words.py" line="144"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="16"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="155"/>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="156"/>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="46"/>
        <location filename="../../cpted_audit/ui/plans/lighting_dialog.py" line="138"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="41"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="158"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="284"/>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="29"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="133"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="113"/>
        <location filename="../../cpted_audit/ui/places/places_dialog.py" line="242"/>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/place_dialogs.py" line="113"/>
        <source>New name of {place}:</source>
        <translation>Nuevo nombre de {place}:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="30"/>
        <source>On the route</source>
        <translation>En la ruta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="31"/>
        <source>Not in the sample</source>
        <translation>Fuera de la muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/places_table.py" line="32"/>
        <source>Retired</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="34"/>
        <source>All {total} {kind} are walked and count in the score.</source>
        <translation>Se recorren todos ({total} {kind}) y cuentan en el puntaje.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="36"/>
        <source>{count} of {total} {kind} are walked, and the others are asked nothing; the report says that it was a sample. What was already answered stays on the route and counts.</source>
        <translation>Se recorren {count} de {total} {kind} y de los demás no se pregunta nada; el informe dice que fue una muestra. Lo ya respondido queda en la ruta y cuenta.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="53"/>
        <source>Walk a sample of the {kind}</source>
        <translation>Recorrer una muestra: {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="58"/>
        <source>How many {kind} are walked</source>
        <translation>Cuántos se recorren: {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="61"/>
        <source>{kind} that are walked</source>
        <translation>{kind} que se recorren</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="67"/>
        <source>Walk these</source>
        <translation>Recorrer estos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="70"/>
        <source>Walk them all</source>
        <translation>Recorrer todos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="95"/>
        <source>{place} · {count} answered, stays</source>
        <translation>{place} · {count} respondidos, se queda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="129"/>
        <source>Walk these {count}</source>
        <translation>Recorrer estos {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="142"/>
        <source>Fewer than three say nothing of the others.</source>
        <translation>Menos de tres no dicen nada de los demás.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="144"/>
        <source>Chosen by hand, they say nothing of the others.</source>
        <translation>Elegidos a mano, no dicen nada de los demás.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="147"/>
        <source>Drawn at random: if all are in place, at most {most} of the {total} may fail (95 %).</source>
        <translation>Sorteados: si todos cumplen, a lo sumo {most} de los {total} pueden fallar (95 %).</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/places/sample_dialog.py" line="179"/>
        <source>How many of the {count} {kind} are walked?</source>
        <translation>¿Cuántos se recorren? Hay {count} {kind}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="35"/>
        <source>Follow the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="36"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="37"/>
        <source>Dark (night walk)</source>
        <translation>Oscuro (recorrido nocturno)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="40"/>
        <source>Stop and ask what was seen</source>
        <translation>Detenerse y preguntar qué se vio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="41"/>
        <source>Move on to the next item</source>
        <translation>Pasar al punto siguiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="53"/>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="60"/>
        <source>up to {count:,} pixels</source>
        <translation>hasta {count:,} píxeles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="63"/>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="64"/>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="65"/>
        <source>Lock after</source>
        <translation>Bloquear después de</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="66"/>
        <source>Photos stored at</source>
        <translation>Fotos guardadas con</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="67"/>
        <source>After No</source>
        <translation>Después de No</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="76"/>
        <source>Only an audit with a passphrase locks itself, when no key, pointer or finger moved for so long. Nothing is lost: the passphrase takes you back to where you were.</source>
        <translation>Solo se bloquea por sí sola una auditoría con frase de contraseña, cuando pasa ese tiempo sin teclas, ratón ni toques. No se pierde nada: con la frase de contraseña continúa donde estaba.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="133"/>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/settings/settings_dialog.py" line="133"/>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="26"/>
        <source>Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras</source>
        <translation>Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="27"/>
        <source>3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants</source>
        <translation>3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="52"/>
        <source>Type it: {example}</source>
        <translation>Escríbalo: {example}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="54"/>
        <source>Counts in words: {what}</source>
        <translation>Cantidades en palabras: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="54"/>
        <source>building</source>
        <translation>edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="57"/>
        <source>Fill in</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="62"/>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="143"/>
        <source>The grounds have no levels; write them at a building.</source>
        <translation>Los terrenos no tienen niveles; escríbalos en un edificio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="171"/>
        <source>· {kind}: {count} counted and {named} named make {all}; if the named ones are among those counted, count only the others.</source>
        <translation>· {kind}: {count} contados y {named} con nombre son {all}; si los que tienen nombre están entre los contados, cuente solo los demás.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="206"/>
        <source>Building name</source>
        <translation>Nombre del edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="211"/>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="216"/>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="252"/>
        <source>· The room numbers show {shown} levels; it has {count}, as you set it.</source>
        <translation>· Los números de los salones indican {shown} niveles; tiene {count}, como usted lo indicó.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="260"/>
        <source>· Levels were set to {count}.</source>
        <translation>· Los niveles quedaron en {count}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="261"/>
        <source>· Levels were set to {count}, from the room numbers.</source>
        <translation>· Los niveles se fijaron en {count}, según los números de los salones.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="271"/>
        <source>Rooms are spread evenly over the levels. Room 201 is on level 2; write “10 classrooms on level 2” to say it yourself.</source>
        <translation>Los salones se reparten por igual entre los niveles. Room 201 está en el nivel 2; escriba “10 classrooms on level 2” para indicarlo usted.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="276"/>
        <source>levels</source>
        <translation>niveles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="276"/>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/route_choice.py" line="27"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="19"/>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/route_choice.py" line="28"/>
        <source>Whole school</source>
        <translation>Toda la escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/route_choice.py" line="34"/>
        <source>Every phase</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/route_choice.py" line="37"/>
        <source>Only what is not answered yet</source>
        <translation>Solo lo que falta responder</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="236"/>
        <source>Level {number}</source>
        <translation>Nivel {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="89"/>
        <source>How much will be asked</source>
        <translation>Cuánto se preguntará</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="44"/>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="45"/>
        <source>Names of the places</source>
        <translation>Nombres de los lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="126"/>
        <source>Names of the {kind} of {building}</source>
        <translation>Nombres: {kind} de {building}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="128"/>
        <source>Names of the {kind} of {building}, level {level}</source>
        <translation>Nombres de {kind} de {building}, nivel {level}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="157"/>
        <source>{kind}, level {level}</source>
        <translation>{kind}, nivel {level}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="165"/>
        <source>Left out now: {names} and {count} more.</source>
        <translation>Ahora quedan fuera: {names} y {count} más.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/names_preview.py" line="166"/>
        <source>Left out now: {names}.</source>
        <translation>Ahora quedan fuera: {names}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="61"/>
        <source>Cedar Ridge Middle School</source>
        <translation>Escuela Intermedia Cedar Ridge</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="69"/>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="70"/>
        <source>7:40 to 14:50, clubs until 17:00</source>
        <translation>7:40 a 14:50, clubes hasta las 17:00</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="79"/>
        <source>across the campus</source>
        <translation>en toda la escuela</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="80"/>
        <source>starting over at each building</source>
        <translation>empezando de nuevo en cada edificio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="87"/>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="95"/>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="136"/>
        <source>The school has no name yet; give it one.</source>
        <translation>La escuela todavía no tiene nombre; póngale uno.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="138"/>
        <source>What is typed here is not understood yet; see below it.</source>
        <translation>Lo escrito aquí todavía no se entiende; vea debajo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="177"/>
        <source>{count:,} places</source>
        <translation>{count:,} lugares</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="29"/>
        <source>Companion lists</source>
        <translation>Listas de acompañamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="51"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="179"/>
        <source>1 question</source>
        <translation>1 pregunta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="51"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="179"/>
        <source>{count:,} questions</source>
        <translation>{count:,} preguntas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="53"/>
        <source>{title} ({questions})</source>
        <translation>{title} ({questions})</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="63"/>
        <source>Agreements, teams, plans, drills: answered from records and conversations, and never part of the score. They are chosen now; they cannot be added to an audit later.</source>
        <translation>Acuerdos, equipos, planes, simulacros: se responden con registros y conversaciones y nunca cuentan en la puntuación. Se eligen ahora; después no pueden agregarse a la auditoría.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="80"/>
        <source>Companion lists: {count} taken</source>
        <translation>Listas de acompañamiento: {count} elegidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/companion_lists.py" line="81"/>
        <source>Companion lists: none</source>
        <translation>Listas de acompañamiento: ninguna</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="218"/>
        <source>Building {number}</source>
        <translation>Edificio {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="302"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="304"/>
        <source>Doors are numbered</source>
        <translation>Las puertas se numeran</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="318"/>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/building_form.py" line="194"/>
        <source>The perimeter, the grounds and the records are always there.</source>
        <translation>El perímetro, los terrenos y los registros siempre están.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="291"/>
        <source>Checklist</source>
        <translation>Lista de verificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="46"/>
        <source>No passphrase</source>
        <translation>Sin frase de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="48"/>
        <source>Use this weak passphrase anyway</source>
        <translation>Usar de todos modos esta frase débil</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="53"/>
        <source>How hard the passphrase is to guess</source>
        <translation>Qué tan difícil es adivinar la frase de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="60"/>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="109"/>
        <source>The two passphrases differ; type them again.</source>
        <translation>Las dos frases de contraseña no son iguales; escríbalas otra vez.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="33"/>
        <source>Four or five words that have nothing to do with each other.</source>
        <translation>Cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="140"/>
        <source>Without a passphrase anyone who finds the file can read it, and door, alarm and key-box codes cannot be kept in it.</source>
        <translation>Sin frase de contraseña, cualquiera que encuentre el archivo puede leerlo, y no se pueden guardar en él los códigos de puertas, alarmas y cajas de llaves.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="145"/>
        <source>The file is encrypted. Nobody can open it without the passphrase, and nobody can find it again for you: keep it where your agency keeps such things.</source>
        <translation>El archivo está cifrado. Nadie puede abrirlo sin la frase de contraseña, y nadie puede recuperarla por usted: guárdela donde su agencia guarda estas cosas.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="26"/>
        <source>Very weak: guessed at once by whoever has the file.</source>
        <translation>Muy débil: quien tenga el archivo la adivina enseguida.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="27"/>
        <source>Weak: guessed within hours. Add two words.</source>
        <translation>Débil: se adivina en unas horas. Agregue dos palabras.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="28"/>
        <source>Fair: lasts for a while. One more word makes it strong.</source>
        <translation>Regular: resiste un tiempo. Una palabra más la hace fuerte.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="29"/>
        <source>Strong: years of guessing.</source>
        <translation>Fuerte: años para adivinarla.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="30"/>
        <source>Very strong.</source>
        <translation>Muy fuerte.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="100"/>
        <source>The passphrase is empty; type one, or choose “No passphrase”.</source>
        <translation>La frase de contraseña está vacía; escriba una o elija “Sin frase de contraseña”.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="102"/>
        <source>The passphrase is empty; type one.</source>
        <translation>La frase de contraseña está vacía; escriba una.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/passphrase_card.py" line="105"/>
        <source>The passphrase is easy to guess. Add words, or say below it that you want it anyway.</source>
        <translation>La frase de contraseña es fácil de adivinar. Agregue palabras o indique debajo que la quiere de todos modos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="157"/>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="29"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="134"/>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="37"/>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="37"/>
        <source>Tabloid</source>
        <translation>Tabloide</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="39"/>
        <source>For print, 200 dots per inch</source>
        <translation>Imprimir: 200 puntos por pulgada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="40"/>
        <source>For screens, 120 dots per inch</source>
        <translation>Pantalla: 120 puntos por pulgada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="41"/>
        <source>As stored, the largest file</source>
        <translation>Como están, archivo más grande</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="44"/>
        <source>Whole report</source>
        <translation>Informe entero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="45"/>
        <source>Summary volume</source>
        <translation>Tomo de resumen</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="46"/>
        <source>Annex with every answer</source>
        <translation>Anexo con todas las respuestas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="65"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="244"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="86"/>
        <source>Destroy by</source>
        <translation>Destruir antes del</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="71"/>
        <source>Include codes</source>
        <translation>Incluir códigos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="73"/>
        <source>Include findings</source>
        <translation>Incluir hallazgos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="77"/>
        <source>With maps and tables, as a zip</source>
        <translation>Con mapas y tablas, en un zip</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="117"/>
        <source>The two passwords differ; type them again.</source>
        <translation>Las dos contraseñas no coinciden; escríbalas de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="120"/>
        <source>The password is short; use at least {count} characters.</source>
        <translation>La contraseña es corta; use al menos {count} caracteres.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="129"/>
        <source>This audit is open for reading, so a copy for somebody named cannot be written into the log. Leave the recipient out, or open the audit for writing.</source>
        <translation>Esta auditoría está abierta solo para lectura, así que una copia con destinatario no puede anotarse en el registro. Deje vacío el destinatario o abra la auditoría para escribir.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="191"/>
        <source>Codes are only in the full report.</source>
        <translation>Los códigos están solo en el informe completo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="195"/>
        <source>Codes go only into an encrypted PDF: type a password first.</source>
        <translation>Los códigos van solo en un PDF cifrado: escriba primero una contraseña.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="193"/>
        <source>Codes are in the annex of the full report.</source>
        <translation>Los códigos están en el anexo del informe completo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="161"/>
        <source>Signs the copy as {issuer}; left empty, it is not signed.</source>
        <translation>Firma la copia como {issuer}; si queda vacío, no se firma.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="197"/>
        <source>Codes go to somebody named alone: type the recipient first.</source>
        <translation>Los códigos se entregan solo a alguien con nombre: escriba antes el destinatario.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="200"/>
        <source>Codes and how key boxes are opened stand on the last page.</source>
        <translation>Los códigos y cómo se abren las cajas de llaves están en la última página.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="209"/>
        <source>Password of the zip</source>
        <translation>Contraseña del zip</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="246"/>
        <source>Volume</source>
        <translation>Tomo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="33"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="231"/>
        <source>Nobody named: not in the log</source>
        <translation>Nadie con nombre: no se anota</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="236"/>
        <source>This copy</source>
        <translation>Esta copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="28"/>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="72"/>
        <source>Copy for handing over</source>
        <translation>Copia para entregar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="52"/>
        <source>{name} copy</source>
        <translation>{name} copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="84"/>
        <source>The copy is a file of its own; this audit keeps everything. The history of this audit says that it was copied and what was left out.</source>
        <translation>La copia es un archivo aparte; esta auditoría conserva todo. Su historial indica que se copió y qué quedó fuera.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="90"/>
        <source>Left out of the copy</source>
        <translation>Queda fuera de la copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="98"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="240"/>
        <location filename="../../cpted_audit/ui/report/recipient_log.py" line="84"/>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="99"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="241"/>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="29"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="135"/>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/copy_dialog.py" line="104"/>
        <source>Create the copy…</source>
        <translation>Crear la copia…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="209"/>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="247"/>
        <source>Password of the PDF</source>
        <translation>Contraseña del PDF</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="248"/>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="249"/>
        <source>Passphrase of the signing key</source>
        <translation>Frase de la clave de firma</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/copy_options.py" line="255"/>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="40"/>
        <source>Team and first visit</source>
        <translation>Equipo y primera visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="47"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="182"/>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="54"/>
        <source>No visit yet</source>
        <translation>Todavía sin visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="62"/>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="63"/>
        <source>on</source>
        <translation>el</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="63"/>
        <source>Date of the visit</source>
        <translation>Fecha de la visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="86"/>
        <source>Member {number} has no name yet; give it one, or empty the row.</source>
        <translation>La persona {number} todavía no tiene nombre; escríbalo o vacíe la fila.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/start/team_form.py" line="105"/>
        <source>Member {number}: {what}</source>
        <translation>Integrante {number}: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="47"/>
        <source>Visits and people</source>
        <translation>Visitas y personas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="102"/>
        <source>Names, with commas between</source>
        <translation>Nombres, separados por comas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="105"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/route_choice.py" line="33"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="105"/>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="105"/>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="182"/>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="157"/>
        <source>New member {number}</source>
        <translation>Integrante nuevo {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="181"/>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="181"/>
        <source>Add a visit</source>
        <translation>Agregar una visita</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/visits/visits_dialog.py" line="209"/>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/attach_dialog.py" line="32"/>
        <source>Attach to an answer</source>
        <translation>Adjuntar a una respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="112"/>
        <location filename="../../cpted_audit/ui/plans/attach_dialog.py" line="41"/>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="154"/>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/attach_dialog.py" line="55"/>
        <source>The study stands beside the answer as evidence; the answer stays yours.</source>
        <translation>El estudio acompaña a la respuesta como evidencia; la respuesta sigue siendo suya.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/attach_dialog.py" line="69"/>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/canvas.py" line="77"/>
        <source>Floor plan</source>
        <translation>Plano de planta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="37"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="91"/>
        <source>Import a plan</source>
        <translation>Agregar un plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="76"/>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="86"/>
        <source>Looking at {name}</source>
        <translation>Revisando {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="95"/>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="137"/>
        <source>Password of the plan</source>
        <translation>Contraseña del plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="109"/>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="189"/>
        <source>Importing {name}</source>
        <translation>Agregando {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="129"/>
        <source>Completing {name}</source>
        <translation>Completando {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_desk.py" line="141"/>
        <source>“{name}” was imported. {what}</source>
        <translation>“{name}” se importó. {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="44"/>
        <source>Millimeters</source>
        <translation>Milímetros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="45"/>
        <source>Centimeters</source>
        <translation>Centímetros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="46"/>
        <source>Meters</source>
        <translation>Metros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="47"/>
        <source>Inches</source>
        <translation>Pulgadas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="48"/>
        <source>Feet</source>
        <translation>Pies</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="97"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="194"/>
        <source>Layers to draw</source>
        <translation>Capas que se dibujan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="100"/>
        <source>What will be left out</source>
        <translation>Lo que quedará fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="151"/>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="151"/>
        <source>This plan shows</source>
        <translation>Este plano muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="160"/>
        <source>What page {number} shows</source>
        <translation>Lo que muestra la página {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="184"/>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="47"/>
        <source>{name} – 1 line</source>
        <translation>{name} – 1 línea</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="185"/>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="47"/>
        <source>{name} – {count:,} lines</source>
        <translation>{name} – {count:,} líneas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="202"/>
        <source>{dpi} pixels per inch</source>
        <translation>{dpi} píxeles por pulgada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="204"/>
        <source>Choose the unit…</source>
        <translation>Elija la unidad…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="208"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="213"/>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="208"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="216"/>
        <source>Unit of the drawing</source>
        <translation>Unidad del dibujo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="219"/>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="235"/>
        <source>Part of the drawing</source>
        <translation>Parte del dibujo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="228"/>
        <source>Part {number}, 1 piece</source>
        <translation>Parte {number}, 1 pieza</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="230"/>
        <source>Part {number}, {count:,} pieces</source>
        <translation>Parte {number}, {count:,} piezas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="234"/>
        <source>Everything, however far apart</source>
        <translation>Todo, por lejos que esté</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="268"/>
        <source>As the drawing says</source>
        <translation>Como dice el dibujo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="276"/>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="65"/>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="323"/>
        <source>Import</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="301"/>
        <source>Site plan</source>
        <translation>Plano del terreno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/import_dialog.py" line="302"/>
        <source>Aerial picture</source>
        <translation>Imagen aérea</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/layer_list.py" line="32"/>
        <source>Show {layer}</source>
        <translation>Mostrar {layer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/layer_list.py" line="33"/>
        <source>Lock {layer}</source>
        <translation>Bloquear {layer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/link_box.py" line="76"/>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/links.py" line="32"/>
        <source>This marker is linked to nothing yet.</source>
        <translation>Este marcador todavía no está vinculado a nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/pair_hand.py" line="89"/>
        <source>north {degrees}°</source>
        <translation>norte {degrees}°</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="22"/>
        <source>FIND</source>
        <translation>UBICAR</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="23"/>
        <source>ACCESS</source>
        <translation>ACCESO</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="24"/>
        <source>SEE</source>
        <translation>VER</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="25"/>
        <source>MEDICAL AND FIRE</source>
        <translation>MÉDICO Y FUEGO</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="26"/>
        <source>UTILITIES</source>
        <translation>SERVICIOS</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="27"/>
        <source>RESPONSE</source>
        <translation>RESPUESTA</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="28"/>
        <source>STRUCTURE</source>
        <translation>ESTRUCTURA</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/palette.py" line="29"/>
        <source>NOTES</source>
        <translation>NOTAS</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="36"/>
        <source>PLAN</source>
        <translation>PLANO</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="44"/>
        <source>What the plan leaves out</source>
        <translation>Lo que falta en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="60"/>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="82"/>
        <source>100 px = {length}</source>
        <translation>100 px = {length}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="97"/>
        <source>{side} as {plan}</source>
        <translation>{side} como {plan}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="99"/>
        <source>{first} …, {side}</source>
        <translation>{first} …, {side}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="104"/>
        <source>{count} points</source>
        <translation>{count} puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="110"/>
        <source>walked</source>
        <translation>recorrido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="110"/>
        <source>not walked</source>
        <translation>sin recorrer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="119"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="26"/>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="120"/>
        <source>North</source>
        <translation>Norte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="121"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="98"/>
        <location filename="../../cpted_audit/ui/registers/readiness_words.py" line="27"/>
        <location filename="../../cpted_audit/ui/registers/register_words.py" line="21"/>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="122"/>
        <source>On Earth</source>
        <translation>En la Tierra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="123"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="169"/>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="82"/>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="124"/>
        <source>Lengths in</source>
        <translation>Medidas en</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="33"/>
        <source>Left edges</source>
        <translation>Bordes izquierdos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="34"/>
        <source>Right edges</source>
        <translation>Bordes derechos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="35"/>
        <source>Top edges</source>
        <translation>Bordes superiores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="36"/>
        <source>Bottom edges</source>
        <translation>Bordes inferiores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="37"/>
        <source>One above the other</source>
        <translation>Uno sobre otro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="38"/>
        <source>Side by side</source>
        <translation>Uno al lado del otro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="41"/>
        <source>Evenly across</source>
        <translation>Repartidos a lo ancho</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="42"/>
        <source>Evenly down</source>
        <translation>Repartidos a lo alto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="76"/>
        <source>Zoom here</source>
        <translation>Acercar aquí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="77"/>
        <source>Fit the plan</source>
        <translation>Ajustar el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="79"/>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="82"/>
        <source>Distribute</source>
        <translation>Distribuir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="85"/>
        <source>Copy to</source>
        <translation>Copiar a</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="109"/>
        <source>It shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="118"/>
        <source>Replace by a newer drawing…</source>
        <translation>Reemplazar por un dibujo más nuevo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="120"/>
        <source>Save the original file…</source>
        <translation>Guardar el archivo original…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="123"/>
        <source>Remove the plan</source>
        <translation>Quitar el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="129"/>
        <source>Walls from the drawing&apos;s layers…</source>
        <translation>Paredes a partir de las capas del dibujo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="130"/>
        <source>Walls from the PDF&apos;s lines…</source>
        <translation>Paredes a partir de las líneas del PDF…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="131"/>
        <source>Suggest walls from the picture…</source>
        <translation>Sugerir paredes a partir de la imagen…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="132"/>
        <source>Remove all walls</source>
        <translation>Quitar todas las paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="144"/>
        <source>Rename the plan</source>
        <translation>Cambiar el nombre del plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="38"/>
        <source>Save the original file</source>
        <translation>Guardar el archivo original</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="157"/>
        <source>The file was not saved ({why}); choose another place.</source>
        <translation>El archivo no se guardó ({why}); elija otro lugar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="115"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="70"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="96"/>
        <source>feet</source>
        <translation>pies</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_facts.py" line="115"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="70"/>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="96"/>
        <source>metres</source>
        <translation>metros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="72"/>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="74"/>
        <source>Set scale</source>
        <translation>Fijar la escala</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="73"/>
        <source>How long is what you drew, in {unit}?</source>
        <translation>¿Cuánto mide lo que dibujó, en {unit}?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="99"/>
        <source>Side of a cell in {unit}; 0 takes the grid away:</source>
        <translation>Lado de una celda en {unit}; 0 quita la cuadrícula:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="175"/>
        <source>They walked the building with the plan in hand</source>
        <translation>Recorrieron el edificio con el plano en la mano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="178"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="101"/>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="178"/>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="205"/>
        <source>Place on Earth</source>
        <translation>Lugar en la Tierra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="208"/>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="208"/>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="209"/>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="83"/>
        <source>Control points</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="217"/>
        <source>Click another point</source>
        <translation>Haga clic en otro punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_settings.py" line="223"/>
        <source>Degrees of WGS 84, as a map on a phone shows them: 40.7128 and -74.0060.</source>
        <translation>Grados de WGS 84, como los muestra un mapa en el teléfono: 40.7128 y -74.0060.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="118"/>
        <source>Nothing waits to be placed on this plan.</source>
        <translation>No queda nada por colocar en este plano.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="126"/>
        <source>Click on the plan where {item} is; Esc leaves it unpinned.</source>
        <translation>Haga clic en el plano donde está {item}; Esc lo deja sin ubicar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="275"/>
        <source>Symbols and facts of the plan</source>
        <translation>Símbolos y datos del plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_menu.py" line="103"/>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="290"/>
        <source>Import a plan…</source>
        <translation>Agregar un plano…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="298"/>
        <location filename="../../cpted_audit/ui/plans/tool_bar.py" line="104"/>
        <source>No plan yet</source>
        <translation>Todavía no hay planos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plans_page.py" line="295"/>
        <source>Drop a PDF, a scan, a picture or a DXF drawing here, or choose a file.</source>
        <translation>Arrastre aquí un PDF, un escaneo, una imagen o un dibujo DXF, o elija un archivo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/share_bar.py" line="25"/>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/side_panel.py" line="61"/>
        <source>LAYERS</source>
        <translation>CAPAS</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/side_panel.py" line="65"/>
        <source>What is chosen, and the layers</source>
        <translation>Lo elegido y las capas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="52"/>
        <source>SIGHT LINES</source>
        <translation>LÍNEAS DE VISIÓN</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="58"/>
        <source>Doors stand open</source>
        <translation>Las puertas están abiertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="60"/>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="233"/>
        <source>Save as a study</source>
        <translation>Guardar como estudio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="61"/>
        <source>Attach to an answer…</source>
        <translation>Adjuntar a una respuesta…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="62"/>
        <source>Remove the study</source>
        <translation>Quitar el estudio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="175"/>
        <source>Place a duty post or a camera: nobody looks yet.</source>
        <translation>Coloque un puesto de vigilancia o una cámara: todavía nadie mira.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="177"/>
        <source>Draw zones to learn how much of each is seen.</source>
        <translation>Dibuje zonas para saber cuánto se ve de cada una.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="178"/>
        <source>1 zone</source>
        <translation>1 zona</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="178"/>
        <source>{count} zones</source>
        <translation>{count} zonas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="180"/>
        <source>1 duty post</source>
        <translation>1 puesto de vigilancia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="180"/>
        <source>{count} duty posts</source>
        <translation>{count} puestos de vigilancia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="182"/>
        <source>1 camera</source>
        <translation>1 cámara</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="182"/>
        <source>{count} cameras</source>
        <translation>{count} cámaras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="183"/>
        <source>of the zones is seen · {what}</source>
        <translation>de las zonas se ve · {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="188"/>
        <source>By eye alone: {share}</source>
        <translation>Solo a simple vista: {share}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="191"/>
        <source>Within recognition distance: {share}</source>
        <translation>Dentro de la distancia de reconocimiento: {share}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="206"/>
        <source>Everything on this plan</source>
        <translation>Todo lo de este plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="211"/>
        <source>{name} – changed since</source>
        <translation>{name} – cambió desde entonces</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="233"/>
        <source>Sight lines</source>
        <translation>Líneas de visión</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="275"/>
        <source>Sight study</source>
        <translation>Estudio de visibilidad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="305"/>
        <source>Not seen in {zone}: {size}</source>
        <translation>No se ve en {zone}: {size}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/sight_panel.py" line="310"/>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/find/index.py" line="144"/>
        <location filename="../../cpted_audit/ui/plans/tool_bar.py" line="33"/>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tool_bar.py" line="40"/>
        <source>Plan ▾</source>
        <translation>Plano ▾</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tool_bar.py" line="75"/>
        <source>{count:,} to place</source>
        <translation>{count:,} por ubicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tool_bar.py" line="76"/>
        <source>Show what waits for a place on this plan</source>
        <translation>Mostrar lo que espera un lugar en este plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="36"/>
        <source>Click from corner to corner; double click or Enter ends. Shift keeps it upright or level, Alt lets go of walls, Backspace takes a corner back; Space sets one in the middle.</source>
        <translation>Haga clic de esquina en esquina; doble clic o Intro termina. Mayús la mantiene vertical u horizontal, Alt suelta las paredes, Retroceso quita una esquina; Espacio pone una en el centro.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="40"/>
        <source>Double click inside a room to take all of it, or click from corner to corner; the first corner or Enter closes it.</source>
        <translation>Doble clic dentro de un cuarto para tomarlo entero, o haga clic de esquina en esquina; la primera esquina o Entrar la cierra.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="58"/>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="59"/>
        <source>Click where the item is; then say which answer or finding it is.</source>
        <translation>Haga clic donde está el punto; después indique qué respuesta o hallazgo es.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="62"/>
        <source>Wall</source>
        <translation>Pared</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="63"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="64"/>
        <source>Room</source>
        <translation>Cuarto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="66"/>
        <source>Sight line</source>
        <translation>Línea de visión</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="53"/>
        <source>Click to choose; drag what is chosen to move it, anything else to move the plan. Shift and drag for several.</source>
        <translation>Haga clic para elegir; arrastre lo elegido para moverlo, o cualquier otra cosa para mover el plano. Mayús y arrastrar para elegir varios.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="45"/>
        <source>Click along the way out, from where people are to where they gather; double click or Enter ends, and the arrow points there. Backspace takes a corner back.</source>
        <translation>Haga clic a lo largo de la salida, desde donde está la gente hasta donde se reúne; doble clic o Intro termina, y la flecha apunta allí. Retroceso quita una esquina.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="67"/>
        <source>Click a duty post or camera, then drag it; what it sees follows. Esc ends.</source>
        <translation>Haga clic en un puesto de guardia o una cámara y arrástrelo; lo que ve lo sigue. Esc termina.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="71"/>
        <source>Drag from one point to another; nothing is written.</source>
        <translation>Arrastre de un punto a otro; no se escribe nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="75"/>
        <source>Drag along something whose length you know, such as a wall; then say it.</source>
        <translation>Arrastre a lo largo de algo cuyo largo conoce, como una pared; después indíquelo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="79"/>
        <source>Set north</source>
        <translation>Fijar el norte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="80"/>
        <source>Drag an arrow that points to true north.</source>
        <translation>Arrastre una flecha que apunte al norte verdadero.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="84"/>
        <source>Click points whose latitude and longitude you know.</source>
        <translation>Haga clic en puntos cuya latitud y longitud conoce.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="87"/>
        <source>Review walls</source>
        <translation>Revisar las paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="89"/>
        <source>Click a line to let it go or take it back; Enter accepts what is left, Esc none. N and B go from line to line, Space toggles the one looked at.</source>
        <translation>Haga clic en una línea para dejarla fuera o recuperarla; Entrar acepta lo que queda, Esc nada. N y B van de línea en línea, la barra espaciadora cambia la que se está viendo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="95"/>
        <source>Light readings</source>
        <translation>Lecturas de luz</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="97"/>
        <source>Click a point of the lot, then type what the meter shows; Enter goes to the next point, Esc ends.</source>
        <translation>Haga clic en un punto del estacionamiento y escriba lo que muestra el medidor; Entrar va al punto siguiente, Esc termina.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="103"/>
        <source>Evacuation route</source>
        <translation>Ruta de evacuación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="107"/>
        <source>Alternate route</source>
        <translation>Ruta alterna</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="147"/>
        <source>Click where it is: {kind} {name}. The next one follows; Esc ends.</source>
        <translation>Haga clic donde está: {kind} {name}. Sigue el siguiente; Esc termina.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tools.py" line="151"/>
        <source>Click to place: {kind}. Esc ends.</source>
        <translation>Clic para colocar: {kind}. Esc termina.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/minimap.py" line="30"/>
        <source>Small map of the plan</source>
        <translation>Mapa pequeño del plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/place_sketch.py" line="49"/>
        <source>Show it on the plan</source>
        <translation>Mostrarlo en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/place_sketch.py" line="88"/>
        <source>On the plan {plan}; opens it</source>
        <translation>En el plano {plan}; lo abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="60"/>
        <source>Replace by a newer drawing</source>
        <translation>Reemplazar por un dibujo más nuevo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="66"/>
        <source>Old: {name}</source>
        <translation>Anterior: {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="68"/>
        <source>New: {name}</source>
        <translation>Nuevo: {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="70"/>
        <source>Overlay the old sheet on the new one</source>
        <translation>Poner la hoja anterior sobre la nueva</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="71"/>
        <source>By two or three points known on both</source>
        <translation>Por dos o tres puntos conocidos en las dos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="74"/>
        <source>Take the last point back</source>
        <translation>Quitar el último punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="149"/>
        <source>Three points are set; that is as many as there can be.</source>
        <translation>Hay tres puntos puestos; no puede haber más.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="152"/>
        <source>Click point {number} on the old drawing, such as a corner of the building.</source>
        <translation>Haga clic en el punto {number} del dibujo anterior, por ejemplo una esquina del edificio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="155"/>
        <source>Click the same point {number} on the new drawing.</source>
        <translation>Haga clic en el mismo punto {number} del dibujo nuevo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="157"/>
        <source>Or press Enter for the middle of what is seen; Backspace takes a point back.</source>
        <translation>O presione Entrar para el centro de lo que se ve; Retroceso quita un punto.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="168"/>
        <source>The new drawing is {factor} × as large, turned by {turn}°.</source>
        <translation>El dibujo nuevo es {factor} × más grande y está girado {turn}°.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="176"/>
        <source>Without stretching the points would miss by {off}.</source>
        <translation>Sin estirar, los puntos quedarían a {off}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="182"/>
        <source> and {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="184"/>
        <source>{count} would lie outside the new drawing: {names}.</source>
        <translation>{count} quedarían fuera del dibujo nuevo: {names}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="194"/>
        <source>The marker stays where it is on the sheet.</source>
        <translation>El marcador se queda donde está en la hoja.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="195"/>
        <source>All {count} markers stay where they are on the sheet.</source>
        <translation>Los {count} marcadores se quedan donde están en la hoja.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="200"/>
        <source>Markers that move on the sheet: {count} of {all}, at most {most} ({name}).</source>
        <translation>Marcadores que se mueven en la hoja: {count} de {all}, como máximo {most} ({name}).</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/pair_hand.py" line="78"/>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="207"/>
        <source>{count} px</source>
        <translation>{count} px</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="229"/>
        <source>What becomes of the markers</source>
        <translation>Qué pasa con los marcadores</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/replace_dialog.py" line="235"/>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_bar.py" line="38"/>
        <source>Reject all</source>
        <translation>Rechazar todo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_bar.py" line="78"/>
        <source>1 line will be a wall</source>
        <translation>1 línea será pared</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_bar.py" line="79"/>
        <source>{count:,} lines will be walls</source>
        <translation>{count:,} líneas serán paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_bar.py" line="80"/>
        <source>Lines that will be walls: {count} of {shown}</source>
        <translation>Líneas que serán paredes: {count} de {shown}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="70"/>
        <source>Looking for layers</source>
        <translation>Buscando capas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="75"/>
        <source>Looking for lines</source>
        <translation>Buscando líneas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="80"/>
        <source>Looking for walls</source>
        <translation>Buscando paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="145"/>
        <source>The drawing has no lines; trace walls with the wall tool (W).</source>
        <translation>El dibujo no tiene líneas; trace las paredes con la herramienta de pared (W).</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="154"/>
        <source>Taking walls</source>
        <translation>Tomando paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="165"/>
        <source>This page has no lines, as a scan has none; suggest walls from its picture.</source>
        <translation>Esta página no tiene líneas, como ocurre con un escaneo; sugiera paredes a partir de su imagen.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="174"/>
        <source>No walls were found in this picture; trace them with the wall tool (W).</source>
        <translation>No se distinguieron paredes en esta imagen; trácelas con la herramienta de pared (W).</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="210"/>
        <source>Lines of every width, and edges of filled shapes</source>
        <translation>Líneas de cualquier grosor y bordes de formas rellenas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="212"/>
        <source>Only lines at least {width} px thick</source>
        <translation>Solo líneas de al menos {width} px de grosor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_desk.py" line="218"/>
        <source>Only those at least {share} % certain</source>
        <translation>Solo las que tengan al menos {share} % de certeza</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="39"/>
        <source>Walls from the drawing&apos;s layers</source>
        <translation>Paredes a partir de las capas del dibujo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="42"/>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="61"/>
        <source>Add as walls</source>
        <translation>Agregar como paredes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="66"/>
        <source>Which layers of the drawing are walls? Sight stops at them.</source>
        <translation>¿Qué capas del dibujo son paredes? La vista se detiene en ellas.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="90"/>
        <source>1 line is chosen</source>
        <translation>1 línea elegida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/wall_layers_dialog.py" line="90"/>
        <source>{count:,} lines are chosen</source>
        <translation>{count:,} líneas elegidas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="45"/>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="65"/>
        <source>Readings of a meter</source>
        <translation>Lecturas de un medidor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_desk.py" line="72"/>
        <source>Meter logs</source>
        <translation>Registros del medidor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="25"/>
        <source>Row by row, there and back</source>
        <translation>Fila por fila, ida y vuelta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="26"/>
        <source>Row by row, each from the left</source>
        <translation>Fila por fila, cada una desde la izquierda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="46"/>
        <source>Choose points on the plan</source>
        <translation>Elegir puntos en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="56"/>
        <source>Reading in {unit}</source>
        <translation>Lectura en {unit}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="111"/>
        <source>Order of the points</source>
        <translation>Orden de los puntos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="115"/>
        <location filename="../../cpted_audit/ui/plans/lighting_entry.py" line="121"/>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="28"/>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="88"/>
        <source>By their names, the others in order</source>
        <translation>Por sus nombres, los demás en orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="89"/>
        <source>By their names only</source>
        <translation>Solo por sus nombres</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="92"/>
        <source>At no point of the lot</source>
        <translation>En ningún punto del estacionamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="35"/>
        <source>{count} places get no point of the lot.</source>
        <translation>{count} lugares quedan sin punto del estacionamiento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="39"/>
        <source>{count} places have readings already; there the average counts.</source>
        <translation>{count} lugares ya tienen lecturas; allí cuenta el promedio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="119"/>
        <source>In {unit}.</source>
        <translation>En {unit}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="122"/>
        <source>Smallest step: {step}.</source>
        <translation>Paso más pequeño: {step}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="124"/>
        <source>Meter: {meter}.</source>
        <translation>Medidor: {meter}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="43"/>
        <source>{count} readings have a wrong clock; they are kept and marked.</source>
        <translation>{count} lecturas tienen mal la hora; se conservan y se marcan.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="34"/>
        <source>1 place gets no point of the lot.</source>
        <translation>1 lugar queda sin punto del lote.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="38"/>
        <source>1 place has readings already; there the average counts.</source>
        <translation>1 lugar ya tiene lecturas; allí cuenta el promedio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="42"/>
        <source>1 reading has a wrong clock; it is kept and marked.</source>
        <translation>1 lectura tiene la hora equivocada; se conserva y se señala.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="102"/>
        <source>To be imported: {readings}, {places}.</source>
        <translation>Se importarán: {readings}, {places}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="104"/>
        <source>1 reading</source>
        <translation>1 lectura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="104"/>
        <source>{count:,} readings</source>
        <translation>{count:,} lecturas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="131"/>
        <source>Place them on the lot</source>
        <translation>Colocarlas sobre el estacionamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="132"/>
        <source>Readings at each place</source>
        <translation>Lecturas en cada lugar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="149"/>
        <source>Lines without a usable reading: {count}</source>
        <translation>Líneas sin una lectura utilizable: {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="157"/>
        <source>Lines without a usable reading</source>
        <translation>Líneas sin una lectura utilizable</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="158"/>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="158"/>
        <source>What it says</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_import.py" line="158"/>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="49"/>
        <source>Start a survey</source>
        <translation>Comenzar una medición</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="51"/>
        <source>Use it for this lot</source>
        <translation>Usarlo para este lote</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="57"/>
        <source>Target, meter, date…</source>
        <translation>Meta, medidor, fecha…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="58"/>
        <source>Import a meter log…</source>
        <translation>Agregar el registro de un medidor…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="59"/>
        <source>Propose a finding…</source>
        <translation>Proponer un hallazgo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="61"/>
        <source>Another night</source>
        <translation>Otra noche</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="62"/>
        <source>Remove the survey</source>
        <translation>Quitar la medición</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="116"/>
        <source>No light readings here yet; a survey whose lot is gone can be used here.</source>
        <translation>Todavía no hay lecturas de luz aquí; se puede usar un estudio cuyo lote ya no está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="117"/>
        <source>No light readings here yet.</source>
        <translation>Aquí todavía no se midió la luz.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="133"/>
        <source>Finding {number} was made of this survey.</source>
        <translation>De esta medición se hizo el hallazgo {number}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="268"/>
        <source>Survey without a lot</source>
        <translation>Medición sin estacionamiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_panel.py" line="280"/>
        <source>LIGHTING SURVEY</source>
        <translation>MEDICIÓN DE LA ILUMINACIÓN</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="20"/>
        <source>✓ Target reached</source>
        <translation>✓ Meta alcanzada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="21"/>
        <source>✗ Target missed</source>
        <translation>✗ Meta no alcanzada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="22"/>
        <source>No readings yet</source>
        <translation>Todavía no hay lecturas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="25"/>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="25"/>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_result.py" line="25"/>
        <source>Average to lowest</source>
        <translation>Promedio entre mínimo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="28"/>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="28"/>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="103"/>
        <source>Below the smallest step of the meter; it counts as that much.</source>
        <translation>Por debajo del paso más pequeño del medidor; cuenta como ese valor.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="105"/>
        <source>The clock of the meter was wrong.</source>
        <translation>El reloj del medidor estaba mal.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="107"/>
        <source>It is at no point of the lot.</source>
        <translation>No está en ningún punto del estacionamiento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_table.py" line="120"/>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="29"/>
        <source>Custom target</source>
        <translation>Meta propia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="30"/>
        <source>Chosen by the auditor.</source>
        <translation>Elegida por el auditor.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="79"/>
        <source>Average at least</source>
        <translation>Promedio de al menos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="81"/>
        <source>Lowest at least</source>
        <translation>Mínimo de al menos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="139"/>
        <source>not asked</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="143"/>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="143"/>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="145"/>
        <source>Average to lowest at most</source>
        <translation>Promedio entre mínimo, como máximo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/lighting_target.py" line="147"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_columns.py" line="16"/>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="101"/>
        <source>nothing said</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="17"/>
        <source>latches</source>
        <translation>engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="18"/>
        <source>does not latch</source>
        <translation>no engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="19"/>
        <source>propped</source>
        <translation>mantenida abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/history/history_model.py" line="114"/>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="20"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="107"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="121"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="48"/>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="88"/>
        <location filename="../../cpted_audit/ui/start/new_audit_page.py" line="65"/>
        <location filename="../../cpted_audit/ui/who_walks.py" line="70"/>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="30"/>
        <source>Never checked.</source>
        <translation>Nunca revisada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="31"/>
        <source> · due</source>
        <translation> · pendiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="33"/>
        <source>Checked on {day}: {seen}</source>
        <translation>Revisada el {day}: {seen}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/check_words.py" line="55"/>
        <source>WEEKLY CHECKS</source>
        <translation>REVISIONES SEMANALES</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="101"/>
        <source>Hold to show</source>
        <translation>Mantener para ver</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="102"/>
        <source>{field}: hold to show it, which is logged</source>
        <translation>{field}: mantener para verlo; queda registrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="104"/>
        <source>{field}: copy for 30 seconds</source>
        <translation>{field}: copiar durante 30 segundos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="106"/>
        <source>{field}: change</source>
        <translation>{field}: cambiar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/plain_notice.py" line="26"/>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="107"/>
        <source>Encrypt the audit…</source>
        <translation>Cifrar la auditoría…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/plain_notice.py" line="24"/>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="108"/>
        <source>Codes are kept in an encrypted audit only.</source>
        <translation>Los códigos solo se guardan en una auditoría cifrada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="112"/>
        <source>{field}: the new one</source>
        <translation>{field}: el nuevo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="152"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="113"/>
        <source>hidden code</source>
        <translation>código oculto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="152"/>
        <source>no code</source>
        <translation>sin código</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/secret_field.py" line="156"/>
        <source>Enter</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="119"/>
        <source>✕ no</source>
        <translation>✕ no</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="120"/>
        <source>✕ propped</source>
        <translation>✕ abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="130"/>
        <source>{level}, and its place or plan is elsewhere</source>
        <translation>{level}, y su lugar o plano está en otra parte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="131"/>
        <source>! {level}</source>
        <translation>! {level}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="137"/>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="140"/>
        <source>! {day}, due</source>
        <translation>! {day}, pendiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="142"/>
        <source>! {day}, old</source>
        <translation>! {day}, antiguo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="157"/>
        <source>✕ {day}, expired</source>
        <translation>✕ {day}, caducado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="159"/>
        <source>! {day}, soon</source>
        <translation>! {day}, pronto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="205"/>
        <source>no keys are listed yet</source>
        <translation>todavía no hay llaves en la lista</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="206"/>
        <source>no listed key opens it</source>
        <translation>ninguna llave de la lista la abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="62"/>
        <source>Import rows into {register}</source>
        <translation>Importar filas en {register}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="77"/>
        <source>Headings, totals and printed lines are rows too</source>
        <translation>Los títulos, totales y líneas impresas también son filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="82"/>
        <source>Notes about the cells</source>
        <translation>Notas sobre las celdas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="83"/>
        <source>Notes about the file</source>
        <translation>Notas sobre el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="157"/>
        <source>In the sheet</source>
        <translation>En la hoja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="157"/>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="157"/>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="161"/>
        <source>{header} becomes</source>
        <translation>{header} pasa a ser</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="163"/>
        <source>not imported</source>
        <translation>no se importa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="219"/>
        <source>⚑ To check {count}</source>
        <translation>⚑ Por revisar {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="229"/>
        <source>Import {count} rows</source>
        <translation>Importar {count} filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="230"/>
        <source>Import 1 row</source>
        <translation>Importar 1 fila</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="249"/>
        <source>{sheet} (1 row)</source>
        <translation>{sheet} (1 fila)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="250"/>
        <source>{sheet} ({count:,} rows)</source>
        <translation>{sheet} ({count:,} filas)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="255"/>
        <source>with the same: {column}</source>
        <translation>con el mismo dato: {column}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="256"/>
        <source>none; every row is added</source>
        <translation>ninguna; se añaden todas las filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="257"/>
        <location filename="../../cpted_audit/ui/registers/shown_cells.py" line="206"/>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="261"/>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="261"/>
        <source>Headers are in row</source>
        <translation>Los encabezados están en la fila</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="262"/>
        <source>Rows that are there already</source>
        <translation>Filas que ya están</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_dialog.py" line="306"/>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="23"/>
        <source>gap</source>
        <translation>hueco</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="23"/>
        <source>gaps</source>
        <translation>huecos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="24"/>
        <source>duplicate</source>
        <translation>duplicado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="24"/>
        <source>duplicates</source>
        <translation>duplicados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="25"/>
        <source>door out of order</source>
        <translation>puerta fuera de orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="25"/>
        <source>doors out of order</source>
        <translation>puertas fuera de orden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="26"/>
        <source>door on another side</source>
        <translation>puerta en otro lado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="26"/>
        <source>doors on another side</source>
        <translation>puertas en otro lado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="27"/>
        <source>door with another prefix</source>
        <translation>puerta con otro prefijo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="27"/>
        <source>doors with another prefix</source>
        <translation>puertas con otro prefijo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="28"/>
        <source>door without a number</source>
        <translation>puerta sin número</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="28"/>
        <source>doors without a number</source>
        <translation>puertas sin número</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="29"/>
        <source>door without a sign outside</source>
        <translation>puerta sin letrero afuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="29"/>
        <source>doors without a sign outside</source>
        <translation>puertas sin letrero afuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="30"/>
        <source>door without a sign inside</source>
        <translation>puerta sin letrero adentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="30"/>
        <source>doors without a sign inside</source>
        <translation>puertas sin letrero adentro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="31"/>
        <source>door without a photo</source>
        <translation>puerta sin foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="31"/>
        <source>doors without a photo</source>
        <translation>puertas sin foto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="32"/>
        <source>door no listed key opens</source>
        <translation>puerta que ninguna llave de la lista abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="32"/>
        <source>doors no listed key opens</source>
        <translation>puertas que ninguna llave de la lista abre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="57"/>
        <source>Show the doors with a problem</source>
        <translation>Mostrar las puertas con un problema</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="58"/>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="116"/>
        <source>Propose renumbering</source>
        <translation>Proponer numeración</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="59"/>
        <source>Numbering…</source>
        <translation>Numeración…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="59"/>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="56"/>
        <source>How doors are numbered</source>
        <translation>Cómo se numeran las puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="80"/>
        <source>Numbering · {direction}</source>
        <translation>Numeración · {direction}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="81"/>
        <source>Numbering · {direction} from Door {number}</source>
        <translation>Numeración · {direction} desde la puerta {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="90"/>
        <source>✓ Nothing to fix.</source>
        <translation>✓ Nada que corregir.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="94"/>
        <source>Numbering: 1 problem</source>
        <translation>Numeración: 1 problema</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/numbering_bar.py" line="95"/>
        <source>Numbering: {count} problems</source>
        <translation>Numeración: {count} problemas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="39"/>
        <location filename="../../cpted_audit/ui/registers/registers_page.py" line="33"/>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="72"/>
        <source>What responders need to know</source>
        <translation>Lo que necesitan saber los servicios de emergencia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="77"/>
        <source>{whole} of {all} kinds of facts are complete; stale: {stale}.</source>
        <translation>{whole} de {all} clases de datos están completas; caducadas: {stale}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="84"/>
        <source>How complete the packet is</source>
        <translation>Cuánto del paquete está completo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="89"/>
        <source>This counts what mapping laws and responders ask for. It is not a legal opinion: whether a law is met is for its authority to say.</source>
        <translation>Esto cuenta lo que piden las leyes sobre planos y los servicios de emergencia. No es una opinión jurídica: si se cumple una ley lo dice su autoridad.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="99"/>
        <source>Nobody has verified the facts yet.</source>
        <translation>Nadie ha verificado los datos todavía.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="100"/>
        <source>walking the site</source>
        <translation>recorriendo el recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="100"/>
        <source>without walking the site</source>
        <translation>sin recorrer el recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="102"/>
        <source>Verified on {day} by {who}, {how}.</source>
        <translation>Verificado el {day} por {who}, {how}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="103"/>
        <source>nobody named</source>
        <translation>nadie indicado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="120"/>
        <source>✓ Complete: {classes}</source>
        <translation>✓ Completo: {classes}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="127"/>
        <source>{have} of {wanted}</source>
        <translation>{have} de {wanted}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="11"/>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="12"/>
        <source>defect</source>
        <translation>con defecto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="13"/>
        <source>out of order</source>
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="14"/>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="15"/>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="16"/>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="17"/>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="136"/>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/found_words.py" line="18"/>
        <source>removed</source>
        <translation>retirado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="140"/>
        <source>stale</source>
        <translation>caducado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/readiness_list.py" line="165"/>
        <source>The laws named here, and where they were read</source>
        <translation>Las leyes que se nombran aquí y dónde se leyeron</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/cobie_sheets.py" line="26"/>
        <source>COBie: {register}</source>
        <translation>COBie: {register}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/desk.py" line="164"/>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/desk.py" line="181"/>
        <source>{said} is the level here, and it stands on the plan of {other}.</source>
        <translation>Aquí el nivel es {said}, y está en el plano de {other}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/desk.py" line="185"/>
        <source>{said} is said here, and its place is {other}.</source>
        <translation>Aquí dice {said}, y su lugar es {other}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="50"/>
        <source>✓ Latches</source>
        <translation>✓ Engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="51"/>
        <source>✕ Does not latch</source>
        <translation>✕ No engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="52"/>
        <source>✕ Propped open</source>
        <translation>✕ Mantenida abierta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="75"/>
        <source>Doors of the round</source>
        <translation>Puertas de la ronda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="80"/>
        <source>Only doors that are due</source>
        <translation>Solo las puertas pendientes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="85"/>
        <source>What did you see? Enter goes on to the next door.</source>
        <translation>¿Qué vio? Entrar pasa a la puerta siguiente.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="129"/>
        <source>{done} of {all} checked this week</source>
        <translation>{done} de {all} revisadas esta semana</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/form_model.py" line="139"/>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="153"/>
        <source>Door {number}</source>
        <translation>Puerta {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="155"/>
        <source>due</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="183"/>
        <source>No exterior door is in the register yet.</source>
        <translation>Todavía no hay ninguna puerta exterior en el registro.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="318"/>
        <source>{words}, key {key}</source>
        <translation>{words}, tecla {key}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="350"/>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="394"/>
        <source>‹ Previous door</source>
        <translation>‹ Puerta anterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/door_round.py" line="394"/>
        <source>Next door ›</source>
        <translation>Puerta siguiente ›</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/doors_view.py" line="42"/>
        <source>Check doors</source>
        <translation>Revisar puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="19"/>
        <source>A copy is encrypted</source>
        <translation>Se cifra una copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="20"/>
        <source>The copy is checked</source>
        <translation>Se comprueba la copia</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="21"/>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="20"/>
        <source>It took the place of the audit</source>
        <translation>Ha ocupado el lugar de la auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="22"/>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="21"/>
        <source>The old file is overwritten</source>
        <translation>Se sobrescribe el archivo anterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="23"/>
        <source>The backups are encrypted</source>
        <translation>Se cifran las copias de seguridad</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="47"/>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="35"/>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="48"/>
        <source>Encrypting {name}</source>
        <translation>Cifrando {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_desk.py" line="47"/>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="35"/>
        <source>Encrypt the audit</source>
        <translation>Cifrar la auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="77"/>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="79"/>
        <source>Current passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="86"/>
        <source>That is not the current passphrase. Nothing was changed; type it again.</source>
        <translation>Esa no es la frase de contraseña actual. No se cambió nada; escríbala otra vez.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="100"/>
        <source>The whole file is encrypted again with the new passphrase, and takes the place of this one once it was checked; its backups too. Copies stored elsewhere keep the old passphrase.</source>
        <translation>Todo el archivo se cifra de nuevo con la nueva frase de contraseña y reemplaza a este una vez comprobado; sus copias de respaldo también. Las copias guardadas en otra parte conservan la frase anterior.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="105"/>
        <source>Door, alarm and key-box codes are kept in an encrypted audit only. A new, encrypted file takes the place of this one once it was checked; its backups are encrypted too. What else is kept in the audit stays as it is.</source>
        <translation>Los códigos de puertas, alarmas y cajas de llaves solo se guardan en una auditoría cifrada. Un archivo nuevo y cifrado ocupa el lugar de este una vez comprobado; sus copias de seguridad también se cifran. Lo demás que contiene la auditoría queda como está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/encrypt_dialog.py" line="46"/>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="52"/>
        <source>Sides</source>
        <translation>Lados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="55"/>
        <location filename="../../cpted_audit/ui/registers/numbering_dialogs.py" line="43"/>
        <source>Side A is</source>
        <translation>El lado A es</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="58"/>
        <source>Side A in words</source>
        <translation>El lado A en palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="62"/>
        <source>Where responders go</source>
        <translation>Adónde acuden los servicios</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="64"/>
        <source>Staging area</source>
        <translation>Zona de espera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="66"/>
        <source>Reunification site</source>
        <translation>Lugar de reunificación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="67"/>
        <source>Helicopter landing</source>
        <translation>Aterrizaje de helicóptero</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="69"/>
        <source>Neighbors</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="73"/>
        <source>Who is there</source>
        <translation>Quién está allí</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="75"/>
        <source>Students</source>
        <translation>Alumnado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="76"/>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="78"/>
        <source>Radio coverage</source>
        <translation>Cobertura de radio</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="84"/>
        <source>Verified on</source>
        <translation>Verificado el</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="85"/>
        <source>Verified by</source>
        <translation>Verificado por</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="87"/>
        <source>By walking the site</source>
        <translation>Recorriendo el recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="91"/>
        <source>Days until facts are stale</source>
        <translation>Días hasta que los datos caducan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/facts_form.py" line="113"/>
        <location filename="../../cpted_audit/ui/registers/registers_page.py" line="33"/>
        <source>Site facts</source>
        <translation>Datos del recinto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="40"/>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="41"/>
        <source>Filter by any words</source>
        <translation>Filtrar por palabras</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="47"/>
        <location filename="../../cpted_audit/ui/registers/register_table.py" line="249"/>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="49"/>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="123"/>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="157"/>
        <source>Only…</source>
        <translation>Solo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="50"/>
        <source>Show only some rows</source>
        <translation>Mostrar solo algunas filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="53"/>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="118"/>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="122"/>
        <source>Only… ({count})</source>
        <translation>Solo… ({count})</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/filter_bar.py" line="159"/>
        <source>All rows are alike</source>
        <translation>Todas las filas son iguales</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/parsed_fields.py" line="41"/>
        <source>2 × grand master</source>
        <translation>2 × gran maestra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/parsed_fields.py" line="97"/>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/parsed_fields.py" line="98"/>
        <source>{field}: today</source>
        <translation>{field}: hoy</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="20"/>
        <source>+ New</source>
        <translation>+ Nueva</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="21"/>
        <source>△ Changed</source>
        <translation>△ Cambiada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="22"/>
        <source>= Same</source>
        <translation>= Igual</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="23"/>
        <source>? Asked</source>
        <translation>? Se pregunta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="24"/>
        <source>✕ Refused</source>
        <translation>✕ Rechazada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="25"/>
        <source>– Left out</source>
        <translation>– Queda fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="37"/>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="37"/>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="37"/>
        <source>Called</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="38"/>
        <source>Old and new values</source>
        <translation>Valores anteriores y nuevos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="114"/>
        <source>⚑ to check</source>
        <translation>⚑ por revisar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/preview_model.py" line="123"/>
        <source>{column}: {newer} kept; {older} is older</source>
        <translation>{column}: se conserva {newer}; {older} es anterior</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="62"/>
        <source>Level and place disagree</source>
        <translation>El nivel y el lugar no coinciden</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="93"/>
        <source>What is changed here is changed in all of them, as one step.</source>
        <translation>Lo que se cambia aquí se cambia en todas, en un solo paso.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="94"/>
        <source>Choose a row to see and change what it says.</source>
        <translation>Elija una fila para ver y cambiar lo que dice.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="131"/>
        <source>{value} (from the plan)</source>
        <translation>{value} (del plano)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/record_form.py" line="137"/>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="32"/>
        <source>Nothing is listed here yet. Add a row, paste rows from a spreadsheet, or import a file.</source>
        <translation>Todavía no hay nada en la lista. Añada una fila, pegue filas de una hoja de cálculo o importe un archivo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="102"/>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="160"/>
        <source>Show on the plan</source>
        <translation>Mostrar en el plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="102"/>
        <source>Put on a plan</source>
        <translation>Poner en un plano</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="158"/>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="161"/>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="162"/>
        <source>Paste rows…</source>
        <translation>Pegar filas…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="163"/>
        <source>Import a spreadsheet…</source>
        <translation>Importar una hoja de cálculo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="164"/>
        <source>Save as a spreadsheet…</source>
        <translation>Guardar como hoja de cálculo…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="189"/>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="191"/>
        <source>Add to {register}</source>
        <translation>Añadir a {register}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_view.py" line="194"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/registers_page.py" line="182"/>
        <source>This audit is open for reading only.</source>
        <translation>Esta auditoría está abierta solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/registers_page.py" line="191"/>
        <source>This audit is encrypted already.</source>
        <translation>Esta auditoría ya está cifrada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/registers_page.py" line="207"/>
        <source>The code is on the clipboard for 30 seconds.</source>
        <translation>El código está en el portapapeles durante 30 segundos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="39"/>
        <source>Import a spreadsheet</source>
        <translation>Importar una hoja de cálculo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="44"/>
        <source>Spreadsheets</source>
        <translation>Hojas de cálculo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="58"/>
        <source>There are no rows on the clipboard; copy some in a spreadsheet first.</source>
        <translation>No hay filas en el portapapeles; copie antes algunas en una hoja de cálculo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="63"/>
        <source>the clipboard</source>
        <translation>el portapapeles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="71"/>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="79"/>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/file_dialogs.py" line="40"/>
        <source>Save as a spreadsheet</source>
        <translation>Guardar como hoja de cálculo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="108"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="79"/>
        <source>Workbook</source>
        <translation>Libro de cálculo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="108"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="79"/>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="107"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="117"/>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/sheet_desk.py" line="146"/>
        <source>“{name}” could not be written; choose a folder where you may write.</source>
        <translation>No se pudo escribir «{name}»; elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/register_tabs.py" line="38"/>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_desk.py" line="113"/>
        <source>Saved with what you typed: {name}</source>
        <translation>Se guardó con lo que usted escribió: {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_desk.py" line="134"/>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="30"/>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="31"/>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="32"/>
        <source>Write mine</source>
        <translation>Escribir lo mío</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="33"/>
        <source>Keep theirs</source>
        <translation>Conservar lo suyo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="34"/>
        <location filename="../../cpted_audit/ui/who_strip.py" line="40"/>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="35"/>
        <source>Close without it</source>
        <translation>Cerrar sin eso</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="42"/>
        <source>{why}

What you typed last was not written. It is kept here: open the audit again to add it, or save a copy that has it.</source>
        <translation>{why}

Lo último que escribió no se guardó en el archivo. Se conserva aquí: abra la auditoría de nuevo para agregarlo o guarde una copia que lo tenga.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="47"/>
        <source>{why}

Everything you did before is saved. Open the audit again.</source>
        <translation>{why}

Todo lo que hizo antes está guardado. Abra la auditoría de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="49"/>
        <source>Another program has this audit</source>
        <translation>Otro programa tiene esta auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="55"/>
        <source>You and the other program changed the same. Left of each arrow is what is in the audit now, right of it what you typed.</source>
        <translation>Usted y el otro programa cambiaron lo mismo. A la izquierda de cada flecha está lo que hay ahora en la auditoría; a la derecha, lo que usted escribió.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="59"/>
        <source>Both changed the same</source>
        <translation>Ambos cambiaron lo mismo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="65"/>
        <source>What you typed here was never written, because another program had the audit. Open the audit again to add it, or copy the words.</source>
        <translation>Lo que escribió aquí nunca se guardó, porque otro programa tenía la auditoría. Abra la auditoría de nuevo para agregarlo o copie las palabras.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="69"/>
        <source>Not written yet</source>
        <translation>Todavía sin guardar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overtaken_dialog.py" line="104"/>
        <source>What you typed</source>
        <translation>Lo que escribió</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="34"/>
        <source>Print to walk with</source>
        <translation>Imprimir para recorrer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="42"/>
        <source>What the form includes</source>
        <translation>Qué incluye el formulario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="45"/>
        <source>Create the form…</source>
        <translation>Crear el formulario…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="60"/>
        <source>1 row to mark</source>
        <translation>1 fila por marcar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="60"/>
        <source>{count:,} rows to mark</source>
        <translation>{count:,} filas por marcar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="65"/>
        <source>Nothing is left to ask there.</source>
        <translation>Allí no queda nada por preguntar.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="76"/>
        <source>{school} to walk with</source>
        <translation>{school} para recorrer</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="93"/>
        <source>Creating the form</source>
        <translation>Creando el formulario</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="105"/>
        <source>Wrote {name}</source>
        <translation>Se escribió {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="108"/>
        <source>Wrote {name}. {what}. Write those words on the form by hand, or spell them in other letters and create it again.</source>
        <translation>Se escribió {name}. {what}. Escriba esas palabras a mano en el formulario, o con otras letras y créelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="122"/>
        <source>A form has the route with boxes to mark, room for notes, and the doors to look at. Type it in afterwards with “Type in a paper form”.</source>
        <translation>Un formulario tiene la ruta con casillas para marcar, espacio para notas y las puertas que hay que mirar. Después captúrelo con “Capturar un formulario de papel”.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/paper/print_dialog.py" line="144"/>
        <source>Creating the form, page {page}</source>
        <translation>Creando el formulario, página {page}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/from_phone.py" line="12"/>
        <source>From the phone: let OneDrive or iCloud for Windows bring its pictures into a folder of this computer and watch that folder. Or connect the phone by USB, open it in File Explorer and drop its pictures here.</source>
        <translation>Desde el teléfono: deje que OneDrive o iCloud para Windows traiga sus imágenes a una carpeta de esta computadora y vigile esa carpeta. O conecte el teléfono por USB, ábralo en el Explorador de archivos y arrastre aquí sus imágenes.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/from_phone.py" line="17"/>
        <source>From the phone: send the pictures by AirDrop and watch the Downloads folder, where they arrive. Or connect the phone by USB, import them with Image Capture and drop them here.</source>
        <translation>Desde el teléfono: envíe las imágenes por AirDrop y vigile la carpeta Descargas, a la que llegan. O conecte el teléfono por USB, impórtelas con Captura de Imagen (Image Capture) y arrástrelas aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/photos/from_phone.py" line="21"/>
        <source>From the phone: connect it by USB, unlock it, choose file transfer and drop its pictures here. Or watch the folder where your agency&apos;s sync program puts them.</source>
        <translation>Desde el teléfono: conéctelo por USB, desbloquéelo, elija transferencia de archivos y arrastre aquí sus imágenes. O vigile la carpeta en la que las deja el programa de sincronización de su agencia.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="14"/>
        <source>pictures kept in files of their own</source>
        <translation>imágenes guardadas en archivos aparte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="15"/>
        <source>solid bodies and things of other programs</source>
        <translation>cuerpos sólidos y objetos de otros programas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="16"/>
        <source>other drawings shown in this one</source>
        <translation>otros dibujos mostrados en este</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="17"/>
        <source>blocks that the file does not hold</source>
        <translation>bloques que no están en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="18"/>
        <source>blocks that hold themselves or lie too deep</source>
        <translation>bloques que se contienen a sí mismos o están demasiado anidados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="19"/>
        <source>pieces with impossible numbers</source>
        <translation>piezas con números imposibles</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="20"/>
        <source>pieces far away from the rest</source>
        <translation>piezas muy alejadas del resto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="21"/>
        <source>construction lines without an end</source>
        <translation>líneas de construcción sin fin</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="22"/>
        <source>single points</source>
        <translation>puntos sueltos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="23"/>
        <source>layers that are switched off in the file</source>
        <translation>capas desactivadas en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="24"/>
        <source>sheets of the drawing besides the part drawn</source>
        <translation>presentaciones del dibujo además de la parte dibujada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="25"/>
        <source>things of kinds that are not drawn here</source>
        <translation>objetos de tipos que aquí no se dibujan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="26"/>
        <source>styles kept in files of their own</source>
        <translation>estilos guardados en archivos aparte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="27"/>
        <source>parts made as web pages</source>
        <translation>partes hechas como páginas web</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="28"/>
        <source>scripts, videos and things that move</source>
        <translation>programas, videos y cosas que se mueven</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="29"/>
        <source>characters that are in no font of this program</source>
        <translation>caracteres que no están en ninguna fuente de este programa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="30"/>
        <source>comments that do not say how they look</source>
        <translation>anotaciones que no indican su aspecto</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="31"/>
        <source>comments that are hidden in the file</source>
        <translation>anotaciones ocultas en el archivo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="32"/>
        <source>a form that only Adobe’s programs draw</source>
        <translation>un formulario que solo dibujan los programas de Adobe</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="33"/>
        <source>files attached to the document</source>
        <translation>archivos adjuntos al documento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="34"/>
        <source>videos, sounds and 3D models</source>
        <translation>videos, sonidos y modelos 3D</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="35"/>
        <source>further pictures of an animation</source>
        <translation>las demás imágenes de una animación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="36"/>
        <source>text along a path that the file does not hold</source>
        <translation>texto a lo largo de un trazo que el archivo no contiene</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="37"/>
        <source>pixels that were not square were stretched to squares</source>
        <translation>los píxeles que no eran cuadrados se estiraron hasta serlo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="38"/>
        <source>text that flows in a shape was broken into lines again</source>
        <translation>el texto que fluye dentro de una forma se volvió a dividir en líneas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="39"/>
        <source>clips that could not be read were not applied</source>
        <translation>los recortes que no se pudieron leer no se aplicaron</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="40"/>
        <source>a resolution that cannot be true was ignored</source>
        <translation>una resolución imposible se ignoró</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="41"/>
        <source>Left out: {what}</source>
        <translation>Omitido: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="42"/>
        <source>Changed: {what}</source>
        <translation>Cambiado: {what}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="43"/>
        <source>{what} ({times:,})</source>
        <translation>{what} ({times:,})</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="44"/>
        <source>{what}: {names}</source>
        <translation>{what}: {names}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/left_out_words.py" line="45"/>
        <source>{what}: {names} and {count:,} more</source>
        <translation>{what}: {names} y {count:,} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_actions.py" line="41"/>
        <source>There is no plan yet to show it on; import one on the Plans page.</source>
        <translation>Todavía no hay un plano en que mostrarlo; agregue uno en la página Planos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/plan_actions.py" line="43"/>
        <source>It is on no plan, and this audit is open for reading only.</source>
        <translation>No está en ningún plano, y esta auditoría está abierta solo para lectura.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tray.py" line="60"/>
        <source>To place</source>
        <translation>Por colocar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tray.py" line="104"/>
        <source>{count:,} TO PLACE</source>
        <translation>{count:,} POR COLOCAR</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tray.py" line="111"/>
        <source>1 is on another level or in another building.</source>
        <translation>1 está en otro nivel o en otro edificio.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tray.py" line="112"/>
        <source>{count:,} are on other levels or in other buildings.</source>
        <translation>{count:,} están en otros niveles o en otros edificios.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/tray.py" line="169"/>
        <source>Click here, then on the plan where it is.</source>
        <translation>Haga clic aquí y luego en el plano donde está.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="34"/>
        <source>Purge them too</source>
        <translation>Purgarlas también</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="35"/>
        <source>Remove them all</source>
        <translation>Eliminarlas todas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="36"/>
        <source>Leave them as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="39"/>
        <source>The backups beside the audit are purged too.</source>
        <translation>También se purgan las copias de respaldo junto a la auditoría.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="40"/>
        <source>All backups beside the audit are removed.</source>
        <translation>Se eliminan todas las copias de respaldo junto a la auditoría.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="41"/>
        <source>The backups beside the audit keep all of it.</source>
        <translation>Las copias de respaldo junto a la auditoría lo conservan todo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="57"/>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="50"/>
        <source>Purge</source>
        <translation>Purgar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="66"/>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="134"/>
        <source>Purge for good</source>
        <translation>Purgar definitivamente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="100"/>
        <source>{what} (removed)</source>
        <translation>{what} (eliminado)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="115"/>
        <source>Nothing of this kind is in the audit or its history.</source>
        <translation>No hay nada de este tipo en la auditoría ni en su historial.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="118"/>
        <source>Every step until now goes, so that nothing before now can be undone. What stands in the audit stays, and so do the lines that say who looked at a code, what was copied and what was purged.</source>
        <translation>Se borran todos los pasos hasta ahora, de modo que nada anterior se podrá deshacer. Lo que está en la auditoría se queda, y también las líneas que indican quién vio un código, qué se copió y qué se purgó.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="134"/>
        <source>Purge {count} for good</source>
        <translation>Purgar {count} definitivamente</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="140"/>
        <source>Purge for good?</source>
        <translation>¿Purgar para siempre?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="150"/>
        <source>This goes for good from “{kind}”:</source>
        <translation>Esto desaparece para siempre de “{kind}”:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="151"/>
        <source>These {count:,} go for good from “{kind}”:</source>
        <translation>Estos {count:,} desaparecen para siempre de “{kind}”:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="153"/>
        <source>This goes for good: {kind}.</source>
        <translation>Esto desaparece para siempre: {kind}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="157"/>
        <source>and {count:,} more</source>
        <translation>y {count:,} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="160"/>
        <source>Their names and numbers also go out of every other text.</source>
        <translation>Sus nombres y números también se quitan de todos los demás textos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="162"/>
        <source>Undo does not bring it back.</source>
        <translation>Deshacer no lo recupera.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="170"/>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="171"/>
        <source>What can be purged</source>
        <translation>Lo que se puede purgar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="186"/>
        <source>Backups beside the audit</source>
        <translation>Copias de respaldo junto a la auditoría</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/purge_dialog.py" line="192"/>
        <source>What is purged is gone for good, from the audit, from its history and from the bytes of the file; undo does not bring it back. The history keeps a line that says what kind was purged, when and by whom. Copies stored elsewhere still have it.</source>
        <translation>Lo que se purga desaparece definitivamente de la auditoría, de su historial y de los bytes del archivo; deshacer no lo recupera. El historial conserva una línea que indica qué tipo se purgó, cuándo y quién lo hizo. Las copias guardadas en otra parte todavía lo tienen.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/apart_bar.py" line="27"/>
        <source>Join them</source>
        <translation>Unirlas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/apart_bar.py" line="55"/>
        <source>1 door of the walk has no row here.</source>
        <translation>1 puerta del recorrido no tiene fila aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/apart_bar.py" line="56"/>
        <source>{count:,} doors of the walk have no row here.</source>
        <translation>{count:,} puertas del recorrido no tienen fila aquí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/apart_bar.py" line="57"/>
        <source>1 exterior door here has no place of the walk.</source>
        <translation>1 puerta exterior de aquí no tiene lugar en el recorrido.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/apart_bar.py" line="58"/>
        <source>{count:,} exterior doors here have no place of the walk.</source>
        <translation>{count:,} puertas exteriores de aquí no tienen lugar en el recorrido.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="42"/>
        <source>What do these mean here?</source>
        <translation>¿Qué significan aquí?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="73"/>
        <source>“{word}” means</source>
        <translation>“{word}” significa</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="76"/>
        <source>{column} ({count} cells)</source>
        <translation>{column} ({count} celdas)</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="88"/>
        <source>keep the text in the note</source>
        <translation>conservar el texto en la nota</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="89"/>
        <source>leave blank</source>
        <translation>dejar en blanco</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="106"/>
        <source>has not come yet; type the day it happened</source>
        <translation>aún no llega; escriba el día en que ocurrió</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/meanings_box.py" line="108"/>
        <source>type what stood there</source>
        <translation>escribir lo que decía</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/rewrite_desk.py" line="127"/>
        <source>{why} That is why nothing was changed.</source>
        <translation>{why} Por eso no se cambió nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="17"/>
        <source>The backups are done</source>
        <translation>Se procesan las copias de respaldo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="18"/>
        <source>What was chosen is taken out</source>
        <translation>Se quita lo elegido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="19"/>
        <source>The new file is checked</source>
        <translation>Se comprueba el archivo nuevo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="31"/>
        <source>This audit has no passphrase; encrypt it first.</source>
        <translation>Esta auditoría no tiene frase de contraseña; cífrela primero.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="50"/>
        <source>Purging in {name}</source>
        <translation>Purgando en {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/secret_actions.py" line="73"/>
        <source>Copying {name}</source>
        <translation>Copiando {name}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/walk/walk_page.py" line="238"/>
        <source>Too soon: nothing was answered. Press it again.</source>
        <translation>Demasiado pronto: no se respondió nada. Presione otra vez.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_strip.py" line="36"/>
        <source>Who is walking? It is signed under every step.</source>
        <translation>¿Quién hace el recorrido? Su nombre firma cada paso.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_strip.py" line="39"/>
        <location filename="../../cpted_audit/ui/who_strip.py" line="61"/>
        <location filename="../../cpted_audit/ui/who_walks.py" line="93"/>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_strip.py" line="61"/>
        <source>Say who…</source>
        <translation>Indicar quién…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_walks.py" line="43"/>
        <location filename="../../cpted_audit/ui/who_walks.py" line="68"/>
        <location filename="../../cpted_audit/ui/who_walks.py" line="99"/>
        <source>Who is walking?</source>
        <translation>¿Quién hace el recorrido?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_walks.py" line="70"/>
        <source>Walking: {who}</source>
        <translation>Recorre: {who}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_walks.py" line="95"/>
        <source>Leave it unsaid</source>
        <translation>Dejarlo sin indicar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/who_walks.py" line="99"/>
        <source>Name, as it is written:</source>
        <translation>Nombre, tal como se escribe:</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/show_secret.py" line="44"/>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/show_secret.py" line="45"/>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/show_secret.py" line="45"/>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/hint_strip.py" line="28"/>
        <source>What the tool does</source>
        <translation>Qué hace la herramienta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/hint_strip.py" line="31"/>
        <source>Close this hint</source>
        <translation>Cerrar esta indicación</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/plans/hint_strip.py" line="32"/>
        <source>Close this hint; the tip of the tool says it again</source>
        <translation>Cerrar esta indicación; la ayuda de la herramienta la repite</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="27"/>
        <source>How the round came out</source>
        <translation>Cómo resultó la ronda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="32"/>
        <source>Go on with those doors</source>
        <translation>Seguir con esas puertas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="34"/>
        <source>End the round</source>
        <translation>Terminar la ronda</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="37"/>
        <source>The round is done</source>
        <translation>La ronda está terminada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="63"/>
        <source>1 door is still due: {numbers}</source>
        <translation>Falta 1 puerta: {numbers}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="64"/>
        <source>{count} doors are still due: {numbers}</source>
        <translation>Faltan {count} puertas: {numbers}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="74"/>
        <source>1 door checked this week</source>
        <translation>1 puerta revisada esta semana</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="74"/>
        <source>{count} doors checked this week</source>
        <translation>{count} puertas revisadas esta semana</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="75"/>
        <source>1 latches</source>
        <translation>1 engancha</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/registers/round_summary.py" line="75"/>
        <source>{count} latch</source>
        <translation>{count} enganchan</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="29"/>
        <source>Recalled</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="30"/>
        <source>Destroyed</source>
        <translation>Destruida</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="31"/>
        <source>Never sent</source>
        <translation>Nunca enviada</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="32"/>
        <source>Still out</source>
        <translation>Sigue fuera</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="36"/>
        <source>recalled {day}</source>
        <translation>retirada el {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="37"/>
        <source>destroyed {day}</source>
        <translation>destruida el {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="38"/>
        <source>never sent, noted {day}</source>
        <translation>nunca enviada, anotado el {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="39"/>
        <source>still out, found {day}</source>
        <translation>sigue fuera, comprobado el {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="48"/>
        <source>{what} (by {who})</source>
        <translation>{what} (por {who})</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="58"/>
        <source>Copy {number}</source>
        <translation>Copia {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="92"/>
        <source>What became of copy {number}, given to {whose}? The log of copies never changes; this is added beside it, signed “{who}”, and cannot be undone.</source>
        <translation>¿Qué fue de la copia {number}, entregada a {whose}? El registro de copias nunca cambia; esto se agrega a su lado, firmado “{who}”, y no se puede deshacer.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/entry_dialog.py" line="106"/>
        <source>Add to the log</source>
        <translation>Agregar al registro</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="29"/>
        <source>All registers</source>
        <translation>Todos los registros</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="41"/>
        <source>Save a table</source>
        <translation>Guardar una tabla</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="72"/>
        <source>✓ Saved {path}, rows: {rows}</source>
        <translation>✓ Se guardó {path}, filas: {rows}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="80"/>
        <source>Data for programs</source>
        <translation>Datos para programas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="102"/>
        <source>A table for another program, with what the chosen document has. Every row keeps its id; codes are in no table.</source>
        <translation>Una tabla para otro programa, con lo que tiene el documento elegido. Cada fila conserva su identificador; los códigos no están en ninguna tabla.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="108"/>
        <source>As in</source>
        <translation>Como en</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/table_dialog.py" line="112"/>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/unasked_notice.py" line="24"/>
        <source>Go through them</source>
        <translation>Revisarlas una por una</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/unasked_notice.py" line="46"/>
        <source>Photos in which nobody has looked for students: {count:,}. They will be in this document.</source>
        <translation>Fotos en las que nadie ha revisado si se ven estudiantes: {count:,}. Estarán en este documento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/unasked_notice.py" line="51"/>
        <source>Photos in which nobody has looked for students: {count:,}. They stay out of this document.</source>
        <translation>Fotos en las que nadie ha revisado si se ven estudiantes: {count:,}. Quedan fuera de este documento.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/everywhere.py" line="15"/>
        <source>Take their names and numbers out of every other text too</source>
        <translation>Quitar sus nombres y números de los demás textos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/everywhere.py" line="18"/>
        <source>As whole words, in notes, captions and the names of steps; the texts themselves stay.</source>
        <translation>Como palabras completas, en notas, pies de foto y nombres de los pasos; los textos mismos se quedan.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/widgets/passages.py" line="11"/>
        <source>Read at {source}, {day}.</source>
        <translation>Leído en {source}, {day}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/undone.py" line="52"/>
        <source>“{what}” cannot be undone. Undo again takes back: {step}</source>
        <translation>“{what}” no se puede deshacer. Si vuelve a deshacer, se deshace: {step}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="11"/>
        <source>1 critical condition is not in place.</source>
        <translation>1 condición crítica no se cumple.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="12"/>
        <source>{count} critical conditions are not in place.</source>
        <translation>{count} condiciones críticas no se cumplen.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="14"/>
        <source>1 item is still open.</source>
        <translation>1 punto sigue abierto.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="14"/>
        <source>{count} items are still open.</source>
        <translation>{count} puntos siguen abiertos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="16"/>
        <source>Differences under 1 point mean nothing.</source>
        <translation>Las diferencias de menos de 1 punto no significan nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="25"/>
        <source>No critical condition was found out of place.</source>
        <translation>No se halló ninguna condición crítica sin cumplir.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="31"/>
        <source>of {count} looked at</source>
        <translation>de {count} revisadas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="33"/>
        <source>{count} more only partly in place</source>
        <translation>{count} más se cumplen solo en parte</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="35"/>
        <source>{count} not looked at yet</source>
        <translation>{count} aún sin revisar</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="51"/>
        <source>Between {low} and {high}.</source>
        <translation>Entre {low} y {high}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="55"/>
        <source>What samples left out is in the bounds.</source>
        <translation>Lo que dejaron fuera las muestras está en los límites.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="17"/>
        <source>Differences under {count} points mean nothing.</source>
        <translation>Las diferencias de menos de {count} puntos no significan nada.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="65"/>
        <source>{answered} of {total} CPTED items addressed.</source>
        <translation>{answered} de {total} puntos CPTED atendidos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="69"/>
        <source>{count} are N/A with a reason.</source>
        <translation>{count} son N/A con motivo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="71"/>
        <source>{count} are N/A without a reason, and open.</source>
        <translation>{count} son N/A sin motivo, y siguen abiertos.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="82"/>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/headline_words.py" line="83"/>
        <source>Never made a place: {kinds}. None here, or not walked?</source>
        <translation>Nunca se crearon como lugar: {kinds}. ¿No hay aquí, o no se recorrieron?</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/never_made_dialog.py" line="21"/>
        <source>Places never made</source>
        <translation>Lugares nunca creados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/never_made_dialog.py" line="26"/>
        <source>The checklist asks about these kinds of place, and the audit has none of them. Tick those that this site does not have. The others stand beside the coverage until you add them to the route.</source>
        <translation>La lista pregunta por estos tipos de lugar y la auditoría no tiene ninguno. Marque los que este sitio no tiene. Los demás quedan junto a la cobertura hasta que los agregue a la ruta.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/never_made_dialog.py" line="31"/>
        <source>No {kind} here</source>
        <translation>Aquí no: {kind}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/never_made_dialog.py" line="36"/>
        <source>None of the ticked here</source>
        <translation>Aquí no hay los marcados</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/letters_notice.py" line="38"/>
        <source>Choose a font…</source>
        <translation>Elegir tipo de letra…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/letters_notice.py" line="65"/>
        <source>Fonts</source>
        <translation>Tipos de letra</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/letters_notice.py" line="84"/>
        <source>No font has {letters}; in the document their numbers stand instead. First in: {where}. Install a font with these letters, or choose one.</source>
        <translation>Ningún tipo de letra tiene {letters}; en el documento van sus números. Primero en: {where}. Instale un tipo de letra que las tenga, o elija uno.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/zip_password.py" line="13"/>
        <source>The zip is encrypted with AES-256, and the names of its files cannot be read without the password. It opens in 7-Zip, WinZip and the like; Windows’ own Explorer may refuse it. Tell the password by phone, never in the same mail.</source>
        <translation>El zip se cifra con AES-256, y sin la contraseña no se leen los nombres de sus archivos. Se abre con 7-Zip, WinZip y similares; el Explorador de Windows puede rechazarlo. Diga la contraseña por teléfono, nunca en el mismo correo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/zip_password.py" line="18"/>
        <source>Not every program that opens a zip takes such a password the same way. Use letters without accents, digits, signs and spaces, 99 at most.</source>
        <translation>No todos los programas que abren un zip entienden igual esa contraseña. Use letras sin acentos, cifras, signos y espacios, 99 como máximo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/report/zip_password.py" line="22"/>
        <source>The password is too easy to guess for a zip. Use four or five words that have nothing to do with each other.</source>
        <translation>La contraseña es demasiado fácil de adivinar para un zip. Use cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="35"/>
        <source>Signing key</source>
        <translation>Clave de firma</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="37"/>
        <source>The key of this computer</source>
        <translation>La clave de este equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="39"/>
        <source>Replace the key; what it signed stays valid</source>
        <translation>Reemplazar la clave; lo que firmó sigue siendo válido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="42"/>
        <source>Make the key</source>
        <translation>Crear la clave</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="43"/>
        <source>Save the public key…</source>
        <translation>Guardar la clave pública…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="55"/>
        <source>The file of the signing key is damaged; make a new key.</source>
        <translation>El archivo de la clave de firma está dañado; cree una clave nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="57"/>
        <source>No signing key is set up; copies are not signed.</source>
        <translation>No hay clave de firma; las copias no se firman.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="60"/>
        <source>{issuer}: {fingerprint}</source>
        <translation>{issuer}: {fingerprint}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="86"/>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="91"/>
        <source>Public keys</source>
        <translation>Claves públicas</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="97"/>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/signing_dialog.py" line="133"/>
        <source>Copies are signed with this key, so that whoever has one can check that it is as you made it. Give the fingerprint to them by telephone or in person. The key is kept encrypted in your profile on this computer; without its passphrase nothing can be signed, and a new key has to be made.</source>
        <translation>Las copias se firman con esta clave, para que quien tenga una compruebe que está como usted la hizo. Dele la huella por teléfono o en persona. La clave se guarda cifrada en su perfil de este equipo; sin su frase no se puede firmar nada y hay que crear una nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="11"/>
        <source>edition {number}</source>
        <translation>edición {number}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="12"/>
        <source>a draft without edition</source>
        <translation>un borrador sin edición</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="14"/>
        <source>This is {edition} of the {document} of {school}, issued on {day} by {issuer}</source>
        <translation>Esto es: {edition}, {document} de {school}, emitido el {day} por {issuer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="17"/>
        <source>This is {edition} of the {document} of {school}, copy {copy} for {whose}, issued on {day} by {issuer}</source>
        <translation>Esto es: {edition}, {document} de {school}, copia {copy} para {whose}, emitida el {day} por {issuer}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="20"/>
        <source>no last day is set</source>
        <translation>no tiene fecha límite</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="21"/>
        <source>it is to be destroyed by {day}</source>
        <translation>debe destruirse a más tardar el {day}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="22"/>
        <source>its last day was {day}, so destroy it</source>
        <translation>su último día fue el {day}: destrúyala</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="24"/>
        <source>{this}; it is whole, and signed with the known key {fingerprint}; {until}.</source>
        <translation>{this}; está íntegra y firmada con la clave conocida {fingerprint}; {until}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="27"/>
        <source>{this}; it is as it was made, but not signed, so nothing shows who made it; {until}.</source>
        <translation>{this}; está como se hizo, pero sin firma, así que nada muestra quién la hizo; {until}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="31"/>
        <source>{this}; it is whole, but signed with the key {fingerprint}, which is not known here: compare it with the one the issuer gave you; {until}.</source>
        <translation>{this}; está íntegra, pero firmada con la clave {fingerprint}, que aquí no se conoce: compárela con la que le dio el emisor; {until}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="35"/>
        <source>{this}; it is whole, but signed with the key {fingerprint} and not with the one you gave, so do not rely on it; {until}.</source>
        <translation>{this}; está íntegra, pero firmada con la clave {fingerprint} y no con la que usted dio: no confíe en ella; {until}.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="39"/>
        <source>“{name}” was changed after it was made, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» fue modificada después de hacerse: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="43"/>
        <source>“{name}” has a signature that does not belong to it, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» tiene una firma que no le corresponde: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="47"/>
        <source>“{name}” is cut off or damaged, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» está cortada o dañada: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="50"/>
        <source>“{name}” is not as it was made: {what}; do not rely on it and ask for a new copy.</source>
        <translation>«{name}» no está como se hizo: {what}; no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="54"/>
        <source>“{name}” does not say which edition it is: another or an older program made it or saved it again, so nothing can be said of it.</source>
        <translation>«{name}» no dice qué edición es: la hizo o la guardó otro programa o uno anterior, así que nada puede decirse de ella.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="58"/>
        <source>“{name}” has no list of its files, so it is no packet of this program, or not all of it.</source>
        <translation>«{name}» no tiene la lista de sus archivos: no es un paquete de este programa, o no está completo.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="61"/>
        <source>full report</source>
        <translation>informe completo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="62"/>
        <source>facility document</source>
        <translation>documento de mantenimiento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="63"/>
        <source>responder packet</source>
        <translation>paquete de respuesta</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="64"/>
        <source>public notice</source>
        <translation>aviso público</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verdict_words.py" line="65"/>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="41"/>
        <source>Nothing: the keys of this computer</source>
        <translation>Nada: las claves de este equipo</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="42"/>
        <source>Choose a PDF or a zip…</source>
        <translation>Elegir un PDF o un zip…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="43"/>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="44"/>
        <source>Choose a public key…</source>
        <translation>Elegir una clave pública…</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="50"/>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="80"/>
        <source>Documents and packets</source>
        <translation>Documentos y paquetes</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="103"/>
        <source>Issuer&apos;s key or fingerprint</source>
        <translation>Clave o huella del emisor</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/verify/verify_dialog.py" line="110"/>
        <source>Choose a document or a packet you were given. It says which edition it is, and its signature shows whether it is as its issuer made it.</source>
        <translation>Elija un documento o un paquete que le dieron. Dice qué edición es, y su firma muestra si está como lo hizo su emisor.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="16"/>
        <source>1 basic</source>
        <translation>1 básico</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="17"/>
        <source>2 established</source>
        <translation>2 establecido</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="18"/>
        <source>3 advanced</source>
        <translation>3 avanzado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="20"/>
        <source>1 gap of {items}</source>
        <translation>1 falta de {items}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="20"/>
        <source>{count} gaps of {items}</source>
        <translation>{count} faltas de {items}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="21"/>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="21"/>
        <source>Reached</source>
        <translation>Logrado</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="46"/>
        <source>The items of this checklist are in no tiers.</source>
        <translation>Los puntos de esta lista no tienen niveles.</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="80"/>
        <source>{count} of {items} open</source>
        <translation>{count} de {items} abiertos</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="81"/>
        <source>✓ {count} in place</source>
        <translation>✓ {count}</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="85"/>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message>
        <location filename="../../cpted_audit/ui/overview/tier_card.py" line="86"/>
        <source>{tier}, too little walked</source>
        <translation>{tier}, poco visto</translation>
    </message>
</context>
</TS>
