<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Respuesta</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>&amp;Hallazgos</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;New audit…</source>
        <translation>&amp;Nueva auditoría…</translation>
    </message>
    <message>
        <source>New audit &amp;from last year&apos;s…</source>
        <translation>Auditoría nueva de la del &amp;año pasado…</translation>
    </message>
    <message>
        <source>&amp;Open audit…</source>
        <translation>&amp;Abrir auditoría…</translation>
    </message>
    <message>
        <source>Look over a folder of au&amp;dits…</source>
        <translation>Ver una carpeta de au&amp;ditorías…</translation>
    </message>
    <message>
        <source>Try the &amp;sample school</source>
        <translation>Probar la escuela de &amp;ejemplo</translation>
    </message>
    <message>
        <source>Create a docu&amp;ment…</source>
        <translation>Crear un &amp;documento…</translation>
    </message>
    <message>
        <source>&amp;Print to walk with…</source>
        <translation>Im&amp;primir para recorrer…</translation>
    </message>
    <message>
        <source>&amp;Close audit</source>
        <translation>Ce&amp;rrar la auditoría</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <source>Encr&amp;ypt the audit…</source>
        <translation>&amp;Cifrar la auditoría…</translation>
    </message>
    <message>
        <source>Chan&amp;ge the passphrase…</source>
        <translation>Cambiar la frase de con&amp;traseña…</translation>
    </message>
    <message>
        <source>P&amp;urge…</source>
        <translation>Pur&amp;gar…</translation>
    </message>
    <message>
        <source>Copy for &amp;handing over…</source>
        <translation>Cop&amp;ia para entregar…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Con&amp;figuración…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Add a place…</source>
        <translation>&amp;Agregar un lugar…</translation>
    </message>
    <message>
        <source>Paste p&amp;hotos</source>
        <translation>Pegar &amp;fotos</translation>
    </message>
    <message>
        <source>Take a photo with the &amp;camera…</source>
        <translation>Tomar una foto con la &amp;cámara…</translation>
    </message>
    <message>
        <source>Set the &amp;scale of the plan</source>
        <translation>Fijar la e&amp;scala del plano</translation>
    </message>
    <message>
        <source>Set true &amp;north of the plan</source>
        <translation>Fijar el &amp;norte verdadero del plano</translation>
    </message>
    <message>
        <source>Set the &amp;grid of the plan…</source>
        <translation>Fijar la &amp;cuadrícula del plano…</translation>
    </message>
    <message>
        <source>Import a p&amp;lan…</source>
        <translation>Agregar un p&amp;lano…</translation>
    </message>
    <message>
        <source>Place doors and things on the plan</source>
        <translation>Colocar puertas y objetos en el plano</translation>
    </message>
    <message>
        <source>Import a sprea&amp;dsheet…</source>
        <translation>Importar una &amp;hoja de cálculo…</translation>
    </message>
    <message>
        <source>Chec&amp;k doors</source>
        <translation>Revisar p&amp;uertas</translation>
    </message>
    <message>
        <source>Type in a paper &amp;form…</source>
        <translation>Capturar un formulario de pap&amp;el…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder for photos…</source>
        <translation>&amp;Vigilar una carpeta de fotos…</translation>
    </message>
    <message>
        <source>Rename this &amp;place…</source>
        <translation>Cambiar el &amp;nombre de este lugar…</translation>
    </message>
    <message>
        <source>Re&amp;tire this place</source>
        <translation>Re&amp;tirar este lugar</translation>
    </message>
    <message>
        <source>&amp;Same as…</source>
        <translation>&amp;Igual que…</translation>
    </message>
    <message>
        <source>&amp;Walk a sample…</source>
        <translation>Recorrer una &amp;muestra…</translation>
    </message>
    <message>
        <source>P&amp;laces and buildings…</source>
        <translation>&amp;Lugares y edificios…</translation>
    </message>
    <message>
        <source>&amp;Visits and people…</source>
        <translation>Visitas y &amp;personas…</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>&amp;Lugares</translation>
    </message>
    <message>
        <source>&amp;Who got which copy</source>
        <translation>&amp;Quién recibió qué copia</translation>
    </message>
    <message>
        <source>Save a ta&amp;ble…</source>
        <translation>Guardar una ta&amp;bla…</translation>
    </message>
    <message>
        <source>S&amp;igning key…</source>
        <translation>Clave de f&amp;irma…</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;Partial</source>
        <translation>&amp;Parcial</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>N/&amp;A</source>
        <translation>No &amp;aplica</translation>
    </message>
    <message>
        <source>Can&apos;t &amp;observe</source>
        <translation>No se pudo &amp;observar</translation>
    </message>
    <message>
        <source>The n&amp;ote</source>
        <translation>La no&amp;ta</translation>
    </message>
    <message>
        <source>Edit the &amp;finding</source>
        <translation>Editar el &amp;hallazgo</translation>
    </message>
    <message>
        <source>A&amp;dd a finding without an item…</source>
        <translation>A&amp;gregar un hallazgo sin punto…</translation>
    </message>
    <message>
        <source>&amp;Locate on the plan</source>
        <translation>&amp;Ubicar en el plano</translation>
    </message>
    <message>
        <source>Add p&amp;hotos…</source>
        <translation>Agregar &amp;fotos…</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Buscar de todo…</translation>
    </message>
    <message>
        <source>Items of &amp;all phases</source>
        <translation>Puntos de &amp;todas las fases</translation>
    </message>
    <message>
        <source>&amp;Next item</source>
        <translation>Punto &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous item</source>
        <translation>Punto &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;unanswered</source>
        <translation>Siguiente sin respon&amp;der</translation>
    </message>
    <message>
        <source>&amp;Walkthrough</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Informe</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Resu&amp;men</translation>
    </message>
    <message>
        <source>P&amp;lans</source>
        <translation>P&amp;lanos</translation>
    </message>
    <message>
        <source>&amp;Doors and keys</source>
        <translation>&amp;Puertas y llaves</translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation>&amp;Fotos</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>&amp;Columna siguiente</translation>
    </message>
    <message>
        <source>Show or hide the &amp;route</source>
        <translation>Mostrar u ocultar la &amp;ruta</translation>
    </message>
    <message>
        <source>Show or hide the s&amp;cores</source>
        <translation>Mostrar u ocultar los &amp;puntajes</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark on or off (night walk)</source>
        <translation>&amp;Oscuro sí o no (recorrido nocturno)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Touch mode on or off</source>
        <translation>Modo &amp;táctil, sí o no</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>Text at &amp;100 %</source>
        <translation>Texto al &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Espa&amp;ñol</source>
        <translation>Espa&amp;ñol</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Hacer la &amp;visita guiada</translation>
    </message>
    <message>
        <source>Check for an &amp;update…</source>
        <translation>Buscar una act&amp;ualización…</translation>
    </message>
    <message>
        <source>&amp;Check a copy…</source>
        <translation>Comprobar una c&amp;opia…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Exterior doors</source>
        <translation>Puertas exteriores</translation>
    </message>
    <message>
        <source>Interior doors</source>
        <translation>Puertas interiores</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>No backup was made: {why}</source>
        <translation>No se hizo la copia de respaldo: {why}</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Abrir solo para leer</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Tomar el control</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>CPTED audit</source>
        <translation>Auditoría CPTED</translation>
    </message>
    <message>
        <source>Passphrase of “{name}”:</source>
        <translation>Frase de contraseña de “{name}”:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Already open</source>
        <translation>Ya está abierta</translation>
    </message>
    <message>
        <source>Open audit</source>
        <translation>Abrir auditoría</translation>
    </message>
    <message>
        <source>Save the audit in</source>
        <translation>Guardar la auditoría en</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Agregar fotos</translation>
    </message>
    <message>
        <source>Choose a font</source>
        <translation>Elegir un tipo de letra</translation>
    </message>
    <message>
        <source>Check a copy</source>
        <translation>Comprobar una copia</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Public key of the issuer</source>
        <translation>Clave pública del emisor</translation>
    </message>
    <message>
        <source>Save the public key</source>
        <translation>Guardar la clave pública</translation>
    </message>
    <message>
        <source>Folder with the district&apos;s rows of law</source>
        <translation>Carpeta con las normas del distrito</translation>
    </message>
    <message>
        <source>Folder for the reminders</source>
        <translation>Carpeta para los recordatorios</translation>
    </message>
    <message>
        <source>Folder with the audits of a district</source>
        <translation>Carpeta con las auditorías de un distrito</translation>
    </message>
    <message>
        <source>Folder or USB drive with the new version</source>
        <translation>Carpeta o memoria USB con la versión nueva</translation>
    </message>
    <message>
        <source>Folder to put the new version in</source>
        <translation>Carpeta para la versión nueva</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Auditorías</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>The walk</source>
        <translation>El recorrido</translation>
    </message>
    <message>
        <source>Doors and keys</source>
        <translation>Puertas y llaves</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>What the score says</source>
        <translation>Lo que dice el puntaje</translation>
    </message>
    <message>
        <source>Files and passphrases</source>
        <translation>Archivos y frases de contraseña</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Cuando algo sale mal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>| Action | Key |</source>
        <translation>| Acción | Tecla |</translation>
    </message>
    <message>
        <source>{words} is not said.</source>
        <translation>No se ha dicho: {words}.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{name} was found missing.</source>
        <translation>{name}: no se encontró.</translation>
    </message>
    <message>
        <source>{called} is on no plan, and nothing says where it is.</source>
        <translation>{called} no está en ningún plano, y nada dice dónde está.</translation>
    </message>
    <message>
        <source>No {words} is listed.</source>
        <translation>No figura: {words}.</translation>
    </message>
    <message>
        <source>{name} expired</source>
        <translation>{name} caducó</translation>
    </message>
    <message>
        <source>{name} {words}.</source>
        <translation>{name} {words}.</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>Un plano</translation>
    </message>
    <message>
        <source>There is no plan.</source>
        <translation>No hay ningún plano.</translation>
    </message>
    <message>
        <source>No exterior door is listed.</source>
        <translation>No figura ninguna puerta exterior.</translation>
    </message>
    <message>
        <source>was never checked</source>
        <translation>nunca se revisó</translation>
    </message>
    <message>
        <source>is not verified</source>
        <translation>no está verificado</translation>
    </message>
    <message>
        <source>When the site facts were verified</source>
        <translation>Cuándo se verificaron los datos del sitio</translation>
    </message>
    <message>
        <source>Who verified the site facts</source>
        <translation>Quién verificó los datos del sitio</translation>
    </message>
    <message>
        <source>The packet</source>
        <translation>El paquete</translation>
    </message>
    <message>
        <source>was not verified walking</source>
        <translation>no se verificó a pie</translation>
    </message>
    <message>
        <source>The packet was not verified walking.</source>
        <translation>El paquete no se verificó a pie.</translation>
    </message>
    <message>
        <source>{building} / {level} has no plan.</source>
        <translation>{building} / {level} no tiene plano.</translation>
    </message>
    <message>
        <source>No building has a level.</source>
        <translation>Ningún edificio tiene un nivel.</translation>
    </message>
    <message>
        <source>No plan is tied to latitude and longitude.</source>
        <translation>Ningún plano está ligado a latitud y longitud.</translation>
    </message>
    <message>
        <source>What makes side A the front is not said.</source>
        <translation>No se ha dicho qué hace del lado A el frente.</translation>
    </message>
    <message>
        <source>{name} is on no plan.</source>
        <translation>{name} no está en ningún plano.</translation>
    </message>
    <message>
        <source>A stair on a plan has no number or letter.</source>
        <translation>Una escalera de un plano no tiene número ni letra.</translation>
    </message>
    <message>
        <source>No stair is on a plan.</source>
        <translation>No hay ninguna escalera en un plano.</translation>
    </message>
    <message>
        <source>Key box {name}: where it is or what it contains is not given.</source>
        <translation>Caja de llaves {name}: falta dónde está o qué contiene.</translation>
    </message>
    <message>
        <source>No key box is listed.</source>
        <translation>No figura ninguna caja de llaves.</translation>
    </message>
    <message>
        <source>Key box {name}</source>
        <translation>Caja de llaves {name}</translation>
    </message>
    <message>
        <source>{name}: what it opens or who has it is not given.</source>
        <translation>{name}: falta qué abre o quién la tiene.</translation>
    </message>
    <message>
        <source>A key</source>
        <translation>Una llave</translation>
    </message>
    <message>
        <source>No key is listed.</source>
        <translation>No figura ninguna llave.</translation>
    </message>
    <message>
        <source>{name} has no phone.</source>
        <translation>{name} no tiene teléfono.</translation>
    </message>
    <message>
        <source>{have} of {wanted} contacts can be called {when}.</source>
        <translation>Se puede llamar a {have} de {wanted} contactos {when}.</translation>
    </message>
    <message>
        <source>Door {name}</source>
        <translation>Puerta {name}</translation>
    </message>
    <message>
        <source>A contact</source>
        <translation>Un contacto</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Everything is saved as you go · {name}</source>
        <translation>Todo se guarda mientras trabaja · {name}</translation>
    </message>
    <message>
        <source>{school} – CPTED audit</source>
        <translation>{school} – Auditoría CPTED</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abriendo {name}…</translation>
    </message>
    <message>
        <source>This audit has no passphrase, so it cannot be locked.</source>
        <translation>Esta auditoría no tiene frase de contraseña, así que no se puede bloquear.</translation>
    </message>
    <message>
        <source>Locked – CPTED audit</source>
        <translation>Bloqueada – Auditoría CPTED</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be changed · {name}</source>
        <translation>Abierta solo para lectura: no se puede cambiar nada · {name}</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Leave it locked</source>
        <translation>Dejarla bloqueada</translation>
    </message>
    <message>
        <source>The running job is finished first; then it can be unlocked.</source>
        <translation>Primero termina la tarea en curso; después se puede desbloquear.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Everything is saved. The passphrase takes you back to where you were.</source>
        <translation>Todo está guardado. Con la frase de contraseña continúa donde estaba.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>no indicada</translation>
    </message>
    <message>
        <source>Draft, none issued</source>
        <translation>Borrador, ninguna emitida</translation>
    </message>
    <message>
        <source>Edition {number}, {day}</source>
        <translation>Edición {number}, {day}</translation>
    </message>
    <message>
        <source>Edition {number}</source>
        <translation>Edición {number}</translation>
    </message>
    <message>
        <source>Draft after edition {number}, {day}</source>
        <translation>Borrador tras la edición {number}, {day}</translation>
    </message>
    <message>
        <source>Draft after edition {number}</source>
        <translation>Borrador tras la edición {number}</translation>
    </message>
    <message>
        <source>not walked yet</source>
        <translation>aún sin recorrer</translation>
    </message>
    <message>
        <source>as walked</source>
        <translation>según el recorrido</translation>
    </message>
    <message>
        <source>{count}, today {today}</source>
        <translation>{count}, hoy {today}</translation>
    </message>
    <message>
        <source>${least:,} or more in bands</source>
        <translation>${least:,} o más en rangos</translation>
    </message>
    <message>
        <source>${least:,}–{most:,} in bands</source>
        <translation>${least:,}–{most:,} en rangos</translation>
    </message>
    <message>
        <source>{count} not known</source>
        <translation>{count} sin conocer</translation>
    </message>
    <message>
        <source>{ready} of {all}</source>
        <translation>{ready} de {all}</translation>
    </message>
    <message>
        <source>oldest {day}</source>
        <translation>la más antigua, {day}</translation>
    </message>
    <message>
        <source>{count} stale</source>
        <translation>{count} anticuados</translation>
    </message>
    <message>
        <source>{count} never</source>
        <translation>{count} nunca</translation>
    </message>
    <message>
        <source>none done</source>
        <translation>ninguna hecha</translation>
    </message>
    <message>
        <source>{count}, last {day}</source>
        <translation>{count}, la última {day}</translation>
    </message>
    <message>
        <source>doors overdue: {count} of {all}</source>
        <translation>puertas vencidas: {count} de {all}</translation>
    </message>
    <message>
        <source>{state} {count}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>sin hallazgos</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Walked</source>
        <translation>Recorrida</translation>
    </message>
    <message>
        <source>Critical not in place</source>
        <translation>Críticas que faltan</translation>
    </message>
    <message>
        <source>Score, as walked</source>
        <translation>Puntaje, según el recorrido</translation>
    </message>
    <message>
        <source>Score, today</source>
        <translation>Puntaje, hoy</translation>
    </message>
    <message>
        <source>To fix</source>
        <translation>Por reparar</translation>
    </message>
    <message>
        <source>Cost open</source>
        <translation>Costo pendiente</translation>
    </message>
    <message>
        <source>Packet ready</source>
        <translation>Paquete completo</translation>
    </message>
    <message>
        <source>Door rounds</source>
        <translation>Rondas de puertas</translation>
    </message>
    <message>
        <source>All schools</source>
        <translation>Todas las escuelas</translation>
    </message>
    <message>
        <source>Findings overdue</source>
        <translation>Hallazgos vencidos</translation>
    </message>
    <message>
        <source>Exceptions expired</source>
        <translation>Excepciones caducadas</translation>
    </message>
    <message>
        <source>Walked over a year ago</source>
        <translation>Recorrida hace más de un año</translation>
    </message>
    <message>
        <source>Partly walked</source>
        <translation>Recorrida en parte</translation>
    </message>
    <message>
        <source>Not issued or changed since</source>
        <translation>Sin emitir o cambiada desde entonces</translation>
    </message>
    <message>
        <source>Facts stale or never verified</source>
        <translation>Datos anticuados o nunca verificados</translation>
    </message>
    <message>
        <source>Doors overdue</source>
        <translation>Puertas vencidas</translation>
    </message>
    <message>
        <source>With copies</source>
        <translation>Con copias</translation>
    </message>
    <message>
        <source>Grades not said</source>
        <translation>Grados sin indicar</translation>
    </message>
    <message>
        <source>In the folder itself</source>
        <translation>En la carpeta misma</translation>
    </message>
    <message>
        <source>District not said</source>
        <translation>Distrito sin indicar</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Definition of the score</source>
        <translation>Definición del puntaje</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>No hay aquí</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Todos los grados</translation>
    </message>
    <message>
        <source>not said; items of all grades are asked</source>
        <translation>sin indicar; se preguntan los puntos de todos los grados</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marca de manejo</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Todavía no hay nadie indicado.</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Todavía no hay respuestas.</translation>
    </message>
    <message>
        <source>First answer {first}, last answer {last}.</source>
        <translation>Primera respuesta: {first}; última respuesta: {last}.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Cover: school, dates, team, handling</source>
        <translation>Portada: escuela, fechas, equipo, manejo</translation>
    </message>
    <message>
        <source>Who prepared, reviewed and issued it</source>
        <translation>Quién lo preparó, revisó y emitió</translation>
    </message>
    <message>
        <source>What became of findings since the edition before</source>
        <translation>Qué fue de los hallazgos desde la edición anterior</translation>
    </message>
    <message>
        <source>Timeline: what is due in which month</source>
        <translation>Cronograma: qué vence en qué mes</translation>
    </message>
    <message>
        <source>Summary on one page</source>
        <translation>Resumen en una página</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Cómo leerlo</translation>
    </message>
    <message>
        <source>Scores with bounds and coverage</source>
        <translation>Puntajes con límites y cobertura</translation>
    </message>
    <message>
        <source>Critical answers</source>
        <translation>Respuestas críticas</translation>
    </message>
    <message>
        <source>Findings in order of priority, with photos</source>
        <translation>Hallazgos por orden de prioridad, con fotos</translation>
    </message>
    <message>
        <source>Plans with every marker</source>
        <translation>Planos con todas las marcas</translation>
    </message>
    <message>
        <source>Sight lines and blind areas</source>
        <translation>Líneas de visión y áreas ciegas</translation>
    </message>
    <message>
        <source>Lighting surveys</source>
        <translation>Estudios de iluminación</translation>
    </message>
    <message>
        <source>Items outside the score, tallied</source>
        <translation>Puntos fuera del puntaje, contados</translation>
    </message>
    <message>
        <source>Every answer by building and place</source>
        <translation>Todas las respuestas por edificio y lugar</translation>
    </message>
    <message>
        <source>What to come back for</source>
        <translation>A qué hay que volver</translation>
    </message>
    <message>
        <source>Tiers of the sections, and their gaps</source>
        <translation>Niveles de logro de las secciones y sus faltas</translation>
    </message>
    <message>
        <source>Fix plans that were kept: by year and trade, with costs</source>
        <translation>Planes de reparación guardados: por año y oficio, con costos</translation>
    </message>
    <message>
        <source>N/A with their reasons, samples, other weights</source>
        <translation>N/A con sus motivos, muestras, otros pesos</translation>
    </message>
    <message>
        <source>Agreement of two raters, and where they differ</source>
        <translation>Acuerdo de dos evaluadores, y en qué difieren</translation>
    </message>
    <message>
        <source>Photos with no finding</source>
        <translation>Fotos sin hallazgo</translation>
    </message>
    <message>
        <source>Interviews: who was asked, and what was said</source>
        <translation>Entrevistas: a quién se preguntó y qué dijo</translation>
    </message>
    <message>
        <source>Method and sources</source>
        <translation>Método y fuentes</translation>
    </message>
    <message>
        <source>Codes and how key boxes are opened</source>
        <translation>Códigos y cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <source>Repairs needed, by trade and place, with photos</source>
        <translation>Hallazgos por reparar, por oficio y lugar, con fotos</translation>
    </message>
    <message>
        <source>Costs by band and trade</source>
        <translation>Costos por rango y oficio</translation>
    </message>
    <message>
        <source>Equipment, doors and keys that are missing or not in order</source>
        <translation>Equipos, puertas y llaves que faltan o no están en orden</translation>
    </message>
    <message>
        <source>Plans with findings and rooms only</source>
        <translation>Planos solo con hallazgos y salones</translation>
    </message>
    <message>
        <source>First look: sides, staging, doors, shut-offs</source>
        <translation>Primera vista: lados, zona de espera, puertas, llaves de corte</translation>
    </message>
    <message>
        <source>A plan of every level</source>
        <translation>Un plano de cada nivel</translation>
    </message>
    <message>
        <source>What is agreed about the site</source>
        <translation>Lo acordado sobre el sitio</translation>
    </message>
    <message>
        <source>Doors with numbers, locks and ways in</source>
        <translation>Puertas con números, cerraduras y formas de entrar</translation>
    </message>
    <message>
        <source>Index of rooms</source>
        <translation>Índice de salones</translation>
    </message>
    <message>
        <source>Keys and what is in key boxes</source>
        <translation>Llaves y contenido de las cajas de llaves</translation>
    </message>
    <message>
        <source>Shut-offs and utilities</source>
        <translation>Llaves de corte y servicios</translation>
    </message>
    <message>
        <source>Medical and fire equipment, cameras</source>
        <translation>Equipo médico y contra incendios, cámaras</translation>
    </message>
    <message>
        <source>Hazards and radio dead spots</source>
        <translation>Peligros y zonas sin radio</translation>
    </message>
    <message>
        <source>What changed since the last copy</source>
        <translation>Qué cambió desde la última copia</translation>
    </message>
    <message>
        <source>Photos with students or without a students-visible check, positions and file names</source>
        <translation>Fotos con estudiantes o sin la revisión de estudiantes visibles, posiciones y nombres de archivo</translation>
    </message>
    <message>
        <source>Contacts with private phones</source>
        <translation>Contactos con teléfonos privados</translation>
    </message>
    <message>
        <source>Repair list: priority, due day, owner, and room to write when it was done</source>
        <translation>Lista de reparaciones: prioridad, fecha límite, responsable y espacio para anotar cuándo se hizo</translation>
    </message>
    <message>
        <source>Open findings, as chosen</source>
        <translation>Hallazgos abiertos, según se eligió</translation>
    </message>
    <message>
        <source>That an audit took place: dates, agencies, board</source>
        <translation>Que hubo una auditoría: fechas, agencias, junta</translation>
    </message>
    <message>
        <source>Counts by section of the checklist</source>
        <translation>Recuentos por sección de la lista</translation>
    </message>
    <message>
        <source>How such an audit is done</source>
        <translation>Cómo se hace una auditoría así</translation>
    </message>
    <message>
        <source>That an audit took place</source>
        <translation>Que hubo una auditoría</translation>
    </message>
    <message>
        <source>Names of places and people, answers to items</source>
        <translation>Nombres de lugares y personas, respuestas a los puntos</translation>
    </message>
    <message>
        <source>Weaknesses found, notes and photos</source>
        <translation>Debilidades halladas, notas y fotos</translation>
    </message>
    <message>
        <source>Doors, keys, plans of a response, private phones</source>
        <translation>Puertas, llaves, planes de respuesta, teléfonos privados</translation>
    </message>
    <message>
        <source>Photos: {photos_in} of the audit for this document, {photos_out} in the file</source>
        <translation>Fotos: {photos_in} de la auditoría para este documento, {photos_out} en el archivo</translation>
    </message>
    <message>
        <source>Photos left out, as they need a students-visible check: {unasked}</source>
        <translation>Fotos omitidas, pues necesitan la revisión de estudiantes visibles: {unasked}</translation>
    </message>
    <message>
        <source>Photos in this file that need a students-visible check: {unasked}</source>
        <translation>Fotos de este archivo que necesitan la revisión de estudiantes visibles: {unasked}</translation>
    </message>
    <message>
        <source>Withheld texts: none is in the file (looked for: {looked_for})</source>
        <translation>Textos retenidos: no hay ninguno en el archivo (se buscaron: {looked_for})</translation>
    </message>
    <message>
        <source>Withheld texts: this audit has none to leave out</source>
        <translation>Textos retenidos: esta auditoría no tiene ninguno que omitir</translation>
    </message>
    <message>
        <source>Withheld texts still in the file: {found}</source>
        <translation>Textos reservados que aun así están en el archivo: {found}</translation>
    </message>
    <message>
        <source>Fonts: all {fonts} are in the file</source>
        <translation>Fuentes: las {fonts} están en el archivo</translation>
    </message>
    <message>
        <source>Fonts: {loose_fonts} of {fonts} are not in the file</source>
        <translation>Fuentes: {loose_fonts} de {fonts} no están en el archivo</translation>
    </message>
    <message>
        <source>Letters: no font of the program has {unprinted}; they stand as numbers on {unprinted_on} of {pages} pages, first on page {unprinted_first}</source>
        <translation>Letras: ninguna fuente del programa tiene {unprinted}; figuran como números en {unprinted_on} de {pages} páginas, la primera es la {unprinted_first}</translation>
    </message>
    <message>
        <source>Tags: the file can be read by a screen reader</source>
        <translation>Etiquetas: un lector de pantalla puede leer el archivo</translation>
    </message>
    <message>
        <source>Tags: missing, a screen reader cannot read the file</source>
        <translation>Etiquetas: faltan, un lector de pantalla no puede leer el archivo</translation>
    </message>
    <message>
        <source>Marking: at head and foot of every page ({pages})</source>
        <translation>Marcado: arriba y abajo en todas las páginas ({pages})</translation>
    </message>
    <message>
        <source>Marking: pages without it: {unmarked} of {pages}</source>
        <translation>Marcado: páginas sin él: {unmarked} de {pages}</translation>
    </message>
    <message>
        <source>Marking: at head and foot of the page, and on what is printed of it</source>
        <translation>Marca: arriba y abajo de la página, y en lo que se imprime de ella</translation>
    </message>
    <message>
        <source>Marking: missing in the page</source>
        <translation>Marca: falta en la página</translation>
    </message>
    <message>
        <source>Contents: read again from the file, as they were written</source>
        <translation>Contenido: se leyó de nuevo del archivo, tal como se escribió</translation>
    </message>
    <message>
        <source>Contents: not as they were written</source>
        <translation>Contenido: no está como se escribió</translation>
    </message>
    <message>
        <source>Encrypted with AES-256: it opens with the password alone</source>
        <translation>Cifrado con AES-256: solo se abre con la contraseña</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has the file can read it</source>
        <translation>Sin cifrar: quien tenga el archivo puede leerlo</translation>
    </message>
    <message>
        <source>A password was given and the file is not encrypted</source>
        <translation>Se dio una contraseña y el archivo no está cifrado</translation>
    </message>
    <message>
        <source>The document says what it said when edition {edition} was issued</source>
        <translation>El documento dice lo que decía al emitirse la edición {edition}</translation>
    </message>
    <message>
        <source>The document does not say what it said when edition {edition} was issued; a newer program or law profile may be why</source>
        <translation>El documento no dice lo que decía al emitirse la edición {edition}; puede deberse a un programa o un perfil de leyes más nuevo</translation>
    </message>
    <message>
        <source>Work on findings</source>
        <translation>Trabajo con los hallazgos</translation>
    </message>
    <message>
        <source>Return visit</source>
        <translation>Visita de regreso</translation>
    </message>
    <message>
        <source>Doors and things</source>
        <translation>Puertas y cosas</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>No visit is recorded yet.</source>
        <translation>Todavía no hay ninguna visita registrada.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>Nothing is overdue, expired, waiting or without an owner.</source>
        <translation>Nada está vencido, caducado, en espera ni sin responsable.</translation>
    </message>
    <message>
        <source>No finding is open.</source>
        <translation>No hay hallazgos abiertos.</translation>
    </message>
    <message>
        <source>No critical item is answered No.</source>
        <translation>Ningún punto crítico tiene respuesta No.</translation>
    </message>
    <message>
        <source>Nothing to come back for.</source>
        <translation>No hay nada por lo que regresar.</translation>
    </message>
    <message>
        <source>Nothing in the registers is recorded as failed, defective or missing.</source>
        <translation>En los registros no consta nada fallado, defectuoso o faltante.</translation>
    </message>
    <message>
        <source>There is no place to walk yet.</source>
        <translation>Todavía no hay lugares que recorrer.</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>{place} · severity {severity} × likelihood {likelihood}</source>
        <translation>{place} · gravedad {severity} × probabilidad {likelihood}</translation>
    </message>
    <message>
        <source>Finding, free</source>
        <translation>Hallazgo sin punto</translation>
    </message>
    <message>
        <source>Finding, {answer}</source>
        <translation>Hallazgo, {answer}</translation>
    </message>
    <message>
        <source>All items: {done} of {total}</source>
        <translation>Todos los puntos: {done} de {total}</translation>
    </message>
    <message>
        <source>Principles, as walked</source>
        <translation>Principios, según el recorrido</translation>
    </message>
    <message>
        <source>Tiers, as walked</source>
        <translation>Niveles de logro, según el recorrido</translation>
    </message>
    <message>
        <source>{count} to repair</source>
        <translation>{count} por reparar</translation>
    </message>
    <message>
        <source>{count} critical</source>
        <translation>{count} críticas</translation>
    </message>
    <message>
        <source>{count} critical at an accepted risk</source>
        <translation>críticos con riesgo aceptado: {count}</translation>
    </message>
    <message>
        <source>{count} critical not agreed</source>
        <translation>críticos sin acuerdo: {count}</translation>
    </message>
    <message numerus="yes">
        <source>1 finding listed</source>
        <comment>{count} findings listed</comment>
        <translation>
            <numerusform>1 hallazgo en la lista</numerusform>
            <numerusform>{count} hallazgos en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>{count} vencidos</translation>
    </message>
    <message>
        <source>{dollars} said so far</source>
        <translation>{dollars} indicados hasta ahora</translation>
    </message>
    <message>
        <source>no finding fits</source>
        <translation>ningún hallazgo coincide</translation>
    </message>
    <message>
        <source>nothing was found yet</source>
        <translation>aún no se encontró nada</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Asignar…</translation>
    </message>
    <message>
        <source>Due day…</source>
        <translation>Fecha límite…</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Ir a los filtros</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Comience aquí</translation>
    </message>
    <message>
        <source>Create an audit of a school, or look around in the sample school. The tour continues when an audit is open.</source>
        <translation>Cree la auditoría de una escuela o explore la escuela de ejemplo. La visita guiada continúa cuando haya una auditoría abierta.</translation>
    </message>
    <message>
        <source>The route</source>
        <translation>La ruta</translation>
    </message>
    <message>
        <source>The places of the school in the order they are walked. A ring shows how far each is.</source>
        <translation>Los lugares de la escuela en el orden en que se recorren. Un anillo muestra el avance de cada uno.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Drop photos onto an item, paste them, or press here. They are kept inside the audit.</source>
        <translation>Arrastre fotos a un punto, péguelas o presione aquí. Se guardan dentro de la auditoría.</translation>
    </message>
    <message>
        <source>Press {answers}. After No or Partial write what you saw; Enter goes on. Everything is saved at once; {undo} takes back.</source>
        <translation>Pulse {answers}. Tras No o Parcial escriba lo que vio; Intro continúa. Todo se guarda al instante; {undo} deshace.</translation>
    </message>
    <message>
        <source>When you are done, or at any time before, create the report here. {help} is the help.</source>
        <translation>Al terminar, o en cualquier momento antes, cree aquí el informe. {help} es la ayuda.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>District – CPTED audit</source>
        <translation>Distrito – Auditoría CPTED</translation>
    </message>
    <message>
        <source>read {when}</source>
        <translation>leído {when}</translation>
    </message>
    <message numerus="yes">
        <source>Unlock 1 audit…</source>
        <comment>Unlock {count} audits…</comment>
        <translation>
            <numerusform>Desbloquear 1 auditoría…</numerusform>
            <numerusform>Desbloquear {count} auditorías…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the list ({count})</source>
        <translation>Fuera de la lista ({count})</translation>
    </message>
    <message numerus="yes">
        <source>1 school listed</source>
        <comment>{count} schools listed</comment>
        <translation>
            <numerusform>1 escuela en la lista</numerusform>
            <numerusform>{count} escuelas en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>The number in a dot is how many critical conditions are not in place today; a ring has none. Arrow keys go to the next school that way, Page Down to the next by name; + and − change the size, 0 shows all.</source>
        <translation>El número de un punto dice cuántas condiciones críticas faltan hoy; un anillo no tiene ninguna. Las flechas van a la escuela siguiente en esa dirección y Av Pág a la siguiente por nombre; + y − cambian el tamaño, 0 muestra todo.</translation>
    </message>
    <message numerus="yes">
        <source>1 school is not on the map: no plan of it is tied to latitude and longitude.</source>
        <comment>{count} schools are not on the map: no plan of them is tied to latitude and longitude.</comment>
        <translation>
            <numerusform>1 escuela no está en el mapa: ningún plano suyo está ligado a latitud y longitud.</numerusform>
            <numerusform>{count} escuelas no están en el mapa: ningún plano suyo está ligado a latitud y longitud.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Escuelas</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Fuera de la lista</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Save as a workbook…</source>
        <translation>Guardar como libro…</translation>
    </message>
    <message>
        <source>Back to the order by name</source>
        <translation>Volver al orden por nombre</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>The editions of each audit too</source>
        <translation>También las ediciones de cada auditoría</translation>
    </message>
    <message>
        <source>Add audits…</source>
        <translation>Agregar auditorías…</translation>
    </message>
    <message>
        <source>Audits by day</source>
        <translation>Auditorías por día</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Since the one before</source>
        <translation>Desde la anterior</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Hallazgos abiertos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>To come back for</source>
        <translation>Por lo que hay que regresar</translation>
    </message>
    <message>
        <source>Doors and equipment not in order</source>
        <translation>Puertas y equipo fuera de servicio</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Other kinds of item</source>
        <translation>Otros tipos de puntos</translation>
    </message>
    <message>
        <source>Visits and dates</source>
        <translation>Visitas y fechas</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>CPTED score</source>
        <translation>Puntaje CPTED</translation>
    </message>
    <message>
        <source>(not shown)</source>
        <translation>(no se muestra)</translation>
    </message>
    <message>
        <source>Assigned otherwise</source>
        <translation>Asignado de otro modo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Critical conditions not in place, as walked</source>
        <translation>Condiciones críticas que faltan, según el recorrido</translation>
    </message>
    <message>
        <source>Score as walked</source>
        <translation>Puntuación según el recorrido</translation>
    </message>
    <message>
        <source>Critical conditions not in place, with verified repairs</source>
        <translation>Condiciones críticas que faltan, con reparaciones verificadas</translation>
    </message>
    <message>
        <source>Score with verified repairs</source>
        <translation>Puntuación con reparaciones verificadas</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Critical, not in place</source>
        <translation>Críticas sin cumplir</translation>
    </message>
    <message>
        <source>None here…</source>
        <translation>Aquí no hay…</translation>
    </message>
    <message>
        <source>{kind}: {answered} of {total} addressed · Yes {yes} · Partial {partial} · No {no} · N/A {na}</source>
        <translation>{kind}: {answered} de {total} atendidos · Sí {yes} · Parcial {partial} · No {no} · No aplica {na}</translation>
    </message>
    <message>
        <source>The checklist asks CPTED items only.</source>
        <translation>La lista de verificación solo tiene puntos CPTED.</translation>
    </message>
    <message>
        <source>Checking it</source>
        <translation>Comprobándolo</translation>
    </message>
    <message>
        <source>Creating the report, page {page}</source>
        <translation>Creando el informe, página {page}</translation>
    </message>
    <message>
        <source>Creating the report</source>
        <translation>Creando el informe</translation>
    </message>
    <message>
        <source>{answered} of {total} CPTED items addressed · {score} · findings: {findings} · critical items answered No: {critical} · to come back for: {come_back}</source>
        <translation>{answered} de {total} puntos de CPTED atendidos · {score} · hallazgos: {findings} · puntos críticos respondidos No: {critical} · por volver: {come_back}</translation>
    </message>
    <message>
        <source>For {whose}</source>
        <translation>Para {whose}</translation>
    </message>
    <message>
        <source>Destroy by {day}</source>
        <translation>Destruir a más tardar el {day}</translation>
    </message>
    <message>
        <source>with codes</source>
        <translation>con códigos</translation>
    </message>
    <message>
        <source>with findings</source>
        <translation>con hallazgos</translation>
    </message>
    <message>
        <source>{marking}: {allows}</source>
        <translation>{marking}: {allows}</translation>
    </message>
    <message>
        <source>Created and checked</source>
        <translation>Creado y comprobado</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Photos that need a students-visible check: {count:,}. They will be in this document.</source>
        <translation>Fotos que necesitan la revisión de estudiantes visibles: {count:,}. Estarán en este documento.</translation>
    </message>
    <message>
        <source>Photos that need a students-visible check: {count:,}. They stay out of this document.</source>
        <translation>Fotos que necesitan la revisión de estudiantes visibles: {count:,}. Quedan fuera de este documento.</translation>
    </message>
    <message>
        <source>Which document? Choose one with the arrow keys, say who gets it, and create it.</source>
        <translation>¿Qué documento? Elija uno con las flechas, indique quién lo recibe y créelo.</translation>
    </message>
    <message>
        <source>✓ Report created: {path}</source>
        <translation>✓ Informe creado: {path}</translation>
    </message>
    <message>
        <source>Create: {document}…</source>
        <translation>Crear: {document}…</translation>
    </message>
    <message>
        <source>✓ Created: {path}</source>
        <translation>✓ Creado: {path}</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>Informe completo</translation>
    </message>
    <message>
        <source>For the assessor and district safety.</source>
        <translation>Para quien evalúa y la seguridad del distrito.</translation>
    </message>
    <message>
        <source>Facility document</source>
        <translation>Documento de mantenimiento</translation>
    </message>
    <message>
        <source>For those who make the repairs.</source>
        <translation>Para quienes reparan lo hallado.</translation>
    </message>
    <message>
        <source>Responders&apos; packet</source>
        <translation>Paquete para primeros respondientes</translation>
    </message>
    <message>
        <source>For police and fire, in the vehicle.</source>
        <translation>Para policía y bomberos, en el vehículo.</translation>
    </message>
    <message>
        <source>Public summary</source>
        <translation>Resumen público</translation>
    </message>
    <message>
        <source>For anyone who asks.</source>
        <translation>Para quien lo pida.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>INCLUDES</source>
        <translation>INCLUYE</translation>
    </message>
    <message>
        <source>LEAVES OUT</source>
        <translation>DEJA FUERA</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Includes:</source>
        <translation>Incluye:</translation>
    </message>
    <message>
        <source>Leaves out:</source>
        <translation>Deja fuera:</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Fixed, to verify</source>
        <translation>Reparado, por verificar</translation>
    </message>
    <message>
        <source>Accepted risk</source>
        <translation>Riesgo aceptado</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Sin acuerdo</translation>
    </message>
    <message>
        <source>Seen on site</source>
        <translation>Visto en el sitio</translation>
    </message>
    <message>
        <source>Tried out</source>
        <translation>Probado</translation>
    </message>
    <message>
        <source>By a photo</source>
        <translation>Por una foto</translation>
    </message>
    <message>
        <source>By an invoice or record</source>
        <translation>Por una factura o un registro</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>a finding</comment>
        <translation>Planear</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a finding</comment>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Reparado</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>Aceptar el riesgo</translation>
    </message>
    <message>
        <source>Walk a school, answer its checklist, hand over a scored report. Everything stays in one file on this machine.</source>
        <translation>Recorra una escuela, responda su lista de verificación y entregue un informe con puntaje. Todo queda en un solo archivo en esta computadora.</translation>
    </message>
    <message>
        <source>Recent audits</source>
        <translation>Auditorías recientes</translation>
    </message>
    <message>
        <source>No audits opened yet</source>
        <translation>Todavía no se ha abierto ninguna auditoría</translation>
    </message>
    <message>
        <source>Pick up where you left off: {name}</source>
        <translation>Continuar donde estaba: {name}</translation>
    </message>
    <message>
        <source>The program ended without closing it. Everything you wrote is saved.</source>
        <translation>El programa terminó sin cerrarla. Todo lo que escribió está guardado.</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>Nueva auditoría</translation>
    </message>
    <message numerus="yes">
        <source>1 finding overdue</source>
        <comment>{count} findings overdue</comment>
        <translation>
            <numerusform>1 hallazgo vencido</numerusform>
            <numerusform>{count} hallazgos vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 expired exception</source>
        <comment>{count} expired exceptions</comment>
        <translation>
            <numerusform>1 excepción caducada</numerusform>
            <numerusform>{count} excepciones caducadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 fix to verify</source>
        <comment>{count} fixes to verify</comment>
        <translation>
            <numerusform>1 reparación por verificar</numerusform>
            <numerusform>{count} reparaciones por verificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 audit calls for attention</source>
        <comment>{count} audits call for attention</comment>
        <translation>
            <numerusform>1 auditoría pide atención</numerusform>
            <numerusform>{count} auditorías piden atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos from the phone: watch the folder they arrive in, and the audit you open next imports them.</source>
        <translation>Fotos del teléfono: vigile la carpeta a la que llegan y la próxima auditoría que abra las importará.</translation>
    </message>
    <message>
        <source>New photos in “{name}” go into the audit you open next.</source>
        <translation>Las fotos nuevas de “{name}” pasan a la próxima auditoría que abra.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>How photos come from the phone</source>
        <translation>Cómo llegan las fotos del teléfono</translation>
    </message>
    <message>
        <source>Many schools: a folder of audits side by side, read only and never merged.</source>
        <translation>Muchas escuelas: una carpeta de auditorías lado a lado, solo lectura y sin combinarse nunca.</translation>
    </message>
    <message>
        <source>District…</source>
        <translation>Distrito…</translation>
    </message>
    <message>
        <source>School, buildings, checklist and passphrase on one page.</source>
        <translation>Escuela, edificios, lista de verificación y frase de contraseña en una sola página.</translation>
    </message>
    <message>
        <source>Open an audit</source>
        <translation>Abrir una auditoría</translation>
    </message>
    <message>
        <source>A .cpted file on this computer or a USB drive.</source>
        <translation>Un archivo .cpted en esta computadora o en una memoria USB.</translation>
    </message>
    <message>
        <source>Try the sample school</source>
        <translation>Probar la escuela de ejemplo</translation>
    </message>
    <message>
        <source>A finished walk to look around in.</source>
        <translation>Un recorrido terminado para explorar.</translation>
    </message>
    <message>
        <source>{audits}: {what}, by what was known when they were closed.</source>
        <translation>{audits}: {what}, según lo que se sabía al cerrarlas.</translation>
    </message>
    <message>
        <source>{what} (as of {day})</source>
        <translation>{what} (a {day})</translation>
    </message>
    <message>
        <source>{answered} of {total} CPTED items addressed · {score}</source>
        <translation>{answered} de {total} puntos de CPTED atendidos · {score}</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <source>Where the pointer is</source>
        <translation>Dónde está el puntero</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Cancelar la tarea en curso</translation>
    </message>
    <message>
        <source>✓ Saved {time} · {what}</source>
        <translation>✓ Guardado {time} · {what}</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Guardado: {what}</translation>
    </message>
    <message>
        <source>How far it is: {job}</source>
        <translation>Cuánto lleva: {job}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Why the risk is accepted</source>
        <translation>Por qué se acepta el riesgo</translation>
    </message>
    <message>
        <source>Why it is open again</source>
        <translation>Por qué vuelve a estar abierto</translation>
    </message>
    <message>
        <source>A verification needs a photo or what was seen. Who fixed it may verify it; the report says so.</source>
        <translation>Una verificación necesita una foto o lo que se vio. Quien lo arregló puede verificarlo; el informe lo dice.</translation>
    </message>
    <message>
        <source>The condition stays as it is until this day; then it stands under Expired exceptions and on the overview.</source>
        <translation>La condición queda como está hasta ese día; después aparece en «Excepciones caducadas» y en el resumen.</translation>
    </message>
    <message>
        <source>Nothing is repaired, and somebody answers for that.</source>
        <translation>No se repara nada, y alguien responde por ello.</translation>
    </message>
    <message>
        <source>What was said so far stays in its history.</source>
        <translation>Lo dicho hasta ahora queda en su historial.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Aceptado por</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Quién responde por ello</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Presented to the board</source>
        <translation>Presentado a la junta</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>In every document</source>
        <translation>En todos los documentos</translation>
    </message>
    <message numerus="yes">
        <source>1 more rule of this state: see the full report.</source>
        <comment>{count:,} more rules of this state: see the full report.</comment>
        <translation>
            <numerusform>1 norma más de este estado: vea el informe completo.</numerusform>
            <numerusform>{count} normas más de este estado: vea el informe completo.</numerusform>
        </translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>No due day</source>
        <translation>Sin fecha límite</translation>
    </message>
    <message>
        <source>No funding given</source>
        <translation>Sin financiación indicada</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>Vencen en 30 días</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Quick wins</source>
        <translation>Mejoras rápidas</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Por verificar</translation>
    </message>
    <message>
        <source>Expired exceptions</source>
        <translation>Excepciones vencidas</translation>
    </message>
    <message>
        <source>Accepted risks</source>
        <translation>Riesgos aceptados</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>No trade given</source>
        <translation>Sin oficio indicado</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Prioridad alta</translation>
    </message>
    <message>
        <source>Medium priority</source>
        <translation>Prioridad media</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioridad baja</translation>
    </message>
    <message>
        <source>Priority not said</source>
        <translation>Prioridad sin indicar</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>Who repairs</source>
        <translation>Quién repara</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Oficio</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Exemption line</source>
        <translation>Línea de exención</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Find anything   Ctrl+K</source>
        <translation>Buscar de todo   Ctrl+K</translation>
    </message>
    <message>
        <source>Find an item, place, finding, visit or action (Ctrl+K)</source>
        <translation>Buscar un punto, lugar, hallazgo, visita o acción (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar de todo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Quién midió</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Lugar en el orden</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>Continúa como</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>a day</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Set aside because</source>
        <translation>Apartado porque</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>measured</comment>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Pixels from the left</source>
        <translation>Píxeles desde la izquierda</translation>
    </message>
    <message>
        <source>Pixels from the top</source>
        <translation>Píxeles desde arriba</translation>
    </message>
    <message>
        <source>The clock was wrong</source>
        <translation>El reloj estaba mal</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Estacionamiento</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Smallest step</source>
        <translation>Paso más pequeño</translation>
    </message>
    <message>
        <source>Pixels between points</source>
        <translation>Píxeles entre puntos</translation>
    </message>
    <message>
        <source>{phase} of {day}</source>
        <translation>{phase} del {day}</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>On a plan</source>
        <translation>En un plano</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>{state} · read only</source>
        <translation>{state} · solo lectura</translation>
    </message>
    <message>
        <source>Start {phase} today</source>
        <translation>Comenzar hoy: {phase}</translation>
    </message>
    <message>
        <source>Change visits and people…</source>
        <translation>Cambiar visitas y personas…</translation>
    </message>
    <message>
        <source>No visit chosen</source>
        <translation>Ninguna visita elegida</translation>
    </message>
    <message>
        <source>Visit: {visit}</source>
        <translation>Visita: {visit}</translation>
    </message>
    <message>
        <source>Can&apos;t observe</source>
        <translation>No se pudo observar</translation>
    </message>
    <message>
        <source>{answer}, key {key}</source>
        <translation>{answer}, tecla {key}</translation>
    </message>
    <message>
        <source>Last answered by {who} at {time} on {day}</source>
        <translation>Última respuesta: {who}, a las {time} del {day}</translation>
    </message>
    <message>
        <source>Last answered at {time} on {day}</source>
        <translation>Última respuesta: a las {time} del {day}</translation>
    </message>
    <message>
        <source>Second rating</source>
        <translation>Segunda evaluación</translation>
    </message>
    <message>
        <source>Second rating: {who} rates</source>
        <translation>Segunda evaluación: evalúa {who}</translation>
    </message>
    <message>
        <source>Only answers given here are shown. The first walk stays as it is.</source>
        <translation>Solo se muestran las respuestas dadas aquí. El primer recorrido queda como está.</translation>
    </message>
    <message>
        <source>End the rating</source>
        <translation>Terminar la evaluación</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>No hay nada aquí.</translation>
    </message>
    <message>
        <source>The answer is taken back</source>
        <translation>La respuesta se retiró</translation>
    </message>
    <message>
        <source>{rated:,} of {every:,} rated</source>
        <translation>{rated:,} de {every:,} evaluados</translation>
    </message>
    <message>
        <source>{answer} saved</source>
        <translation>{answer} guardado</translation>
    </message>
    <message>
        <source>{answer} saved, finding {number}</source>
        <translation>{answer} guardado, hallazgo {number}</translation>
    </message>
    <message>
        <source>Answered {answer}</source>
        <translation>Respondido: {answer}</translation>
    </message>
    <message>
        <source>Answered {answer}, finding {number}</source>
        <translation>Respondido: {answer}, hallazgo {number}</translation>
    </message>
    <message>
        <source>Two raters settled this on {settled}; the first had said {first}, the second {second}. Press it again to take it back; what both said is kept.</source>
        <translation>Dos evaluadores la resolvieron como {settled}; el primero había dicho {first}, el segundo {second}. Púlsela otra vez para quitarla; lo que dijeron los dos se conserva.</translation>
    </message>
    <message>
        <source>Two raters settled this on {settled}; the first had said {first}, the second {second}. Press {answer} again to answer {answer} instead; what both said is kept.</source>
        <translation>Dos evaluadores la resolvieron como {settled}; el primero había dicho {first}, el segundo {second}. Pulse {answer} otra vez para responder {answer}; lo que dijeron los dos se conserva.</translation>
    </message>
    <message>
        <source>Answered {old}, with {what}. Press it again to take it back; all of it stays here.</source>
        <translation>Respondida {old}, con {what}. Púlsela otra vez para retirarla; todo eso se queda aquí.</translation>
    </message>
    <message>
        <source>Answered {old}, with {what}. Press {answer} again to answer {answer} instead; all of it stays here.</source>
        <translation>Respondida {old}, con {what}. Pulse {answer} otra vez para responder {answer}; todo eso se queda aquí.</translation>
    </message>
    <message>
        <source>Why is this not a finding?</source>
        <translation>¿Por qué esto no es un hallazgo?</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Agregar una foto</translation>
    </message>
    <message>
        <source>Add the photo asked for</source>
        <translation>Agregue la foto que se pide</translation>
    </message>
    <message>
        <source>○ A photo is asked for here.</source>
        <translation>○ Aquí se pide una foto.</translation>
    </message>
    <message>
        <source>✓ The photo asked for is there.</source>
        <translation>✓ Está la foto que se pide.</translation>
    </message>
    <message>
        <source>What was measured, with its unit</source>
        <translation>Lo que se midió, con su unidad</translation>
    </message>
    <message>
        <source>Measurement: {what}</source>
        <translation>Medida: {what}</translation>
    </message>
    <message>
        <source>number and unit</source>
        <translation>número y unidad</translation>
    </message>
    <message>
        <source>✓ Measured</source>
        <translation>✓ Medido</translation>
    </message>
    <message>
        <source>○ Measure</source>
        <translation>○ Medir</translation>
    </message>
    <message>
        <source>Edit finding</source>
        <translation>Editar el hallazgo</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <source>Save what is written and go on to the next item (Enter)</source>
        <translation>Guardar lo escrito y pasar al punto siguiente (Enter)</translation>
    </message>
    <message>
        <source>Reset to checklist text</source>
        <translation>Restablecer el texto de la lista</translation>
    </message>
    <message>
        <source>Not a finding…</source>
        <translation>No es un hallazgo…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>What is wrong, in a few words</source>
        <translation>Qué está mal, en pocas palabras</translation>
    </message>
    <message>
        <source>A finding needs a title; it keeps “{title}”.</source>
        <translation>Un hallazgo necesita un título; conserva “{title}”.</translation>
    </message>
    <message>
        <source>Without a title it is called “{title}”.</source>
        <translation>Sin título se llama “{title}”.</translation>
    </message>
    <message>
        <source>What needs repair, in a few words</source>
        <translation>Qué hay que arreglar, en pocas palabras</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <source>priority {priority}</source>
        <translation>prioridad {priority}</translation>
    </message>
    <message>
        <source>Now: {what}</source>
        <translation>Ahora: {what}</translation>
    </message>
    <message>
        <source>Later: {what}</source>
        <translation>Después: {what}</translation>
    </message>
    <message>
        <source>Not a finding: {reason}</source>
        <translation>No es un hallazgo: {reason}</translation>
    </message>
    <message>
        <source>Kept as it was written; it comes back with a No or Partial answer.</source>
        <translation>Se conserva como se escribió; vuelve con una respuesta No o Parcial.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Title of the finding</source>
        <translation>Título del hallazgo</translation>
    </message>
    <message>
        <source>Doors: Y latches, N does not latch, P propped open</source>
        <translation>Puertas: Y engancha, N no engancha, P mantenida abierta</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Lo que se vio</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>“{name}” has the findings of another audit, so nothing was imported. Open the audit it was exported from, or export the findings of this one.</source>
        <translation>«{name}» tiene los hallazgos de otra auditoría, así que no se importó nada. Abra la auditoría de la que se exportó o exporte los hallazgos de esta.</translation>
    </message>
    <message>
        <source>This row was left out.</source>
        <translation>Esta fila se dejó fuera.</translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation>{names} y {more:,} más</translation>
    </message>
    <message numerus="yes">
        <source>1 finding that went out in the sheet was deleted from it: {names}. Nothing was deleted here.</source>
        <comment>{count} findings that went out in the sheet were deleted from it: {names}. Nothing was deleted here.</comment>
        <translation>
            <numerusform>1 hallazgo que salió en la hoja se borró de ella: {names}. Aquí no se borró nada.</numerusform>
            <numerusform>{count} hallazgos que salieron en la hoja se borraron de ella: {names}. Aquí no se borró nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its key is missing or was changed, so nobody can tell which finding it is about. New findings are written in the program.</source>
        <translation>Falta su clave o se cambió, así que no se sabe de qué hallazgo trata. Los hallazgos nuevos se escriben en el programa.</translation>
    </message>
    <message>
        <source>It is of another audit.</source>
        <translation>Es de otra auditoría.</translation>
    </message>
    <message>
        <source>Finding {number} is no longer among the findings of this audit.</source>
        <translation>El hallazgo {number} ya no está entre los de esta auditoría.</translation>
    </message>
    <message>
        <source>Finding {number} stands in {times} rows. Leave one of them.</source>
        <translation>El hallazgo {number} está en {times} filas. Deje una de ellas.</translation>
    </message>
    <message>
        <source>Number says “{text}”, its key is that of finding {number}: some columns were sorted or filled without the others.</source>
        <translation>El número dice «{text}», pero la clave es la del hallazgo {number}: algunas columnas se ordenaron o rellenaron sin las demás.</translation>
    </message>
    <message>
        <source>State is blank. Say how far it has come, or leave it as it was.</source>
        <translation>El estado está vacío. Diga hasta dónde ha llegado, o déjelo como estaba.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <source>One of the two has no score in percent, so no difference is given.</source>
        <translation>Una de las dos no tiene puntaje en porcentaje, así que no se da diferencia.</translation>
    </message>
    <message>
        <source>{points} points, more than the error of both: a difference counts from {least} points on.</source>
        <translation>{points} puntos, más que el error de ambas: una diferencia cuenta a partir de {least} puntos.</translation>
    </message>
    <message>
        <source>{points} points, within the error of both: a difference of less than {least} points means nothing.</source>
        <translation>{points} puntos, dentro del error de ambas: una diferencia de menos de {least} puntos no significa nada.</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>los declarados</translation>
    </message>
    <message>
        <source>{misread} % misread, {slip} % slips</source>
        <translation>{misread} % mal leídos, {slip} % deslices</translation>
    </message>
    <message>
        <source>The errors are those of two people who rated the same places: earlier {before}, later {after}.</source>
        <translation>Los errores son los de dos personas que evaluaron los mismos lugares: antes {before}, después {after}.</translation>
    </message>
    <message>
        <source>The errors are the stated ones, as two people did not rate 50 scored questions of 15 items: 5 of 100 items misread, 5 of 100 answers slipped.</source>
        <translation>Los errores son los declarados, porque dos personas no evaluaron 50 preguntas puntuadas de 15 puntos: 5 de cada 100 puntos mal leídos, 5 de cada 100 respuestas equivocadas.</translation>
    </message>
    <message>
        <source>These are audits of two schools by their names, {before} and {after}.</source>
        <translation>Por sus nombres son auditorías de dos escuelas, {before} y {after}.</translation>
    </message>
    <message>
        <source>The earlier score was {then} under definition {old}; both are given under definition {new} here.</source>
        <translation>El puntaje anterior era {then} con la definición {old}; aquí ambos se dan con la definición {new}.</translation>
    </message>
    <message>
        <source>{turn} {count:,}</source>
        <translation>{turn} {count:,}</translation>
    </message>
    <message>
        <source>{what} {count:,}</source>
        <translation>{what} {count:,}</translation>
    </message>
    <message>
        <source>Not comparable: {why}.</source>
        <translation>No comparable: {why}.</translation>
    </message>
    <message>
        <source>more than the error of both</source>
        <translation>más que el error de ambas</translation>
    </message>
    <message>
        <source>less than {least}: means nothing</source>
        <translation>menos de {least}: no significa nada</translation>
    </message>
    <message>
        <source>{points} points, {meaning}; {share} % of questions compared</source>
        <translation>{points} puntos, {meaning}; {share} % de las preguntas comparadas</translation>
    </message>
    <message>
        <source>nothing answered</source>
        <translation>nada respondido</translation>
    </message>
    <message>
        <source>last answered {day}</source>
        <translation>última respuesta {day}</translation>
    </message>
    <message>
        <source>{column}: “{text}” read as {value}.</source>
        <translation>{column}: «{text}» se leyó como {value}.</translation>
    </message>
    <message>
        <source>{names} is said, and that goes with a new state, but the state stays “{state}”. Choose the new state, or write it into Comment.</source>
        <translation>Se indica {names}, que va con un estado nuevo, pero el estado sigue siendo «{state}». Elija el estado nuevo o escríbalo en Comment.</translation>
    </message>
    <message>
        <source>Verified by the one who fixed it, {name}; that is allowed, and the documents say so.</source>
        <translation>Lo verificó quien lo arregló, {name}; está permitido, y los documentos lo dicen.</translation>
    </message>
    <message>
        <source>{state} ({details})</source>
        <translation>{state} ({details})</translation>
    </message>
    <message>
        <source>{column} came back as “{new}”, as spreadsheet programs do; left as “{was}”.</source>
        <translation>{column} volvió como «{new}», como hacen los programas de hojas de cálculo; quedó como «{was}».</translation>
    </message>
    <message>
        <source>State: from “{state}”, to which it was changed here meanwhile, no way leads to “{target}”. Reopen it first.</source>
        <translation>Estado: de «{state}», al que se cambió aquí entretanto, no se llega a «{target}». Reábralo primero.</translation>
    </message>
    <message>
        <source>State: from “{state}” no way leads to “{target}”. Reopen it first.</source>
        <translation>Estado: de «{state}» no se llega a «{target}». Reábralo primero.</translation>
    </message>
    <message>
        <source>What was seen, and where exactly</source>
        <translation>Lo que se vio y dónde exactamente</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Now: what can be done within thirty days</source>
        <translation>Ahora: lo que se puede hacer en treinta días</translation>
    </message>
    <message>
        <source>Later: what costs money</source>
        <translation>Después: lo que cuesta dinero</translation>
    </message>
    <message>
        <source>Severity not said</source>
        <translation>Gravedad sin indicar</translation>
    </message>
    <message>
        <source>Severity {severity}, {how_bad}</source>
        <translation>Gravedad {severity}, {how_bad}</translation>
    </message>
    <message>
        <source>likelihood not said</source>
        <translation>probabilidad sin indicar</translation>
    </message>
    <message>
        <source>likelihood {likelihood}, {how_often}</source>
        <translation>probabilidad {likelihood}, {how_often}</translation>
    </message>
    <message>
        <source>cost not said</source>
        <translation>costo sin indicar</translation>
    </message>
    <message>
        <source>owner not said</source>
        <translation>responsable sin indicar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>From the checklist</source>
        <translation>De la lista de verificación</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Buscar un lugar</translation>
    </message>
    <message>
        <source>Where the places are moved to</source>
        <translation>Adónde se mueven los lugares</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Lo que no se pudo hacer</translation>
    </message>
    <message numerus="yes">
        <source>1 place listed</source>
        <comment>{count} places listed</comment>
        <translation>
            <numerusform>1 lugar en la lista</numerusform>
            <numerusform>{count} lugares en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Tomar lo mío</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo de la otra copia</translation>
    </message>
    <message>
        <source>Keep both texts</source>
        <translation>Conservar ambos textos</translation>
    </message>
    <message>
        <source>Keep as two</source>
        <translation>Conservar como dos</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>Combinar una copia</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>What both changed</source>
        <translation>Lo que cambió en ambas</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” has 1 step that is not in this audit. What only one of the two changed is taken from it. Mine is the audit on screen.</source>
        <comment>“{name}” has {count:,} steps that are not in this audit. What only one of the two changed is taken from it. Mine is the audit on screen.</comment>
        <translation>
            <numerusform>«{name}» tiene 1 paso que no está en esta auditoría. Lo que cambió solo una de las dos se toma de ella. La mía es la auditoría en pantalla.</numerusform>
            <numerusform>«{name}» tiene {count:,} pasos que no están en esta auditoría. Lo que cambió solo una de las dos se toma de ella. La mía es la auditoría en pantalla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>Nothing was changed differently in both; there is nothing to decide.</source>
        <translation>Nada se cambió de modo distinto en ambas; no hay nada que decidir.</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Todo está decidido.</translation>
    </message>
    <message>
        <source>{left} of {count} are still to be decided. Select one, or a place for all that lies there, and say whose is taken.</source>
        <translation>Quedan por decidir {left} de {count}. Seleccione uno, o un lugar para todo lo que está allí, y diga cuál se toma.</translation>
    </message>
    <message>
        <source>Merge into {place}</source>
        <translation>Combinar en {place}</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message>
        <source>Add a building…</source>
        <translation>Agregar un edificio…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Add a level…</source>
        <translation>Agregar un nivel…</translation>
    </message>
    <message>
        <source>Rename {level}…</source>
        <translation>Cambiar el nombre de {level}…</translation>
    </message>
    <message>
        <source>Add a building</source>
        <translation>Agregar un edificio</translation>
    </message>
    <message>
        <source>Rename the building</source>
        <translation>Cambiar el nombre del edificio</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>Agregar un nivel</translation>
    </message>
    <message>
        <source>Rename the level</source>
        <translation>Cambiar el nombre del nivel</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Walk a sample…</source>
        <translation>Recorrer una muestra…</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>Agregar un lugar…</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>Mover allí</translation>
    </message>
    <message>
        <source>Buildings  ▾</source>
        <translation>Edificios  ▾</translation>
    </message>
    <message>
        <source>Buildings and levels</source>
        <translation>Edificios y niveles</translation>
    </message>
    <message>
        <source>Type in a paper form</source>
        <translation>Capturar un formulario de papel</translation>
    </message>
    <message>
        <source>Rows answered: {done} of {all}</source>
        <translation>Filas respondidas: {done} de {all}</translation>
    </message>
    <message>
        <source>A door takes Y where it latches, N where it does not, and P where it was propped open; nothing was written.</source>
        <translation>Para una puerta use Y si engancha, N si no engancha y P si estaba mantenida abierta; no se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing is left to undo.</source>
        <translation>No queda nada que deshacer.</translation>
    </message>
    <message>
        <source>Walked by</source>
        <translation>Recorrido por</translation>
    </message>
    <message>
        <source>Date and time on the form</source>
        <translation>Fecha y hora del formulario</translation>
    </message>
    <message>
        <source>What was seen; Enter goes to the next row</source>
        <translation>Lo que se vio; Enter pasa a la fila siguiente</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>This is the form printed last, {when}. Give the date and time that stand on it.</source>
        <translation>Este es el último formulario impreso, {when}. Indique la fecha y la hora que figuran en él.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Rows of the form</source>
        <translation>Filas del formulario</translation>
    </message>
    <message>
        <source>Retired places keep what was answered there; it counts no more. Merging keeps the answers of both: those of the place that stays come first.</source>
        <translation>Los lugares retirados conservan lo que se respondió allí, pero ya no cuenta. Al combinar se conservan las respuestas de los dos: primero las del lugar que queda.</translation>
    </message>
    <message>
        <source>{factor}, from the checklist</source>
        <translation>{factor}, como está en la lista de verificación</translation>
    </message>
    <message>
        <source>Findings without an item</source>
        <translation>Hallazgos sin punto</translation>
    </message>
    <message>
        <source>Add a finding…</source>
        <translation>Agregar un hallazgo…</translation>
    </message>
    <message>
        <source>Something to repair that no item asks for (Ctrl+Shift+F)</source>
        <translation>Algo que hay que arreglar y que ningún punto pregunta (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Findings from last time, or without an item</source>
        <translation>Hallazgos de la vez pasada, o sin punto</translation>
    </message>
    <message>
        <source>Title of the new finding</source>
        <translation>Título del nuevo hallazgo</translation>
    </message>
    <message>
        <source>What was seen, of the new finding</source>
        <translation>Lo que se vio, del nuevo hallazgo</translation>
    </message>
    <message>
        <source>Propose a finding</source>
        <translation>Proponer un hallazgo</translation>
    </message>
    <message>
        <source>Finding {number} was made of this survey already. Write another one?</source>
        <translation>De esta medición ya se hizo el hallazgo {number}. ¿Escribir otro?</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Escribir otro</translation>
    </message>
    <message>
        <source>Add the finding</source>
        <translation>Agregar el hallazgo</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elija un lugar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>New finding at {place}</source>
        <translation>Nuevo hallazgo en {place}</translation>
    </message>
    <message>
        <source>Why does it not apply here?</source>
        <translation>¿Por qué no aplica aquí?</translation>
    </message>
    <message>
        <source>What kept you from seeing it, and what to come back for?</source>
        <translation>¿Qué le impidió verlo y por qué hay que regresar?</translation>
    </message>
    <message>
        <source>Note: what did you see?</source>
        <translation>Nota: ¿qué vio?</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>¿Qué vio?</translation>
    </message>
    <message>
        <source>What was said, in words</source>
        <translation>Lo que dijo, con sus palabras</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Pregunta anterior</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Pregunta siguiente</translation>
    </message>
    <message>
        <source>{section} · question {number} of {count} · {item}</source>
        <translation>{section} · pregunta {number} de {count} · {item}</translation>
    </message>
    <message>
        <source>Look for: {what}</source>
        <translation>Busque: {what}</translation>
    </message>
    <message>
        <source>Why: {what}</source>
        <translation>Por qué: {what}</translation>
    </message>
    <message>
        <source>{answer}: {what}</source>
        <translation>{answer}: {what}</translation>
    </message>
    <message>
        <source>! Critical</source>
        <translation>! Crítico</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>The wording of this item has changed since. It was: {ideal}</source>
        <translation>El texto de este punto ha cambiado desde entonces. Era: {ideal}</translation>
    </message>
    <message>
        <source>This item was split or joined since. It was: {ideal}</source>
        <translation>Este punto se dividió o se unió desde entonces. Era: {ideal}</translation>
    </message>
    <message>
        <source>This item is new in this edition of the checklist.</source>
        <translation>Este punto es nuevo en esta edición de la lista de verificación.</translation>
    </message>
    <message>
        <source>Last time: {answers}</source>
        <translation>La vez pasada: {answers}</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>Last time, {day}: {what}</source>
        <translation>La vez pasada, {day}: {what}</translation>
    </message>
    <message>
        <source>{finding}: {state}</source>
        <translation>{finding}: {state}</translation>
    </message>
    <message>
        <source>{finding}: {state} {day}</source>
        <translation>{finding}: {state} {day}</translation>
    </message>
    <message>
        <source>Unchecked</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>Numbers run</source>
        <translation>Los números van</translation>
    </message>
    <message>
        <source>Numbers go</source>
        <translation>Los números siguen</translation>
    </message>
    <message>
        <source>Before the number</source>
        <translation>Antes del número</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen criptográfico</translation>
    </message>
    <message>
        <source>With codes</source>
        <translation>Con códigos</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>As few numbers as possible, such as 12A</source>
        <translation>Los menos números posibles, como 12A</translation>
    </message>
    <message>
        <source>All doors renumbered, without gaps</source>
        <translation>Todas de nuevo, sin huecos</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Numbering starts at</source>
        <translation>La numeración empieza en</translation>
    </message>
    <message>
        <source>Authorities differ on the direction; ask the agencies that will come.</source>
        <translation>Las autoridades difieren en el sentido; pregunte a los servicios que acudirán.</translation>
    </message>
    <message>
        <source>The lowest number</source>
        <translation>El número más bajo</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Renumerar</translation>
    </message>
    <message>
        <source>side {side}</source>
        <translation>lado {side}</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>Anterior → nuevo</translation>
    </message>
    <message>
        <source>Old and new numbers</source>
        <translation>Números anteriores y nuevos</translation>
    </message>
    <message>
        <source>Exterior or interior</source>
        <translation>Exterior o interior</translation>
    </message>
    <message>
        <source>Exterior</source>
        <translation>Exterior</translation>
    </message>
    <message>
        <source>Interior</source>
        <translation>Interior</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Sencilla</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Sliding</source>
        <translation>Corrediza</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Enrollable</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Portón</translation>
    </message>
    <message>
        <source>Hatch</source>
        <translation>Escotilla</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Hollow metal</source>
        <translation>Metal hueco</translation>
    </message>
    <message>
        <source>Wood</source>
        <translation>Madera</translation>
    </message>
    <message>
        <source>Aluminum</source>
        <translation>Aluminio</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Vidrio</translation>
    </message>
    <message>
        <source>Chain link</source>
        <translation>Malla metálica</translation>
    </message>
    <message>
        <source>Glazing</source>
        <translation>Acristalamiento</translation>
    </message>
    <message>
        <source>Choose doors…</source>
        <translation>Elegir puertas…</translation>
    </message>
    <message>
        <source>{field}: choose doors</source>
        <translation>{field}: elegir puertas</translation>
    </message>
    <message>
        <source>Doors this key opens</source>
        <translation>Puertas que abre esta llave</translation>
    </message>
    <message>
        <source>Find a door</source>
        <translation>Buscar una puerta</translation>
    </message>
    <message>
        <source>All</source>
        <comment>doors</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>None</source>
        <comment>doors</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Vision panel</source>
        <translation>Mirilla de vidrio</translation>
    </message>
    <message>
        <source>Sidelight</source>
        <translation>Vidrio lateral</translation>
    </message>
    <message>
        <source>Full glass</source>
        <translation>Vidrio completo</translation>
    </message>
    <message>
        <source>Filmed glass</source>
        <translation>Vidrio con lámina</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>Sentido de apertura</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hacia fuera</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Hacia dentro</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>En ambos sentidos</translation>
    </message>
    <message>
        <source>Does not swing</source>
        <translation>No es batiente</translation>
    </message>
    <message>
        <source>Access from outside</source>
        <translation>Acceso desde fuera</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Llave</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Intercom</source>
        <translation>Intercomunicador</translation>
    </message>
    <message>
        <source>Opened by staff</source>
        <translation>La abre el personal</translation>
    </message>
    <message>
        <source>Exit only</source>
        <translation>Solo salida</translation>
    </message>
    <message>
        <source>Lock function</source>
        <translation>Función de la cerradura</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Classroom, locked from inside</source>
        <translation>Aula, se cierra desde dentro</translation>
    </message>
    <message>
        <source>Storeroom</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Passage, no lock</source>
        <translation>De paso, sin cerradura</translation>
    </message>
    <message>
        <source>Panic hardware</source>
        <translation>Barra antipánico</translation>
    </message>
    <message>
        <source>Deadbolt</source>
        <translation>Cerrojo</translation>
    </message>
    <message>
        <source>Electric</source>
        <translation>Eléctrica</translation>
    </message>
    <message>
        <source>Padlock</source>
        <translation>Candado</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>Locks from</source>
        <translation>Se cierra desde</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Ambos lados</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>A distancia</translation>
    </message>
    <message>
        <source>Neither side</source>
        <translation>Ningún lado</translation>
    </message>
    <message>
        <source>Motions to exit</source>
        <translation>Movimientos para salir</translation>
    </message>
    <message>
        <source>Outside trim</source>
        <translation>Herraje exterior</translation>
    </message>
    <message>
        <source>Closes and latches</source>
        <translation>Cierra y engancha</translation>
    </message>
    <message>
        <source>Propped open</source>
        <translation>Mantenida abierta</translation>
    </message>
    <message>
        <source>Sign outside</source>
        <translation>Letrero fuera</translation>
    </message>
    <message>
        <source>Outer sign</source>
        <translation>Letrero exterior</translation>
    </message>
    <message>
        <source>Sign inside</source>
        <translation>Letrero dentro</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>On the plan</source>
        <translation>En el plano</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Revisada el</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Revisada por</translation>
    </message>
    <message>
        <source>Key boxes</source>
        <translation>Cajas de llaves</translation>
    </message>
    <message>
        <source>Key box</source>
        <translation>Caja de llaves</translation>
    </message>
    <message>
        <source>Inner sign</source>
        <translation>Letrero interior</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>La abre</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>How it is opened</source>
        <translation>Cómo se abre</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Última apertura</translation>
    </message>
    <message>
        <source>Keys and cards</source>
        <translation>Llaves y tarjetas</translation>
    </message>
    <message>
        <source>Key or card</source>
        <translation>Llave o tarjeta</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Maestra</translation>
    </message>
    <message>
        <source>Grand master</source>
        <translation>Gran maestra</translation>
    </message>
    <message>
        <source>Fob</source>
        <translation>Llavero electrónico</translation>
    </message>
    <message>
        <source>Elevator key</source>
        <translation>Llave del ascensor</translation>
    </message>
    <message>
        <source>Padlock key</source>
        <translation>Llave de candado</translation>
    </message>
    <message>
        <source>Opens doors</source>
        <translation>Abre las puertas</translation>
    </message>
    <message>
        <source>Opens all</source>
        <translation>Abre todas</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>En poder de</translation>
    </message>
    <message>
        <source>In key box</source>
        <translation>En la caja de llaves</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>In a key box</source>
        <translation>En una caja de llaves</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>{day}, passed</source>
        <translation>{day}, vencido</translation>
    </message>
    <message>
        <source>unencrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>encrypted, with codes</source>
        <translation>cifrado, con códigos</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparado por</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Edition {number} of {day}</source>
        <translation>Edición {number} del {day}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <source>File is</source>
        <translation>El archivo está</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>Solo vencidas</translation>
    </message>
    <message>
        <source>Write what became of it…</source>
        <translation>Anotar qué fue de ella…</translation>
    </message>
    <message>
        <source>Recalled, destroyed or never sent; the log itself never changes</source>
        <translation>Retirada, destruida o nunca enviada; el registro mismo nunca cambia</translation>
    </message>
    <message>
        <source>Who got which copy</source>
        <translation>Quién recibió qué copia</translation>
    </message>
    <message>
        <source>No copy was given to anyone named.</source>
        <translation>No se entregó ninguna copia a alguien con nombre.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>Lo conocen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>Qué ve</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>Defecto</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>School day</source>
        <translation>Día de clases</translation>
    </message>
    <message>
        <source>None</source>
        <comment>glass</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Call as number</source>
        <translation>Orden de llamada</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Teléfono de la oficina</translation>
    </message>
    <message>
        <source>Private phone</source>
        <translation>Teléfono particular</translation>
    </message>
    <message>
        <source>The side of the street address</source>
        <translation>El lado de la dirección postal</translation>
    </message>
    <message>
        <source>The side of the main entrance</source>
        <translation>El lado de la entrada principal</translation>
    </message>
    <message>
        <source>Agreed with the fire agency</source>
        <translation>Acordado con los bomberos</translation>
    </message>
    <message>
        <source>Clockwise</source>
        <translation>En el sentido del reloj</translation>
    </message>
    <message>
        <source>Counterclockwise</source>
        <translation>En sentido contrario al reloj</translation>
    </message>
    <message>
        <source>Across the whole site</source>
        <translation>En todo el recinto</translation>
    </message>
    <message>
        <source>Starting over at each building</source>
        <translation>De nuevo en cada edificio</translation>
    </message>
    <message>
        <source>None</source>
        <comment>prefix</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Letter of the side</source>
        <translation>Letra del lado</translation>
    </message>
    <message>
        <source>Letters of the building</source>
        <translation>Letras del edificio</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cerradura</translation>
    </message>
    <message>
        <source>Latches</source>
        <translation>Engancha</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>As the sight study says</source>
        <translation>Como dice el estudio de visibilidad</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Siempre abierta</translation>
    </message>
    <message>
        <source>Always shut</source>
        <translation>Siempre cerrada</translation>
    </message>
    <message>
        <source>What its row says</source>
        <translation>Lo que dice su fila</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>Looks toward</source>
        <translation>Mira hacia</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Campo de visión</translation>
    </message>
    <message>
        <source>Sees as far as</source>
        <translation>Alcance de la vista</translation>
    </message>
    <message>
        <source>Pixels across</source>
        <translation>Píxeles de ancho</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abertura</translation>
    </message>
    <message>
        <source>Stands open</source>
        <translation>Está abierta</translation>
    </message>
    <message>
        <source>{count} × {kind}</source>
        <translation>{count} × {kind}</translation>
    </message>
    <message>
        <source>{count} markers</source>
        <translation>{count} marcadores</translation>
    </message>
    <message>
        <source>{found}, {day}</source>
        <translation>{found}, {day}</translation>
    </message>
    <message>
        <source>✕ Its row says: {found}</source>
        <translation>✕ Su fila dice: {found}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Kind of wall</source>
        <translation>Tipo de muro</translation>
    </message>
    <message>
        <source>Foot-candles (fc)</source>
        <translation>Pies-candela (fc)</translation>
    </message>
    <message>
        <source>Lux</source>
        <translation>Lux</translation>
    </message>
    <message>
        <source>Lighting survey</source>
        <translation>Medición de la iluminación</translation>
    </message>
    <message>
        <source>Smallest step of the meter</source>
        <translation>Paso más pequeño del medidor</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Sin visita</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>chosen by the lot&apos;s size</source>
        <translation>según el estacionamiento</translation>
    </message>
    <message>
        <source>chosen by the lot&apos;s size: {length}</source>
        <translation>según el estacionamiento: {length}</translation>
    </message>
    <message>
        <source>Unit of the meter</source>
        <translation>Unidad del medidor</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Medidor</translation>
    </message>
    <message>
        <source>Fixtures</source>
        <translation>Luminarias</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Medido el</translation>
    </message>
    <message>
        <source>Between points</source>
        <translation>Entre puntos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Door stands</source>
        <translation>La puerta está</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
    <message>
        <source>{photo}, taken {when}</source>
        <translation>{photo}, tomada el {when}</translation>
    </message>
    <message>
        <source>New interview…</source>
        <translation>Entrevista nueva…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Companion lists…</source>
        <translation>Listas de acompañamiento…</translation>
    </message>
    <message>
        <source>{count} of {total} with a reply</source>
        <translation>{count} de {total} con respuesta</translation>
    </message>
    <message>
        <source>A companion list gone through with one person: the principal, a counselor, a parent. What was said is kept in words, with the day and who asked, and never scored.</source>
        <translation>Una lista de acompañamiento recorrida con una persona: la dirección, orientación, un familiar. Lo dicho se guarda en palabras, con el día y quién preguntó, y nunca se puntúa.</translation>
    </message>
    <message>
        <source>This audit has no companion list yet: add one by “Companion lists…”.</source>
        <translation>Esta auditoría aún no tiene listas de acompañamiento: agregue una con «Listas de acompañamiento…».</translation>
    </message>
    <message>
        <source>Plan repairs</source>
        <translation>Planificar reparaciones</translation>
    </message>
    <message>
        <source>What the plan comes to</source>
        <translation>A cuánto llega el plan</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Planificando…</translation>
    </message>
    <message>
        <source>A new plan</source>
        <translation>Un plan nuevo</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>Guardar el plan</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Nombre del plan</translation>
    </message>
    <message>
        <source>Replace it?</source>
        <translation>¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>A plan “{name}” is kept already. Undo brings it back.</source>
        <translation>Ya hay un plan guardado «{name}». Deshacer lo recupera.</translation>
    </message>
    <message>
        <source>Print the plan “{name}”</source>
        <translation>Imprimir el plan «{name}»</translation>
    </message>
    <message>
        <source>What is repaired in which year by whom, with costs, gains and the curve.</source>
        <translation>Qué se repara en qué año y quién lo hace, con costos, mejoras y la curva.</translation>
    </message>
    <message>
        <source>Every finding of the plan is planned already, or further.</source>
        <translation>Todos los hallazgos del plan ya están planificados o más avanzados.</translation>
    </message>
    <message numerus="yes">
        <source>Move 1 finding to Planned</source>
        <comment>Move {count} findings to Planned</comment>
        <translation>
            <numerusform>Pasar 1 hallazgo a Planificado</numerusform>
            <numerusform>Pasar {count} hallazgos a Planificado</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this plan?</source>
        <translation>¿Usar este plan?</translation>
    </message>
    <message>
        <source>The findings of the plan become Planned, in one step. Undo takes it back.</source>
        <translation>Los hallazgos del plan pasan a Planificado, en un paso. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Kept plans</source>
        <translation>Planes guardados</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Let the planner choose</source>
        <translation>Que elija el planificador</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Use these as planned…</source>
        <translation>Usar estos como planificados…</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Agregar foto</translation>
    </message>
    <message>
        <source>Add photos (Ctrl+Shift+P), or drop them here</source>
        <translation>Agregue fotos (Ctrl+Shift+P) o arrástrelas aquí</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <source>Route column</source>
        <translation>Columna de la ruta</translation>
    </message>
    <message>
        <source>Show or hide the route (Ctrl+B)</source>
        <translation>Mostrar u ocultar la ruta (Ctrl+B)</translation>
    </message>
    <message>
        <source>Score column</source>
        <translation>Columna de los puntajes</translation>
    </message>
    <message>
        <source>Show or hide the scores (Ctrl+J)</source>
        <translation>Mostrar u ocultar los puntajes (Ctrl+J)</translation>
    </message>
    <message>
        <source>Show the items of all phases</source>
        <translation>Mostrar los puntos de todas las fases</translation>
    </message>
    <message>
        <source>{phase} only</source>
        <translation>Solo {phase}</translation>
    </message>
    <message>
        <source>Phase: {phase}</source>
        <translation>Fase: {phase}</translation>
    </message>
    <message>
        <source>Place  ▾</source>
        <translation>Lugar  ▾</translation>
    </message>
    <message>
        <source>What can be done with this place</source>
        <translation>Lo que se puede hacer con este lugar</translation>
    </message>
    <message>
        <source>Which phase&apos;s items are listed</source>
        <translation>De qué fase son los puntos que se muestran</translation>
    </message>
    <message numerus="yes">
        <source>1 door of the walk has no row here.</source>
        <comment>{count} doors of the walk have no row here.</comment>
        <translation>
            <numerusform>1 puerta del recorrido no tiene fila aquí.</numerusform>
            <numerusform>{count} puertas del recorrido no tienen fila aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 exterior door here has no place of the walk.</source>
        <comment>{count} exterior doors here have no place of the walk.</comment>
        <translation>
            <numerusform>1 puerta exterior de aquí no tiene lugar en el recorrido.</numerusform>
            <numerusform>{count} puertas exteriores de aquí no tienen lugar en el recorrido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculado</translation>
    </message>
    <message>
        <source>LINKED</source>
        <translation>VINCULADO</translation>
    </message>
    <message>
        <source>Key {name}</source>
        <translation>Llave {name}</translation>
    </message>
    <message>
        <source>Its items in the walk</source>
        <translation>Sus puntos en el recorrido</translation>
    </message>
    <message>
        <source>Nothing is linked to this door yet.</source>
        <translation>Todavía no hay nada vinculado a esta puerta.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Students visible</source>
        <translation>Estudiantes visibles</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Agregar fotos…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>Cámara…</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Aceptar todas</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,} shown</source>
        <translation>Se muestran {shown:,} de {total:,}</translation>
    </message>
    <message numerus="yes">
        <source>1 second answer</source>
        <comment>{count} second answers</comment>
        <translation>
            <numerusform>1 segunda respuesta</numerusform>
            <numerusform>{count} segundas respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 key box</source>
        <comment>{count} key boxes</comment>
        <translation>
            <numerusform>1 caja de llaves</numerusform>
            <numerusform>{count} cajas de llaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 key or card</source>
        <comment>{count} keys or cards</comment>
        <translation>
            <numerusform>1 llave o tarjeta</numerusform>
            <numerusform>{count} llaves o tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 code</source>
        <comment>{count} codes</comment>
        <translation>
            <numerusform>1 código</numerusform>
            <numerusform>{count} códigos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of equipment</source>
        <comment>{count} pieces of equipment</comment>
        <translation>
            <numerusform>1 equipo</numerusform>
            <numerusform>{count} equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 contact</source>
        <comment>{count} contacts</comment>
        <translation>
            <numerusform>1 contacto</numerusform>
            <numerusform>{count} contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 photo</source>
        <comment>{count} photos</comment>
        <translation>
            <numerusform>1 foto</numerusform>
            <numerusform>{count} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 plan</source>
        <comment>{count} plans</comment>
        <translation>
            <numerusform>1 plano</numerusform>
            <numerusform>{count} planos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 marker</source>
        <comment>{count} markers</comment>
        <translation>
            <numerusform>1 marcador</numerusform>
            <numerusform>{count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 study or survey</source>
        <comment>{count} studies or surveys</comment>
        <translation>
            <numerusform>1 estudio o medición</numerusform>
            <numerusform>{count} estudios o mediciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 visit or person</source>
        <comment>{count} visits or people</comment>
        <translation>
            <numerusform>1 visita o persona</numerusform>
            <numerusform>{count} visitas o personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 interview</source>
        <comment>{count} interviews</comment>
        <translation>
            <numerusform>1 entrevista</numerusform>
            <numerusform>{count} entrevistas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 fact of the school</source>
        <comment>{count} facts of the school</comment>
        <translation>
            <numerusform>1 dato de la escuela</numerusform>
            <numerusform>{count} datos de la escuela</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 fix plan</source>
        <comment>{count} fix plans</comment>
        <translation>
            <numerusform>1 plan de reparación</numerusform>
            <numerusform>{count} planes de reparación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 photo was taken where the walk was at the time.</source>
        <comment>{count} photos were taken where the walk was at the time.</comment>
        <translation>
            <numerusform>1 foto se tomó donde estaba el recorrido en ese momento.</numerusform>
            <numerusform>{count} fotos se tomaron donde estaba el recorrido en ese momento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 photo needs a students-visible check.</source>
        <comment>{count} photos need a students-visible check.</comment>
        <translation>
            <numerusform>Falta indicar en 1 foto si se ven estudiantes.</numerusform>
            <numerusform>Falta indicar en {count} fotos si se ven estudiantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Does not exist here</source>
        <translation>No existe aquí</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Other building serves this</source>
        <translation>Otro edificio cumple esta función</translation>
    </message>
    <message>
        <source>Come back for:</source>
        <translation>Regresar por:</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>a room</comment>
        <translation>Cerrado con llave</translation>
    </message>
    <message>
        <source>After dark</source>
        <translation>Hay que verlo de noche</translation>
    </message>
    <message>
        <source>Event in progress</source>
        <translation>Evento en curso</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Nadie a quien preguntar</translation>
    </message>
    <message>
        <source>What was found last time</source>
        <translation>Lo que se encontró la vez pasada</translation>
    </message>
    <message>
        <source>What is asked before another answer</source>
        <translation>Lo que se pregunta antes de otra respuesta</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Puntos nuevos</translation>
    </message>
    <message>
        <source>Only what was not in place last time, or has changed</source>
        <translation>Solo lo que la vez pasada faltaba o ha cambiado</translation>
    </message>
    <message>
        <source>Only items that are new in this edition of the checklist</source>
        <translation>Solo puntos nuevos en esta edición de la lista de verificación</translation>
    </message>
    <message>
        <source>{walked} of {total} sampled</source>
        <translation>{walked} de {total} en la muestra</translation>
    </message>
    <message>
        <source>Places done: {done} of {total}</source>
        <translation>Lugares terminados: {done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} addressed</source>
        <translation>{done} de {total} atendidos</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Compare editions</source>
        <translation>Comparar ediciones</translation>
    </message>
    <message>
        <source>Earlier state</source>
        <translation>Estado anterior</translation>
    </message>
    <message>
        <source>Later state</source>
        <translation>Estado posterior</translation>
    </message>
    <message>
        <source>Compare with another audit</source>
        <translation>Comparar con otra auditoría</translation>
    </message>
    <message>
        <source>{file}, {state}</source>
        <translation>{file}, {state}</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Qué es distinto</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>What moved the score, in points</source>
        <translation>Qué movió el puntaje, en puntos</translation>
    </message>
    <message>
        <source>Items that moved it most, in points</source>
        <translation>Preguntas de la lista que más lo movieron, en puntos</translation>
    </message>
    <message>
        <source>Overall CPTED score: {before} → {after}.</source>
        <translation>Puntaje CPTED general: {before} → {after}.</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>comparado con</translation>
    </message>
    <message>
        <source>Choose two different states.</source>
        <translation>Elija dos estados distintos.</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nada es distinto.</translation>
    </message>
    <message>
        <source> · note changed</source>
        <translation> · nota cambiada</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntajes</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <source>{number} · {field}</source>
        <translation>{number} · {field}</translation>
    </message>
    <message>
        <source>Today, {day}: {score}.</source>
        <translation>Hoy, {day}: {score}.</translation>
    </message>
    <message>
        <source>To come back for: {count}</source>
        <translation>Por regresar a ver: {count}</translation>
    </message>
    <message>
        <source>This place</source>
        <translation>Este lugar</translation>
    </message>
    <message>
        <source>Score so far, as walked</source>
        <translation>Puntuación hasta ahora, según el recorrido</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Nothing here. Space goes to the next unanswered item.</source>
        <translation>No hay nada aquí. La barra espaciadora va al siguiente punto sin responder.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostrar los {count}</translation>
    </message>
    <message>
        <source>{score}, between {low} and {high}</source>
        <translation>{score}, entre {low} y {high}</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Quién lo recibe</translation>
    </message>
    <message>
        <source>Company or agency</source>
        <translation>Empresa u organismo</translation>
    </message>
    <message>
        <source>With a name the copy has a number, stands in the log of copies, and says on each page whose it is. Without one nothing is logged.</source>
        <translation>Con un nombre, la copia lleva número, consta en el registro de copias y dice en cada página de quién es. Sin él no se registra nada.</translation>
    </message>
    <message>
        <source>The audit is open for reading only, so no copy of it can be logged.</source>
        <translation>La auditoría está abierta solo para lectura, así que no se puede registrar ninguna copia.</translation>
    </message>
    <message>
        <source>A sheet has one finding and nothing else: choose one in the list first.</source>
        <translation>Una hoja lleva un solo hallazgo: elija antes uno en la lista.</translation>
    </message>
    <message>
        <source>Photos left out, with students or without a students-visible check: {count:,}.</source>
        <translation>Fotos omitidas, con alumnos o sin revisar si se ven alumnos: {count:,}.</translation>
    </message>
    <message>
        <source>sheet of finding {number}</source>
        <translation>hoja del hallazgo {number}</translation>
    </message>
    <message>
        <source>One-page sheet for finding {number}</source>
        <translation>Hoja de una página para el hallazgo {number}</translation>
    </message>
    <message>
        <source>For a contractor: place, part of the plan, photos, what to do, and lines to sign. Nothing of another finding is in the file, and of this one neither cost, funding nor comments.</source>
        <translation>Para un contratista: lugar, parte del plano, fotos, qué hacer y líneas para firmar. Nada de otro hallazgo está en el archivo, y de este ni costo, ni financiación, ni comentarios.</translation>
    </message>
    <message>
        <source>punch list</source>
        <translation>lista de pendientes</translation>
    </message>
    <message>
        <source>What there is to repair, a line each, with a box to tick, the date and initials.</source>
        <translation>Lo que hay que reparar, una línea cada cosa, con casilla, fecha e iniciales.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Todos los grupos</translation>
    </message>
    <message>
        <source>fiscal page</source>
        <translation>página fiscal</translation>
    </message>
    <message>
        <source>What repairs cost by budget year and band, by month and by funding. What nobody knows the cost of is counted apart, and no sum includes it.</source>
        <translation>Cuánto cuestan las reparaciones por año presupuestario y rango, por mes y por financiación. Lo que nadie sabe cuánto cuesta se cuenta aparte y no entra en ninguna suma.</translation>
    </message>
    <message>
        <source>The budget year begins in</source>
        <translation>El año presupuestario comienza en</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>cronograma</translation>
    </message>
    <message>
        <source>What is due in which month, by who does it, as a drawing and a table.</source>
        <translation>Qué vence en qué mes, según quién lo hace, como dibujo y como tabla.</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>score {score} as walked</source>
        <translation>puntuación {score} según el recorrido</translation>
    </message>
    <message>
        <source>The window is in {language} from the next start on.</source>
        <translation>La ventana estará en {language} a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Natural surveillance</source>
        <translation>Vigilancia natural</translation>
    </message>
    <message>
        <source>Access control</source>
        <translation>Control de acceso</translation>
    </message>
    <message>
        <source>Territoriality</source>
        <translation>Territorialidad</translation>
    </message>
    <message>
        <source>Physical maintenance</source>
        <translation>Mantenimiento físico</translation>
    </message>
    <message>
        <source>Order maintenance</source>
        <translation>Mantenimiento del orden</translation>
    </message>
    <message>
        <source>Activity support</source>
        <translation>Apoyo a las actividades</translation>
    </message>
    <message>
        <source>Equity and rights</source>
        <translation>Equidad y derechos</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Comunicaciones</translation>
    </message>
    <message>
        <source>Emergency planning</source>
        <translation>Planificación de emergencias</translation>
    </message>
    <message>
        <source>CPTED</source>
        <translation>CPTED</translation>
    </message>
    <message>
        <source>Statutory</source>
        <translation>Exigido por ley</translation>
    </message>
    <message>
        <source>Code question</source>
        <translation>Pregunta de código</translation>
    </message>
    <message>
        <source>Responder fact</source>
        <translation>Dato para los equipos de emergencia</translation>
    </message>
    <message>
        <source>Arrival watch</source>
        <translation>Observación de la llegada</translation>
    </message>
    <message>
        <source>Day walk</source>
        <translation>Recorrido diurno</translation>
    </message>
    <message>
        <source>Break watch</source>
        <translation>Recreo y cambios</translation>
    </message>
    <message>
        <source>Evening event</source>
        <translation>Acto de la tarde</translation>
    </message>
    <message>
        <source>Night walk</source>
        <translation>Recorrido nocturno</translation>
    </message>
    <message>
        <source>Records and interviews</source>
        <translation>Registros y entrevistas</translation>
    </message>
    <message>
        <source>Elementary</source>
        <translation>Primaria</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Intermedia</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Secundaria</translation>
    </message>
    <message>
        <source>K–8</source>
        <translation>K–8</translation>
    </message>
    <message>
        <source>K–12</source>
        <translation>K–12</translation>
    </message>
    <message>
        <source>Staff time</source>
        <translation>Tiempo del personal</translation>
    </message>
    <message>
        <source>Under $1,000</source>
        <translation>Menos de $1,000</translation>
    </message>
    <message>
        <source>$1,000–10,000</source>
        <translation>$1,000–10,000</translation>
    </message>
    <message>
        <source>$10,000–50,000</source>
        <translation>$10,000–50,000</translation>
    </message>
    <message>
        <source>Over $50,000</source>
        <translation>Más de $50,000</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Dirección de la escuela</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Conserje</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Instalaciones</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>Informática</translation>
    </message>
    <message>
        <source>School resource officer</source>
        <translation>Agente de recursos escolares</translation>
    </message>
    <message>
        <source>Transportation</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Authority having jurisdiction</source>
        <translation>Autoridad competente</translation>
    </message>
    <message>
        <source>Doesn&apos;t know</source>
        <translation>No sabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>No aplica</translation>
    </message>
    <message>
        <source>too few to score</source>
        <translation>muy pocos para dar un puntaje</translation>
    </message>
    <message>
        <source>too little walked to score</source>
        <translation>se recorrió muy poco para dar un puntaje</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>perímetro</translation>
    </message>
    <message>
        <source>perimeters</source>
        <translation>perímetros</translation>
    </message>
    <message>
        <source>parking lot</source>
        <translation>estacionamiento</translation>
    </message>
    <message>
        <source>parking lots</source>
        <translation>estacionamientos</translation>
    </message>
    <message>
        <source>drop-off</source>
        <translation>zona de entrega y recogida</translation>
    </message>
    <message>
        <source>drop-offs</source>
        <translation>zonas de entrega y recogida</translation>
    </message>
    <message>
        <source>bus loop</source>
        <translation>circuito de autobuses</translation>
    </message>
    <message>
        <source>bus loops</source>
        <translation>circuitos de autobuses</translation>
    </message>
    <message>
        <source>school grounds</source>
        <translation>terrenos de la escuela</translation>
    </message>
    <message>
        <source>playground</source>
        <translation>patio de juegos</translation>
    </message>
    <message>
        <source>playgrounds</source>
        <translation>patios de juegos</translation>
    </message>
    <message>
        <source>athletic field</source>
        <translation>campo deportivo</translation>
    </message>
    <message>
        <source>athletic fields</source>
        <translation>campos deportivos</translation>
    </message>
    <message>
        <source>courtyard</source>
        <translation>patio interior</translation>
    </message>
    <message>
        <source>courtyards</source>
        <translation>patios interiores</translation>
    </message>
    <message>
        <source>building exterior</source>
        <translation>exterior del edificio</translation>
    </message>
    <message>
        <source>building exteriors</source>
        <translation>exteriores de edificios</translation>
    </message>
    <message>
        <source>exterior door</source>
        <translation>puerta exterior</translation>
    </message>
    <message>
        <source>exterior doors</source>
        <translation>puertas exteriores</translation>
    </message>
    <message>
        <source>portable classroom</source>
        <translation>aula portátil</translation>
    </message>
    <message>
        <source>portable classrooms</source>
        <translation>aulas portátiles</translation>
    </message>
    <message>
        <source>main entry</source>
        <translation>entrada principal</translation>
    </message>
    <message>
        <source>main entries</source>
        <translation>entradas principales</translation>
    </message>
    <message>
        <source>corridor</source>
        <translation>pasillo</translation>
    </message>
    <message>
        <source>corridors</source>
        <translation>pasillos</translation>
    </message>
    <message>
        <source>stair</source>
        <translation>escalera</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>escaleras</translation>
    </message>
    <message>
        <source>elevator</source>
        <translation>elevador</translation>
    </message>
    <message>
        <source>elevators</source>
        <translation>elevadores</translation>
    </message>
    <message>
        <source>classroom</source>
        <translation>aula</translation>
    </message>
    <message>
        <source>classrooms</source>
        <translation>aulas</translation>
    </message>
    <message>
        <source>lab or shop</source>
        <translation>laboratorio o taller</translation>
    </message>
    <message>
        <source>labs and shops</source>
        <translation>laboratorios y talleres</translation>
    </message>
    <message>
        <source>cafeteria</source>
        <translation>cafetería</translation>
    </message>
    <message>
        <source>cafeterias</source>
        <translation>cafeterías</translation>
    </message>
    <message>
        <source>gym</source>
        <translation>gimnasio</translation>
    </message>
    <message>
        <source>gyms</source>
        <translation>gimnasios</translation>
    </message>
    <message>
        <source>locker room</source>
        <translation>vestuario</translation>
    </message>
    <message>
        <source>locker rooms</source>
        <translation>vestuarios</translation>
    </message>
    <message>
        <source>library</source>
        <translation>biblioteca</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>bibliotecas</translation>
    </message>
    <message>
        <source>auditorium</source>
        <translation>auditorio</translation>
    </message>
    <message>
        <source>auditoriums</source>
        <translation>auditorios</translation>
    </message>
    <message>
        <source>restroom</source>
        <translation>baño</translation>
    </message>
    <message>
        <source>restrooms</source>
        <translation>baños</translation>
    </message>
    <message>
        <source>health room</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <source>health rooms</source>
        <translation>enfermerías</translation>
    </message>
    <message>
        <source>office</source>
        <translation>oficina</translation>
    </message>
    <message>
        <source>offices</source>
        <translation>oficinas</translation>
    </message>
    <message>
        <source>service room</source>
        <translation>cuarto de servicio</translation>
    </message>
    <message>
        <source>service rooms</source>
        <translation>cuartos de servicio</translation>
    </message>
    <message>
        <source>building systems</source>
        <translation>sistemas del edificio</translation>
    </message>
    <message>
        <source>records and operations</source>
        <translation>registros y operaciones</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Undone for good</source>
        <translation>Deshecho para siempre</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Purgado</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… y {count} más</translation>
    </message>
    <message>
        <source>finding {number}</source>
        <translation>hallazgo {number}</translation>
    </message>
    <message>
        <source>to {item} at {place}</source>
        <translation>a {item} en {place}</translation>
    </message>
    <message>
        <source>to {item} of {interview}</source>
        <translation>a {item} de {interview}</translation>
    </message>
    <message>
        <source>{marker} on {plan}</source>
        <translation>{marker} en {plan}</translation>
    </message>
    <message>
        <source>at {label}</source>
        <translation>en {label}</translation>
    </message>
    <message>
        <source>{item} at {place}</source>
        <translation>{item} en {place}</translation>
    </message>
    <message>
        <source>a removed place</source>
        <translation>un lugar quitado</translation>
    </message>
    <message>
        <source>one that is set</source>
        <translation>uno elegido</translation>
    </message>
    <message>
        <source>{title} – added</source>
        <translation>{title} – agregado</translation>
    </message>
    <message>
        <source>{title} – removed</source>
        <translation>{title} – quitado</translation>
    </message>
    <message>
        <source>{title} – changed</source>
        <translation>{title} – cambiado</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Terrenos</translation>
    </message>
    <message>
        <source>How key boxes are opened</source>
        <translation>Cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Números de teléfono</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Personas del equipo</translation>
    </message>
    <message>
        <source>Notes beside answers</source>
        <translation>Notas junto a las respuestas</translation>
    </message>
    <message>
        <source>Notes of second raters</source>
        <translation>Notas de segundos evaluadores</translation>
    </message>
    <message>
        <source>Notes of last time</source>
        <translation>Notas de la vez pasada</translation>
    </message>
    <message>
        <source>Comments on findings</source>
        <translation>Comentarios sobre hallazgos</translation>
    </message>
    <message>
        <source>The history until now</source>
        <translation>El historial hasta ahora</translation>
    </message>
    <message>
        <source>No such {name} is in the audit or its history, so nothing was purged. Choose from the list.</source>
        <translation>No hay tal cosa ({name}) en la auditoría ni en su historial, así que no se purgó nada. Elija de la lista.</translation>
    </message>
    <message>
        <source>Purged for good: {done}.</source>
        <translation>Purgado para siempre: {done}.</translation>
    </message>
    <message>
        <source>Its name or number still stands in {where}; purge it everywhere, or edit it.</source>
        <translation>Su nombre o número sigue en {where}; púrguelo en todas partes o edítelo.</translation>
    </message>
    <message>
        <source>Copies stored elsewhere still have it.</source>
        <translation>Las copias guardadas en otros sitios aún lo tienen.</translation>
    </message>
    <message numerus="yes">
        <source>1 backup purged too.</source>
        <comment>{count} backups purged too.</comment>
        <translation>
            <numerusform>1 copia de respaldo purgada también.</numerusform>
            <numerusform>{count} copias de respaldo purgadas también.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 backup removed.</source>
        <comment>{count} backups removed.</comment>
        <translation>
            <numerusform>1 copia de respaldo quitada.</numerusform>
            <numerusform>{count} copias de respaldo quitadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 backup kept with everything in it: {names}.</source>
        <comment>{count} backups kept with everything in it: {names}.</comment>
        <translation>
            <numerusform>1 copia de respaldo conservada con todo lo que contiene: {names}.</numerusform>
            <numerusform>{count} copias de respaldo conservadas con todo lo que contienen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 other text</source>
        <comment>{count} other texts</comment>
        <translation>
            <numerusform>1 texto más</numerusform>
            <numerusform>{count} textos más</numerusform>
        </translation>
    </message>
    <message>
        <source>The history, the editions and the log of copies</source>
        <translation>El historial, las ediciones y el registro de copias</translation>
    </message>
    <message>
        <source>Codes, and how key boxes are opened</source>
        <translation>Códigos, y cómo se abren las cajas de llaves</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Entrevistas</translation>
    </message>
    <message>
        <source>Copy the audit for {whom}</source>
        <translation>Copiar la auditoría para {whom}</translation>
    </message>
    <message>
        <source>Copied for {whom}</source>
        <translation>Copiado para {whom}</translation>
    </message>
    <message>
        <source>Wrote {file}. Left out: {parts}.</source>
        <translation>Se escribió {file}. Fuera quedó: {parts}.</translation>
    </message>
    <message>
        <source>It is to be destroyed by {day}.</source>
        <translation>Debe destruirse a más tardar el {day}.</translation>
    </message>
    <message>
        <source>Photos in it that need a students-visible check: {count:,}; go through them on the Photos page, or leave photos out.</source>
        <translation>Fotos en ella que necesitan la revisión de estudiantes visibles: {count:,}; revíselas en la página Fotos o deje fuera las fotos.</translation>
    </message>
    <message>
        <source>A name or number of what was left out still stands in {where} of the copy; edit them, or purge it there everywhere.</source>
        <translation>Un nombre o número de lo que quedó fuera sigue en {where} de la copia; edítelos o púrguelo allí en todas partes.</translation>
    </message>
    <message>
        <source>Codes are kept in an encrypted audit alone, so no copy was made. Give the copy a passphrase, or leave the codes out.</source>
        <translation>Los códigos solo se guardan en una auditoría cifrada, así que no se hizo ninguna copia. Dé una frase de contraseña a la copia o deje fuera los códigos.</translation>
    </message>
    <message>
        <source>Codes go only to a named recipient, so that the log says who has them; no copy was made. Name the recipient, or leave the codes out.</source>
        <translation>Los códigos solo se entregan a un destinatario con nombre, para que el registro diga quién los tiene; no se hizo ninguna copia. Nombre al destinatario o deje fuera los códigos.</translation>
    </message>
    <message>
        <source>A copy of one building goes without the history and the editions, which tell of all the others; no copy was made. Leave the history out.</source>
        <translation>La copia de un solo edificio va sin el historial ni las ediciones, que hablan de todos los demás; no se hizo ninguna copia. Deje fuera el historial.</translation>
    </message>
    <message>
        <source>A recipient&apos;s name has at most {longest_name} characters; no copy was made. Choose a shorter one.</source>
        <translation>El nombre de un destinatario tiene como máximo {longest_name} caracteres; no se hizo ninguna copia. Elija uno más corto.</translation>
    </message>
    <message>
        <source>“{target}” already exists and was left as it is. Choose another name for the copy.</source>
        <translation>«{target}» ya existe y se dejó como está. Elija otro nombre para la copia.</translation>
    </message>
    <message>
        <source>Copy {building} for {whom}</source>
        <translation>Copiar {building} para {whom}</translation>
    </message>
    <message>
        <source>{copied} without {parts}</source>
        <translation>{copied} sin {parts}</translation>
    </message>
    <message>
        <source>“{target}” could not be checked, so the copy was removed. Make it again.</source>
        <translation>«{target}» no pudo comprobarse, así que la copia se quitó. Hágala de nuevo.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a photo to see it here.

Drop pictures or a folder anywhere on this page, or paste one with Ctrl+V.</source>
        <translation>Elija una foto para verla aquí.

Arrastre imágenes o una carpeta a cualquier parte de esta página, o pegue una imagen con Ctrl+V.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Alt text: what the picture shows, for those who cannot see it</source>
        <translation>Texto alternativo: lo que se ve, para quienes no pueden verlo</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>ANTES</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>DESPUÉS</translation>
    </message>
    <message>
        <source>Draw and blur…</source>
        <translation>Dibujar y difuminar…</translation>
    </message>
    <message>
        <source>Pair as before and after</source>
        <translation>Emparejar como antes y después</translation>
    </message>
    <message>
        <source>Undo the pair</source>
        <translation>Deshacer la pareja</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Suggested: {place}</source>
        <translation>Sugerido: {place}</translation>
    </message>
    <message>
        <source>Accept the suggested place {place}</source>
        <translation>Aceptar el lugar sugerido: {place}</translation>
    </message>
    <message>
        <source>{count:,} photos chosen</source>
        <translation>{count:,} fotos elegidas</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>hora desconocida</translation>
    </message>
    <message>
        <source>taken {when}</source>
        <translation>tomada el {when}</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>seria</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>rara</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>anual</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>mensual</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>diaria</translation>
    </message>
    <message>
        <source>Who repairs it</source>
        <translation>Quién lo repara</translation>
    </message>
    <message>
        <source>Dismissed because</source>
        <translation>Descartado porque</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>media</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Igual que…</translation>
    </message>
    <message>
        <source>The places chosen are the same as {place}</source>
        <translation>Los lugares elegidos son iguales que {place}</translation>
    </message>
    <message>
        <source>{place} is the same as the place chosen</source>
        <translation>{place} es igual que el lugar elegido</translation>
    </message>
    <message>
        <source>Other {kind}</source>
        <translation>Otros: {kind}</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Replace answers that are there; notes stay</source>
        <translation>Reemplazar las respuestas que ya están; las notas quedan</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Lo que se copia</translation>
    </message>
    <message>
        <source>Copy the answers</source>
        <translation>Copiar las respuestas</translation>
    </message>
    <message>
        <source>{place} · {count} answered</source>
        <translation>{place} · {count} respondidos</translation>
    </message>
    <message>
        <source>{place}, not in the sample</source>
        <translation>{place}, fuera de la muestra</translation>
    </message>
    <message numerus="yes">
        <source>1 answer goes to {places}.</source>
        <comment>{count} answers go to {places}.</comment>
        <translation>
            <numerusform>Se copia 1 respuesta a {places}.</numerusform>
            <numerusform>Se copian {count} respuestas a {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 there stays as it is.</source>
        <comment>{count} there stay as they are.</comment>
        <translation>
            <numerusform>1 que ya está allí queda como está.</numerusform>
            <numerusform>{count} que ya están quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos are not copied.</source>
        <translation>Las fotos no se copian.</translation>
    </message>
    <message>
        <source>Take it over?</source>
        <translation>¿Hacerse cargo de ella?</translation>
    </message>
    <message>
        <source>Take it over anyway</source>
        <translation>Hacerse cargo de todos modos</translation>
    </message>
    <message>
        <source>Creating the sample school</source>
        <translation>Creando la escuela de ejemplo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find an item, place, finding, visit or action</source>
        <translation>Busque un punto, lugar, hallazgo, visita o acción</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Todavía buscando…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>Nada coincide con estas palabras.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Versions and licenses</source>
        <translation>Versiones y licencias</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Dominio público</translation>
    </message>
    <message>
        <source>font</source>
        <translation>fuente</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It works without a network and sends nothing anywhere.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Funciona sin red y no envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>| Part | Version | License |</source>
        <translation>| Parte | Versión | Licencia |</translation>
    </message>
    <message>
        <source>Every action of a menu with its key, then the keys of single pages.</source>
        <translation>Cada acción de un menú con su tecla, y después las teclas de cada página.</translation>
    </message>
    <message>
        <source>Item, such as B07</source>
        <translation>Punto, por ejemplo B07</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words in the step</source>
        <translation>Palabras del paso</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>Todos los lugares</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message numerus="yes">
        <source>1 step</source>
        <comment>{count} steps, newest first</comment>
        <translation>
            <numerusform>1 paso</numerusform>
            <numerusform>{count} pasos, primero los más recientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No step fits.</source>
        <translation>Ningún paso coincide.</translation>
    </message>
    <message>
        <source>It changed nothing.</source>
        <translation>No cambió nada.</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Lo que cambió el paso</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Type it again.</source>
        <translation>Esta frase de contraseña no la abre. Escríbala otra vez.</translation>
    </message>
    <message>
        <source>The audit</source>
        <translation>La auditoría</translation>
    </message>
    <message>
        <source>Importing photos</source>
        <translation>Importando fotos</translation>
    </message>
    <message>
        <source>Importing photos {done:,} of {total:,}</source>
        <translation>Importando fotos: {done:,} de {total:,}</translation>
    </message>
    <message>
        <source>There were no pictures in what was chosen.</source>
        <translation>No había imágenes en lo que se eligió.</translation>
    </message>
    <message>
        <source>1 video</source>
        <translation>1 video</translation>
    </message>
    <message>
        <source>{count:,} videos</source>
        <translation>{count:,} videos</translation>
    </message>
    <message>
        <source>1 raw picture</source>
        <translation>1 imagen RAW</translation>
    </message>
    <message>
        <source>{count:,} raw pictures</source>
        <translation>{count:,} imágenes RAW</translation>
    </message>
    <message>
        <source>1 picture of another kind</source>
        <translation>1 imagen de otro tipo</translation>
    </message>
    <message>
        <source>{count:,} pictures of other kinds</source>
        <translation>{count:,} imágenes de otros tipos</translation>
    </message>
    <message>
        <source>1 sound</source>
        <translation>1 audio</translation>
    </message>
    <message>
        <source>{count:,} sounds</source>
        <translation>{count:,} audios</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>{count:,} documents</source>
        <translation>{count:,} documentos</translation>
    </message>
    <message>
        <source>1 archive</source>
        <translation>1 archivo comprimido</translation>
    </message>
    <message>
        <source>{count:,} archives</source>
        <translation>{count:,} archivos comprimidos</translation>
    </message>
    <message>
        <source>1 other file</source>
        <translation>1 archivo de otra clase</translation>
    </message>
    <message>
        <source>{count:,} other files</source>
        <translation>{count:,} archivos de otras clases</translation>
    </message>
    <message>
        <source>Skipped 1 file: {kinds}.</source>
        <translation>Se omitió 1 archivo: {kinds}.</translation>
    </message>
    <message>
        <source>Skipped {count:,} files: {kinds}.</source>
        <translation>Se omitieron {count:,} archivos: {kinds}.</translation>
    </message>
    <message>
        <source>Photos can be imported as {kinds}.</source>
        <translation>Las fotos se pueden importar como {kinds}.</translation>
    </message>
    <message>
        <source>The search for photos was cancelled; nothing was imported.</source>
        <translation>La búsqueda de fotos se canceló; no se importó nada.</translation>
    </message>
    <message>
        <source>The import was cancelled; the photos imported before that are kept. Start it again to import the rest.</source>
        <translation>La importación se canceló; las fotos importadas antes se conservan. Empiécela de nuevo para importar el resto.</translation>
    </message>
    <message>
        <source>The part of the program that reads pictures could not be started; what was imported before is kept. Close other programs and try again.</source>
        <translation>No se pudo iniciar la parte del programa que lee imágenes; lo importado antes se conserva. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{why} and {count:,} more</source>
        <translation>{why} y {count:,} más</translation>
    </message>
    <message numerus="yes">
        <source>1 of the photos was here already.</source>
        <comment>{count} of the photos were here already.</comment>
        <translation>
            <numerusform>1 de las fotos ya estaba aquí.</numerusform>
            <numerusform>{count} de las fotos ya estaban aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 photo says a day that has not come; it was imported without the day.</source>
        <comment>{count} photos say a day that has not come; they were imported without the day.</comment>
        <translation>
            <numerusform>1 foto dice un día que aún no llega; se importó sin el día.</numerusform>
            <numerusform>{count} fotos dicen un día que aún no llega; se importaron sin el día.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found 1 photo</source>
        <comment>Found {count} photos</comment>
        <translation>
            <numerusform>Se encontró 1 foto</numerusform>
            <numerusform>Se encontraron {count} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import stopped; 1 photo was stored before that and stays.</source>
        <comment>The import stopped; {count} photos were stored before that and stay.</comment>
        <translation>
            <numerusform>La importación se detuvo; antes se guardó 1 foto, que se conserva.</numerusform>
            <numerusform>La importación se detuvo; antes se guardaron {count} fotos, que se conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and {count:,} more.</source>
        <translation>… y {count:,} más.</translation>
    </message>
    <message>
        <source>The others were imported.</source>
        <translation>Las demás se agregaron.</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Todavía sin lugar</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Lo que muestra</translation>
    </message>
    <message>
        <source>The place itself</source>
        <translation>El lugar mismo</translation>
    </message>
    <message>
        <source>Finding {number} · {words}</source>
        <translation>Hallazgo {number} · {words}</translation>
    </message>
    <message>
        <source>The camera cannot be used on this computer: a part of the system for sound and video is missing. Take the photo with a phone or camera, and drop it here.</source>
        <translation>La cámara no se puede usar en esta computadora: falta una parte del sistema de sonido y video. Tome la foto con un teléfono o una cámara y arrástrela aquí.</translation>
    </message>
    <message>
        <source>This computer has no camera that the program can see. Connect one and try again, or take the photo with a phone and drop it here.</source>
        <translation>El programa no encuentra ninguna cámara en esta computadora. Conecte una e inténtelo de nuevo, o tome la foto con un teléfono y arrástrela aquí.</translation>
    </message>
    <message>
        <source>The camera stopped or was unplugged. The pictures taken before are kept; connect it and open it again.</source>
        <translation>La cámara se detuvo o se desconectó. Las fotos tomadas antes se conservan; conéctela y ábrala otra vez.</translation>
    </message>
    <message>
        <source>Take the photo with a phone or camera, and import it.</source>
        <translation>Tome la foto con un teléfono o una cámara e impórtela.</translation>
    </message>
    <message>
        <source>Camera – {name}</source>
        <translation>Cámara – {name}</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Tomar la foto</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Lo que ve la cámara</translation>
    </message>
    <message>
        <source>Camera {time}</source>
        <translation>Cámara {time}</translation>
    </message>
    <message>
        <source>Taken {time}</source>
        <translation>Tomada a las {time}</translation>
    </message>
    <message>
        <source>Pasted {time}</source>
        <translation>Pegada {time}</translation>
    </message>
    <message>
        <source>Picture to draw on</source>
        <translation>Imagen sobre la que se dibuja</translation>
    </message>
    <message>
        <source>an arrow</source>
        <translation>una flecha</translation>
    </message>
    <message>
        <source>a box</source>
        <translation>un recuadro</translation>
    </message>
    <message>
        <source>an ellipse</source>
        <translation>una elipse</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>a measure line</source>
        <translation>una línea de medida</translation>
    </message>
    <message>
        <source>a blur</source>
        <translation>un difuminado</translation>
    </message>
    <message>
        <source>the crop</source>
        <translation>el recorte</translation>
    </message>
    <message>
        <source>Answer Yes</source>
        <translation>Responder Sí</translation>
    </message>
    <message>
        <source>Answer Partial</source>
        <translation>Responder Parcial</translation>
    </message>
    <message>
        <source>Answer No</source>
        <translation>Responder No</translation>
    </message>
    <message>
        <source>Answer N/A</source>
        <translation>Responder No aplica</translation>
    </message>
    <message>
        <source>Page of plans</source>
        <translation>Página de planos</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Draw a wall</source>
        <translation>Dibujar una pared</translation>
    </message>
    <message>
        <source>Draw a zone</source>
        <translation>Dibujar una zona</translation>
    </message>
    <message>
        <source>Draw a room</source>
        <translation>Dibujar un cuarto</translation>
    </message>
    <message>
        <source>Draw a sight line</source>
        <translation>Dibujar una línea de visión</translation>
    </message>
    <message>
        <source>Show where true north is</source>
        <translation>Indicar dónde está el norte verdadero</translation>
    </message>
    <message>
        <source>Give the scale</source>
        <translation>Indicar la escala</translation>
    </message>
    <message>
        <source>Lay the grid</source>
        <translation>Poner la cuadrícula</translation>
    </message>
    <message>
        <source>Next marker or line</source>
        <translation>Marcador o línea siguiente</translation>
    </message>
    <message>
        <source>Previous marker or line</source>
        <translation>Marcador o línea anterior</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Plano completo</translation>
    </message>
    <message>
        <source>Page of findings</source>
        <translation>Página de hallazgos</translation>
    </message>
    <message>
        <source>Plan the repair</source>
        <translation>Planificar la reparación</translation>
    </message>
    <message>
        <source>Start the repair</source>
        <translation>Comenzar la reparación</translation>
    </message>
    <message>
        <source>Say that it is fixed</source>
        <translation>Decir que está reparado</translation>
    </message>
    <message>
        <source>Verify the repair</source>
        <translation>Verificar la reparación</translation>
    </message>
    <message>
        <source>Accept the risk of it</source>
        <translation>Aceptar su riesgo</translation>
    </message>
    <message>
        <source>Say that it is not agreed</source>
        <translation>Decir que no hay acuerdo</translation>
    </message>
    <message>
        <source>Reopen the finding</source>
        <translation>Reabrir el hallazgo</translation>
    </message>
    <message>
        <source>Give a due day</source>
        <translation>Dar una fecha límite</translation>
    </message>
    <message>
        <source>Planner of repairs</source>
        <translation>Planificador de reparaciones</translation>
    </message>
    <message>
        <source>Round of doors</source>
        <translation>Ronda de puertas</translation>
    </message>
    <message>
        <source>The door latches</source>
        <translation>La puerta engancha</translation>
    </message>
    <message>
        <source>It does not latch</source>
        <translation>No engancha</translation>
    </message>
    <message>
        <source>It is propped open</source>
        <translation>Está trabada abierta</translation>
    </message>
    <message>
        <source>Page of photos</source>
        <translation>Página de fotos</translation>
    </message>
    <message>
        <source>Mark the photo</source>
        <translation>Marcar la foto</translation>
    </message>
    <message>
        <source>Marks of a photo</source>
        <translation>Marcas de una foto</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Foto completa</translation>
    </message>
    <message>
        <source>Page of interviews</source>
        <translation>Página de entrevistas</translation>
    </message>
    <message>
        <source>Answer that it is not known</source>
        <translation>Responder que no se sabe</translation>
    </message>
    <message>
        <source>Paper form</source>
        <translation>Formulario en papel</translation>
    </message>
    <message>
        <source>Answer Can&apos;t observe</source>
        <translation>Responder No se pudo observar</translation>
    </message>
    <message>
        <source>Sheet of findings</source>
        <translation>Hoja de hallazgos</translation>
    </message>
    <message>
        <source>Take the line</source>
        <translation>Tomar la línea</translation>
    </message>
    <message>
        <source>Leave the line</source>
        <translation>Dejar la línea</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Difuminar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Draw with the mouse, or press Enter to put a mark in the middle. Arrow keys move the chosen mark, with Ctrl they resize it, with Shift they go far. Tab goes to the next mark.</source>
        <translation>Dibuje con el ratón o presione Entrar para poner una marca en el centro. Las flechas mueven la marca elegida, con Ctrl cambian su tamaño y con Mayús avanzan más. Tab va a la marca siguiente.</translation>
    </message>
    <message>
        <source>Draw and blur – {photo}</source>
        <translation>Dibujar y difuminar – {photo}</translation>
    </message>
    <message>
        <source>Remove the chosen mark (Delete)</source>
        <translation>Quitar la marca elegida (Supr)</translation>
    </message>
    <message>
        <source>Undo the last change of the marks (Ctrl+Z)</source>
        <translation>Deshacer el último cambio de las marcas (Ctrl+Z)</translation>
    </message>
    <message>
        <source>There is no change of these marks to take back.</source>
        <translation>No hay ningún cambio de estas marcas que deshacer.</translation>
    </message>
    <message>
        <source>Words on the picture:</source>
        <translation>Palabras sobre la imagen:</translation>
    </message>
    <message>
        <source>Measured, with its unit:</source>
        <translation>Lo medido, con su unidad:</translation>
    </message>
    <message>
        <source>Chosen: {mark}, mark {number} of {count}.</source>
        <translation>Elegida: {mark}, marca {number} de {count}.</translation>
    </message>
    <message>
        <source>Draw in {color}</source>
        <translation>Dibujar en {color}</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit: show all of the picture</source>
        <translation>Ajustar: mostrar toda la imagen</translation>
    </message>
    <message>
        <source>Done; every change is saved already</source>
        <translation>Listo; todos los cambios ya están guardados</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Como se agregaron</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero las más antiguas</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <source>Students: any</source>
        <translation>Estudiantes: todas</translation>
    </message>
    <message>
        <source>Students: not asked</source>
        <translation>Estudiantes: sin indicar</translation>
    </message>
    <message>
        <source>Students: yes</source>
        <translation>Estudiantes: sí</translation>
    </message>
    <message>
        <source>Students: no</source>
        <translation>Estudiantes: no</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Place suggested</source>
        <translation>Con lugar sugerido</translation>
    </message>
    <message>
        <source>paired with the photo from before the repair</source>
        <translation>emparejada con la foto de antes del arreglo</translation>
    </message>
    <message>
        <source>students visible: not asked</source>
        <translation>estudiantes visibles: sin indicar</translation>
    </message>
    <message>
        <source>students visible</source>
        <translation>con estudiantes visibles</translation>
    </message>
    <message>
        <source>no students visible</source>
        <translation>sin estudiantes visibles</translation>
    </message>
    <message>
        <source>The clipboard has no picture and no file.</source>
        <translation>El portapapeles no contiene ninguna imagen ni archivo.</translation>
    </message>
    <message>
        <source>Are students visible in this picture, or named in its caption?</source>
        <translation>¿Se ven estudiantes en esta imagen, o se les nombra en el pie de foto?</translation>
    </message>
    <message>
        <source>Are students visible in any of these pictures, or named in their captions?</source>
        <translation>¿Se ven estudiantes en alguna de estas imágenes, o se les nombra en los pies de foto?</translation>
    </message>
    <message>
        <source>Students visible: Yes. Blur their faces with “Draw and blur”.</source>
        <translation>Estudiantes visibles: sí. Difumine sus caras con “Dibujar y difuminar”.</translation>
    </message>
    <message>
        <source>Students visible: No.</source>
        <translation>Estudiantes visibles: no.</translation>
    </message>
    <message>
        <source>Students visible: said for some, differently for others.</source>
        <translation>Estudiantes visibles: no es igual en todas.</translation>
    </message>
    <message>
        <source>Yes, students are visible</source>
        <translation>Sí, se ven estudiantes</translation>
    </message>
    <message>
        <source>No, no students are visible</source>
        <translation>No, no se ven estudiantes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change whether students are visible</source>
        <translation>Cambiar si se ven estudiantes</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>The folder “{name}” is gone, so it is watched no longer. Every photo already imported is kept; choose the folder again when it is back.</source>
        <translation>La carpeta “{name}” ya no está, así que ya no se vigila. Todas las fotos agregadas se conservan; elija la carpeta otra vez cuando vuelva a estar.</translation>
    </message>
    <message>
        <source>● Watching {name} · Stop</source>
        <translation>● Vigilando {name} · Detener</translation>
    </message>
    <message>
        <source>Watching {name}; stop</source>
        <translation>Vigilando {name}; detener</translation>
    </message>
    <message>
        <source>New pictures in {folder} are imported. Press to stop.</source>
        <translation>Las imágenes nuevas de {folder} se agregan. Presione para detener.</translation>
    </message>
    <message numerus="yes">
        <source>There is 1 picture in this folder already. Import what is there as well, or only what arrives from now on?</source>
        <comment>There are {count} pictures in this folder already. Import what is there as well, or only what arrives from now on?</comment>
        <translation>
            <numerusform>Ya hay 1 imagen en esta carpeta. ¿Agregar también lo que ya está, o solo lo que llegue a partir de ahora?</numerusform>
            <numerusform>Ya hay {count} imágenes en esta carpeta. ¿Agregar también lo que ya está, o solo lo que llegue a partir de ahora?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there too</source>
        <translation>También lo que ya está</translation>
    </message>
    <message>
        <source>Only what arrives</source>
        <translation>Solo lo que llegue</translation>
    </message>
    <message>
        <source>Import the photos instead.</source>
        <translation>Importe las fotos en su lugar.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be read ({why}), so it is not watched. Choose another.</source>
        <translation>La carpeta “{name}” no se puede leer ({why}), así que no se vigila. Elija otra.</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Agregar un lugar</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Medical and fire</source>
        <translation>Sanitario e incendios</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>AED</source>
        <translation>DEA</translation>
    </message>
    <message>
        <source>Trauma kit</source>
        <translation>Botiquín de trauma</translation>
    </message>
    <message>
        <source>First aid</source>
        <translation>Primeros auxilios</translation>
    </message>
    <message>
        <source>Fire extinguisher</source>
        <translation>Extintor</translation>
    </message>
    <message>
        <source>Fire alarm control panel</source>
        <translation>Central de alarma de incendios</translation>
    </message>
    <message>
        <source>Fire department connection</source>
        <translation>Toma de bomberos</translation>
    </message>
    <message>
        <source>Sprinkler riser</source>
        <translation>Columna de rociadores</translation>
    </message>
    <message>
        <source>Standpipe</source>
        <translation>Columna seca</translation>
    </message>
    <message>
        <source>Hydrant</source>
        <translation>Hidrante</translation>
    </message>
    <message>
        <source>Area of refuge</source>
        <translation>Zona de refugio</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Suministros</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Suministro</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>El recinto</translation>
    </message>
    <message>
        <source>The sheets</source>
        <translation>Las hojas</translation>
    </message>
    <message>
        <source>Buildings and doors</source>
        <translation>Edificios y puertas</translation>
    </message>
    <message numerus="yes">
        <source>1 gap</source>
        <comment>{count} gaps</comment>
        <translation>
            <numerusform>1 hueco</numerusform>
            <numerusform>{count} huecos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 duplicate</source>
        <comment>{count} duplicates</comment>
        <translation>
            <numerusform>1 duplicado</numerusform>
            <numerusform>{count} duplicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door out of order</source>
        <comment>{count} doors out of order</comment>
        <translation>
            <numerusform>1 puerta fuera de orden</numerusform>
            <numerusform>{count} puertas fuera de orden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door on another side</source>
        <comment>{count} doors on another side</comment>
        <translation>
            <numerusform>1 puerta en otro lado</numerusform>
            <numerusform>{count} puertas en otro lado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door with another prefix</source>
        <comment>{count} doors with another prefix</comment>
        <translation>
            <numerusform>1 puerta con otro prefijo</numerusform>
            <numerusform>{count} puertas con otro prefijo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door without a number</source>
        <comment>{count} doors without a number</comment>
        <translation>
            <numerusform>1 puerta sin número</numerusform>
            <numerusform>{count} puertas sin número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door without a sign outside</source>
        <comment>{count} doors without a sign outside</comment>
        <translation>
            <numerusform>1 puerta sin letrero afuera</numerusform>
            <numerusform>{count} puertas sin letrero afuera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door without a sign inside</source>
        <comment>{count} doors without a sign inside</comment>
        <translation>
            <numerusform>1 puerta sin letrero adentro</numerusform>
            <numerusform>{count} puertas sin letrero adentro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door without a photo</source>
        <comment>{count} doors without a photo</comment>
        <translation>
            <numerusform>1 puerta sin foto</numerusform>
            <numerusform>{count} puertas sin foto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door no listed key opens</source>
        <comment>{count} doors no listed key opens</comment>
        <translation>
            <numerusform>1 puerta que ninguna llave de la lista abre</numerusform>
            <numerusform>{count} puertas que ninguna llave de la lista abre</numerusform>
        </translation>
    </message>
    <message>
        <source>{door} has “{number}” for a number.</source>
        <translation>{door} tiene «{number}» por número.</translation>
    </message>
    <message>
        <source>{door} has no number.</source>
        <translation>{door} no tiene número.</translation>
    </message>
    <message>
        <source>{count} doors have the number {number}.</source>
        <translation>{count} puertas tienen el número {number}.</translation>
    </message>
    <message>
        <source>{count} doors have the number {number}: at {where}.</source>
        <translation>{count} puertas tienen el número {number}: en {where}.</translation>
    </message>
    <message>
        <source>a building</source>
        <translation>un edificio</translation>
    </message>
    <message>
        <source>the grounds</source>
        <translation>los terrenos</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>No door has the number {numbers}.</source>
        <translation>Ninguna puerta tiene el número {numbers}.</translation>
    </message>
    <message>
        <source>No door has the number {numbers} {where}.</source>
        <translation>Ninguna puerta tiene el número {numbers} {where}.</translation>
    </message>
    <message>
        <source>on the grounds</source>
        <translation>en los terrenos</translation>
    </message>
    <message>
        <source>its building</source>
        <translation>su edificio</translation>
    </message>
    <message>
        <source>at {building}</source>
        <translation>en {building}</translation>
    </message>
    <message>
        <source>{door} comes first, where its number does not fit.</source>
        <translation>{door} viene primero, donde su número no encaja.</translation>
    </message>
    <message>
        <source>{door} comes before {after}, where its number does not fit.</source>
        <translation>{door} viene antes de {after}, donde su número no encaja.</translation>
    </message>
    <message>
        <source>{door} comes after {before}, where its number does not fit.</source>
        <translation>{door} viene después de {before}, donde su número no encaja.</translation>
    </message>
    <message>
        <source>{door} comes between {before} and {after}, where its number does not fit.</source>
        <translation>{door} viene entre {before} y {after}, donde su número no encaja.</translation>
    </message>
    <message>
        <source>{door} is said to be on side {side}; on the plan it stands on side {seen}.</source>
        <translation>Se dice que {door} está en el lado {side}; en el plano está en el lado {seen}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{door} has {has} before its number; the site&apos;s numbers want {asked} there.</source>
        <translation>{door} tiene {has} delante de su número; la numeración del sitio pide {asked} ahí.</translation>
    </message>
    <message>
        <source>{door} shows no number outside.</source>
        <translation>{door} no muestra número por fuera.</translation>
    </message>
    <message>
        <source>{door} shows no number inside.</source>
        <translation>{door} no muestra número por dentro.</translation>
    </message>
    <message>
        <source>{door} has no photo.</source>
        <translation>{door} no tiene foto.</translation>
    </message>
    <message>
        <source>{door} is not opened by any listed key.</source>
        <translation>Ninguna llave de la lista abre {door}.</translation>
    </message>
    <message>
        <source>No keys are listed yet.</source>
        <translation>Aún no figura ninguna llave.</translation>
    </message>
    <message>
        <source>A door</source>
        <translation>Una puerta</translation>
    </message>
    <message>
        <source>Draw the building outline to check the door order; until then only the sides are checked, {direction}.</source>
        <translation>Dibuje el contorno del edificio para comprobar el orden de las puertas; hasta entonces solo se comprueban los lados, {direction}.</translation>
    </message>
    <message>
        <source>clockwise</source>
        <translation>en sentido horario</translation>
    </message>
    <message>
        <source>counterclockwise</source>
        <translation>en sentido antihorario</translation>
    </message>
    <message>
        <source>Clockwise, seen from above, along the outlines on the plans.</source>
        <translation>En sentido horario, visto desde arriba, a lo largo de los contornos de los planos.</translation>
    </message>
    <message>
        <source>Counterclockwise, seen from above, along the outlines on the plans.</source>
        <translation>En sentido antihorario, visto desde arriba, a lo largo de los contornos de los planos.</translation>
    </message>
    <message>
        <source>The grounds</source>
        <translation>El terreno</translation>
    </message>
    <message>
        <source>A building</source>
        <translation>Un edificio</translation>
    </message>
    <message>
        <source>{name}: {notes}.</source>
        <translation>{name}: {notes}.</translation>
    </message>
    <message>
        <source>draw the building outline to check the door order; only the sides were checked</source>
        <translation>dibuje el contorno del edificio para comprobar el orden de las puertas; solo se comprobaron los lados</translation>
    </message>
    <message numerus="yes">
        <source>1 door has no side, so the order was not checked</source>
        <comment>{count} doors have no side, so the order was not checked</comment>
        <translation>
            <numerusform>1 puerta no tiene lado, así que no se comprobó el orden</numerusform>
            <numerusform>{count} puertas no tienen lado, así que no se comprobó el orden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door stands on no building outline, so the order was not checked</source>
        <comment>{count} doors stand on no building outline, so the order was not checked</comment>
        <translation>
            <numerusform>1 puerta no está en ningún contorno de edificio, así que no se comprobó el orden</numerusform>
            <numerusform>{count} puertas no están en ningún contorno de edificio, así que no se comprobó el orden</numerusform>
        </translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Nombre y dirección</translation>
    </message>
    <message>
        <source>The school&apos;s name</source>
        <translation>El nombre de la escuela</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>La dirección</translation>
    </message>
    <message>
        <source>Latitude and longitude</source>
        <translation>Latitud y longitud</translation>
    </message>
    <message>
        <source>Grades and hours</source>
        <translation>Grados y horario</translation>
    </message>
    <message>
        <source>What grades are taught</source>
        <translation>Qué grados se enseñan</translation>
    </message>
    <message>
        <source>When the school day begins and ends</source>
        <translation>Cuándo empieza y termina el día escolar</translation>
    </message>
    <message>
        <source>Students and staff</source>
        <translation>Alumnado y personal</translation>
    </message>
    <message>
        <source>How many students there are</source>
        <translation>Cuántos estudiantes hay</translation>
    </message>
    <message>
        <source>How many staff there are</source>
        <translation>Cuánto personal hay</translation>
    </message>
    <message>
        <source>Use after hours</source>
        <translation>Uso fuera de horario</translation>
    </message>
    <message>
        <source>Who is there after hours</source>
        <translation>Quién está fuera del horario</translation>
    </message>
    <message>
        <source>The marking</source>
        <translation>La marca de difusión</translation>
    </message>
    <message>
        <source>Verified, when and by whom</source>
        <translation>Verificado, cuándo y por quién</translation>
    </message>
    <message>
        <source>Verified walking</source>
        <translation>Verificado a pie</translation>
    </message>
    <message>
        <source>True north</source>
        <translation>Norte verdadero</translation>
    </message>
    <message>
        <source>has no true north</source>
        <translation>no tiene norte verdadero</translation>
    </message>
    <message>
        <source>has no scale</source>
        <translation>no tiene escala</translation>
    </message>
    <message>
        <source>has no grid</source>
        <translation>no tiene cuadrícula</translation>
    </message>
    <message>
        <source>From the air</source>
        <translation>Desde el aire</translation>
    </message>
    <message>
        <source>There is no plan from the air.</source>
        <translation>No hay ningún plano desde el aire.</translation>
    </message>
    <message>
        <source>A plan of each level</source>
        <translation>Un plano de cada nivel</translation>
    </message>
    <message>
        <source>What side A is</source>
        <translation>Cuál es el lado A</translation>
    </message>
    <message>
        <source>Exterior doors numbered</source>
        <translation>Puertas exteriores numeradas</translation>
    </message>
    <message>
        <source>has no number</source>
        <translation>no tiene número</translation>
    </message>
    <message>
        <source>Exterior doors on the plan</source>
        <translation>Puertas exteriores en el plano</translation>
    </message>
    <message>
        <source>is on no plan</source>
        <translation>no está en ningún plano</translation>
    </message>
    <message>
        <source>Sides of exterior doors</source>
        <translation>Lados de las puertas exteriores</translation>
    </message>
    <message>
        <source>has no side</source>
        <translation>no tiene lado</translation>
    </message>
    <message>
        <source>How exterior doors open</source>
        <translation>Cómo se abren las puertas exteriores</translation>
    </message>
    <message>
        <source>lacks its kind, lock or way in</source>
        <translation>no dice su tipo, cerradura o forma de entrar</translation>
    </message>
    <message>
        <source>Exterior doors checked</source>
        <translation>Puertas exteriores revisadas</translation>
    </message>
    <message>
        <source>Photos of exterior doors</source>
        <translation>Fotos de las puertas exteriores</translation>
    </message>
    <message>
        <source>has no photo</source>
        <translation>no tiene foto</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>of doors</comment>
        <translation>Llaves</translation>
    </message>
    <message>
        <source>Rooms as labeled on the door</source>
        <translation>Salas como dice el letrero de la puerta</translation>
    </message>
    <message>
        <source>No room is listed.</source>
        <translation>No figura ninguna sala.</translation>
    </message>
    <message>
        <source>Names of hallways</source>
        <translation>Nombres de los pasillos</translation>
    </message>
    <message>
        <source>No corridor is listed.</source>
        <translation>No figura ningún pasillo.</translation>
    </message>
    <message>
        <source>Stairs numbered</source>
        <translation>Escaleras numeradas</translation>
    </message>
    <message>
        <source>Elevators</source>
        <translation>Ascensores</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Peligros</translation>
    </message>
    <message>
        <source>Gas shut-off</source>
        <translation>Corte de gas</translation>
    </message>
    <message>
        <source>Water shut-off</source>
        <translation>Corte de agua</translation>
    </message>
    <message>
        <source>Electric shut-off</source>
        <translation>Corte de electricidad</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generador</translation>
    </message>
    <message>
        <source>Fire alarm panel</source>
        <translation>Central de incendios</translation>
    </message>
    <message>
        <source>Risers and standpipes</source>
        <translation>Columnas y tomas de agua</translation>
    </message>
    <message>
        <source>AEDs</source>
        <translation>DEA</translation>
    </message>
    <message>
        <source>Trauma kits</source>
        <translation>Botiquines de trauma</translation>
    </message>
    <message>
        <source>Areas of refuge</source>
        <translation>Zonas de refugio</translation>
    </message>
    <message>
        <source>Panic buttons</source>
        <translation>Botones de pánico</translation>
    </message>
    <message>
        <source>Radio in the building</source>
        <translation>Radio en el edificio</translation>
    </message>
    <message>
        <source>How radios work inside</source>
        <translation>Cómo funcionan los radios adentro</translation>
    </message>
    <message>
        <source>A plan of the site</source>
        <translation>Un plano del recinto</translation>
    </message>
    <message>
        <source>There is no plan of the site.</source>
        <translation>No hay ningún plano del sitio.</translation>
    </message>
    <message>
        <source>Hydrants</source>
        <translation>Hidrantes</translation>
    </message>
    <message>
        <source>Where the hydrants are</source>
        <translation>Dónde están los hidrantes</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Zona de espera</translation>
    </message>
    <message>
        <source>Where to stage</source>
        <translation>Dónde reunir recursos</translation>
    </message>
    <message>
        <source>Command post</source>
        <translation>Puesto de mando</translation>
    </message>
    <message>
        <source>Where the command post is</source>
        <translation>Dónde está el puesto de mando</translation>
    </message>
    <message>
        <source>Reunification</source>
        <translation>Reunificación</translation>
    </message>
    <message>
        <source>Where families are met</source>
        <translation>Dónde se recibe a las familias</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <translation>Helicóptero</translation>
    </message>
    <message>
        <source>Where a helicopter can land</source>
        <translation>Dónde puede aterrizar un helicóptero</translation>
    </message>
    <message>
        <source>Roads and neighbors</source>
        <translation>Calles y vecinos</translation>
    </message>
    <message>
        <source>What lies around the site</source>
        <translation>Qué hay alrededor del sitio</translation>
    </message>
    <message>
        <source>Contacts on a school day</source>
        <translation>Contactos en un día de clases</translation>
    </message>
    <message>
        <source>on a school day</source>
        <translation>en día de clases</translation>
    </message>
    <message>
        <source>Contacts after hours</source>
        <translation>Contactos fuera de horario</translation>
    </message>
    <message>
        <source>after hours</source>
        <translation>fuera del horario</translation>
    </message>
    <message>
        <source>Elevator</source>
        <translation>Ascensor</translation>
    </message>
    <message>
        <source>Roof access</source>
        <translation>Acceso al tejado</translation>
    </message>
    <message>
        <source>How it is shut off</source>
        <translation>Cómo se corta</translation>
    </message>
    <message>
        <source>Hazards and radio</source>
        <translation>Peligros y radio</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Peligro</translation>
    </message>
    <message>
        <source>Radio dead spot</source>
        <translation>Zona sin cobertura de radio</translation>
    </message>
    <message>
        <source>Panic button</source>
        <translation>Botón de pánico</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Lo que hay que saber</translation>
    </message>
    <message>
        <source>What it contains</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>New name of {place}:</source>
        <translation>Nuevo nombre de {place}:</translation>
    </message>
    <message>
        <source>On the route</source>
        <translation>En la ruta</translation>
    </message>
    <message>
        <source>Not in the sample</source>
        <translation>Fuera de la muestra</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>All {total} {kind} are walked and count in the score.</source>
        <translation>Se recorren todos ({total} {kind}) y cuentan en el puntaje.</translation>
    </message>
    <message>
        <source>{count} of {total} {kind} are walked, and the others are asked nothing; the report says that it was a sample. What was already answered stays on the route and counts.</source>
        <translation>Se recorren {count} de {total} {kind} y de los demás no se pregunta nada; el informe dice que fue una muestra. Lo ya respondido queda en la ruta y cuenta.</translation>
    </message>
    <message>
        <source>Walk a sample of the {kind}</source>
        <translation>Recorrer una muestra: {kind}</translation>
    </message>
    <message>
        <source>How many {kind} are walked</source>
        <translation>Cuántos se recorren: {kind}</translation>
    </message>
    <message>
        <source>{kind} that are walked</source>
        <translation>{kind} que se recorren</translation>
    </message>
    <message>
        <source>Walk these</source>
        <translation>Recorrer estos</translation>
    </message>
    <message>
        <source>Walk them all</source>
        <translation>Recorrer todos</translation>
    </message>
    <message>
        <source>{place} · {count} answered, stays</source>
        <translation>{place} · {count} respondidos, se queda</translation>
    </message>
    <message>
        <source>Walk these {count}</source>
        <translation>Recorrer estos {count}</translation>
    </message>
    <message>
        <source>Fewer than three say nothing of the others.</source>
        <translation>Menos de tres no dicen nada de los demás.</translation>
    </message>
    <message>
        <source>Chosen by hand, they say nothing of the others.</source>
        <translation>Elegidos a mano, no dicen nada de los demás.</translation>
    </message>
    <message>
        <source>Drawn at random: if all are in place, at most {most} of the {total} may fail (95 %).</source>
        <translation>Sorteados: si todos cumplen, a lo sumo {most} de los {total} pueden fallar (95 %).</translation>
    </message>
    <message>
        <source>How many of the {count} {kind} are walked?</source>
        <translation>¿Cuántos se recorren? Hay {count} {kind}.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder with the district&apos;s rows of law: {folder}</source>
        <translation>Elegir la carpeta con las normas del distrito: {folder}</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colors</comment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark (night walk)</source>
        <translation>Oscuro (recorrido nocturno)</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>By pointer and keys</source>
        <translation>Con puntero y teclas</translation>
    </message>
    <message>
        <source>By finger: everything larger</source>
        <translation>Con el dedo: todo más grande</translation>
    </message>
    <message>
        <source>Stop and ask what was seen</source>
        <translation>Detenerse y preguntar qué se vio</translation>
    </message>
    <message>
        <source>Move on to the next item</source>
        <translation>Pasar al punto siguiente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>up to {count:,} pixels</source>
        <translation>hasta {count:,} píxeles</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Táctil</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear después de</translation>
    </message>
    <message>
        <source>Photos stored at</source>
        <translation>Fotos guardadas con</translation>
    </message>
    <message>
        <source>After No</source>
        <translation>Después de No</translation>
    </message>
    <message>
        <source>District&apos;s rows of law</source>
        <translation>Normas del distrito</translation>
    </message>
    <message>
        <source>What you choose here is in force until the program is closed: the file “{file}” with the settings cannot be written. Audits are kept as ever.</source>
        <translation>Lo que elija aquí vale hasta que se cierre el programa: no se puede escribir el archivo «{file}» con los ajustes. Las auditorías se guardan como siempre.</translation>
    </message>
    <message>
        <source>Only an audit with a passphrase locks itself, when no key, pointer or finger moved for so long. Nothing is lost: the passphrase takes you back to where you were.</source>
        <translation>Solo se bloquea por sí sola una auditoría con frase de contraseña, cuando pasa ese tiempo sin teclas, ratón ni toques. No se pierde nada: con la frase de contraseña continúa donde estaba.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Cambiar teclas…</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutos</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras</source>
        <translation>Room 101–112, 201–212, 11 exterior doors, 2 gyms, 6 cameras</translation>
    </message>
    <message>
        <source>3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants</source>
        <translation>3 parking lots, 1 bus loop, 2 portable classrooms, 2 hydrants</translation>
    </message>
    <message>
        <source>Type it: {example}</source>
        <translation>Escríbalo: {example}</translation>
    </message>
    <message>
        <source>Counts in words: {what}</source>
        <translation>Cantidades en palabras: {what}</translation>
    </message>
    <message>
        <source>building</source>
        <translation>edificio</translation>
    </message>
    <message>
        <source>Add {building}</source>
        <translation>Agregar {building}</translation>
    </message>
    <message>
        <source>Rename {old} to {name}</source>
        <translation>Cambiar el nombre de {old} a {name}</translation>
    </message>
    <message>
        <source>Add {level} to {where}</source>
        <translation>Agregar {level} a {where}</translation>
    </message>
    <message>
        <source>The {what} has no name; give it one.</source>
        <translation>Falta el nombre ({what}); dé uno.</translation>
    </message>
    <message>
        <source>“{name}” already exists; give the {what} another name.</source>
        <translation>«{name}» ya existe ({what}); dé otro nombre.</translation>
    </message>
    <message numerus="yes">
        <source>Rename {old} to {name}</source>
        <comment>Rename {count} places</comment>
        <translation>
            <numerusform>Cambiar el nombre de {old} a {name}</numerusform>
            <numerusform>Cambiar el nombre de {count} lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Move {places} to {building}</source>
        <translation>Mover {places} a {building}</translation>
    </message>
    <message>
        <source>Retire {places}</source>
        <translation>Retirar {places}</translation>
    </message>
    <message>
        <source>Bring back {places}</source>
        <translation>Recuperar {places}</translation>
    </message>
    <message>
        <source>Only places of one kind in one building have an order among themselves; nothing was changed.</source>
        <translation>Solo los lugares de un tipo en un edificio tienen un orden entre sí; no se cambió nada.</translation>
    </message>
    <message>
        <source>Change the order of {places}</source>
        <translation>Cambiar el orden de {places}</translation>
    </message>
    <message>
        <source>No place is chosen; choose at least one.</source>
        <translation>No hay ningún lugar elegido; elija al menos uno.</translation>
    </message>
    <message numerus="yes">
        <source>{place}</source>
        <comment>{count} places</comment>
        <translation>
            <numerusform>{place}</numerusform>
            <numerusform>{count} lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <source>The grounds have no levels; write them at a building.</source>
        <translation>Los terrenos no tienen niveles; escríbalos en un edificio.</translation>
    </message>
    <message>
        <source>· {kind}: {count} counted and {named} named make {all}; if the named ones are among those counted, count only the others.</source>
        <translation>· {kind}: {count} contados y {named} con nombre son {all}; si los que tienen nombre están entre los contados, cuente solo los demás.</translation>
    </message>
    <message>
        <source>Filled in, except {parts}. {why}</source>
        <translation>Rellenado, salvo {parts}. {why}</translation>
    </message>
    <message>
        <source>Building name</source>
        <translation>Nombre del edificio</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>· The room numbers show {shown} levels; it has {count}, as you set it.</source>
        <translation>· Los números de los salones indican {shown} niveles; tiene {count}, como usted lo indicó.</translation>
    </message>
    <message>
        <source>· Levels were set to {count}.</source>
        <translation>· Los niveles quedaron en {count}.</translation>
    </message>
    <message>
        <source>· Levels were set to {count}, from the room numbers.</source>
        <translation>· Los niveles se fijaron en {count}, según los números de los salones.</translation>
    </message>
    <message>
        <source>Rooms are spread evenly over the levels. Room 201 is on level 2; write “10 classrooms on level 2” to say it yourself.</source>
        <translation>Los salones se reparten por igual entre los niveles. Room 201 está en el nivel 2; escriba “10 classrooms on level 2” para indicarlo usted.</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>niveles</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>Toda la escuela</translation>
    </message>
    <message>
        <source>Every phase</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <source>Only what is not answered yet</source>
        <translation>Solo lo que falta responder</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Nivel {number}</translation>
    </message>
    <message>
        <source>How much will be asked</source>
        <translation>Cuánto se preguntará</translation>
    </message>
    <message>
        <source>Names of the places</source>
        <translation>Nombres de los lugares</translation>
    </message>
    <message>
        <source>Names of the {kind} of {building}</source>
        <translation>Nombres: {kind} de {building}</translation>
    </message>
    <message>
        <source>Names of the {kind} of {building}, level {level}</source>
        <translation>Nombres de {kind} de {building}, nivel {level}</translation>
    </message>
    <message>
        <source>{kind}, level {level}</source>
        <translation>{kind}, nivel {level}</translation>
    </message>
    <message>
        <source>Left out now: {names} and {count} more.</source>
        <translation>Ahora quedan fuera: {names} y {count} más.</translation>
    </message>
    <message>
        <source>Left out now: {names}.</source>
        <translation>Ahora quedan fuera: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>1 question</source>
        <comment>{count:,} questions</comment>
        <translation>
            <numerusform>1 pregunta</numerusform>
            <numerusform>{count} preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cedar Ridge Middle School</source>
        <translation>Escuela Intermedia Cedar Ridge</translation>
    </message>
    <message>
        <source>less than 0.1 points</source>
        <translation>menos de 0.1 puntos</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} puntos</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>staff time</source>
        <translation>tiempo del personal</translation>
    </message>
    <message>
        <source>outside the score</source>
        <translation>fuera de la puntuación</translation>
    </message>
    <message>
        <source>Year {year} · {trade}: {findings}, {cost}</source>
        <translation>Año {year} · {trade}: {findings}, {cost}</translation>
    </message>
    <message numerus="yes">
        <source>1 visit</source>
        <comment>{count} visits</comment>
        <translation>
            <numerusform>1 visita</numerusform>
            <numerusform>{count} visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>{trip}, {visits}</source>
        <translation>{trip}, {visits}</translation>
    </message>
    <message>
        <source>{why} ({numbers})</source>
        <translation>{why} ({numbers})</translation>
    </message>
    <message>
        <source>Critical. {why}</source>
        <translation>Crítico. {why}</translation>
    </message>
    <message>
        <source>{in_plan:,} of {every:,} open findings for {cost}; the score is {points} higher when they are repaired and verified.</source>
        <translation>{in_plan:,} de {every:,} hallazgos abiertos por {cost}; la puntuación sube {points} cuando estén reparados y verificados.</translation>
    </message>
    <message>
        <source>Year {year}: {spent} of {budget}.</source>
        <translation>Año {year}: {spent} de {budget}.</translation>
    </message>
    <message>
        <source>Critical findings not in the plan: {count:,}.</source>
        <translation>Hallazgos críticos fuera del plan: {count:,}.</translation>
    </message>
    <message>
        <source>Of unknown cost, and therefore left out: {count:,}.</source>
        <translation>De costo desconocido y por eso omitidos: {count:,}.</translation>
    </message>
    <message>
        <source>The time ran out: a better plan may exist.</source>
        <translation>Se acabó el tiempo: puede haber un plan mejor.</translation>
    </message>
    <message>
        <source>across the campus</source>
        <translation>en toda la escuela</translation>
    </message>
    <message>
        <source>starting over at each building</source>
        <translation>empezando de nuevo en cada edificio</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>A {kind} lies in a building, not on the grounds; write the building&apos;s name before it.</source>
        <translation>Esto está en un edificio, no en los terrenos: {kind}; escriba antes el nombre del edificio.</translation>
    </message>
    <message>
        <source>There is no building “{name}”; there are {known}.</source>
        <translation>No hay ningún edificio «{name}»; hay {known}.</translation>
    </message>
    <message>
        <source>The grounds have no levels; name a building&apos;s.</source>
        <translation>Los terrenos no tienen niveles; nombre los de un edificio.</translation>
    </message>
    <message>
        <source>{name} has {count} levels; at most {most_levels} of a building fit into an audit.</source>
        <translation>{name} tiene {count} niveles; en una auditoría caben como máximo {most_levels} por edificio.</translation>
    </message>
    <message>
        <source>{name} has {count} {what}, so nothing can be on level {level}; give it more levels.</source>
        <translation>{name} tiene {count} {what}, así que nada puede estar en el nivel {level}; déle más niveles.</translation>
    </message>
    <message>
        <source>{words}: {number:,} are too many; at most {most_of_a_kind:,} of a kind fit into an audit.</source>
        <translation>{words}: {number:,} son demasiados; en una auditoría caben como máximo {most_of_a_kind:,} de un tipo.</translation>
    </message>
    <message>
        <source>A {what} has no name; give each a name of its own.</source>
        <translation>Falta un nombre ({what}); dé a cada uno el suyo.</translation>
    </message>
    <message>
        <source>“{name}” is used for more than one {what}; give each its own name.</source>
        <translation>«{name}» se usa más de una vez ({what}); dé a cada uno su nombre.</translation>
    </message>
    <message>
        <source>The school has no name yet; give it one.</source>
        <translation>La escuela todavía no tiene nombre; póngale uno.</translation>
    </message>
    <message>
        <source>A building has no name; give each building a name.</source>
        <translation>Un edificio no tiene nombre; dé un nombre a cada edificio.</translation>
    </message>
    <message>
        <source>The name “{doubled}” is used twice; give each building a name of its own (“{grounds}” stands for everything outside the buildings).</source>
        <translation>El nombre «{doubled}» se usa dos veces; dé a cada edificio un nombre propio («{grounds}» es todo lo que está fuera de los edificios).</translation>
    </message>
    <message>
        <source>What is typed here is not understood yet; see below it.</source>
        <translation>Lo escrito aquí todavía no se entiende; vea debajo.</translation>
    </message>
    <message>
        <source>{checklist} is a walk, and an audit has the one it was begun with; nothing was changed. Choose a companion list.</source>
        <translation>{checklist} es un recorrido, y una auditoría tiene aquel con el que se empezó; no se cambió nada. Elija una lista de acompañamiento.</translation>
    </message>
    <message>
        <source>Add {lists}</source>
        <translation>Agregar {lists}</translation>
    </message>
    <message>
        <source>“{title}” was kept, for {held}.</source>
        <translation>«{title}» se conservó: {held}.</translation>
    </message>
    <message>
        <source>Take away {title}</source>
        <translation>Quitar {title}</translation>
    </message>
    <message>
        <source>the audit was begun with it</source>
        <translation>la auditoría empezó con ella</translation>
    </message>
    <message>
        <source>interviews were held by it</source>
        <translation>se hicieron entrevistas con ella</translation>
    </message>
    <message>
        <source>something is answered in it</source>
        <translation>ya hay algo respondido en ella</translation>
    </message>
    <message>
        <source>a second rater answered in it</source>
        <translation>un segundo evaluador respondió allí</translation>
    </message>
    <message>
        <source>Companion lists</source>
        <translation>Listas de acompañamiento</translation>
    </message>
    <message numerus="yes">
        <source>1 question</source>
        <comment>{count} questions</comment>
        <translation>
            <numerusform>1 pregunta</numerusform>
            <numerusform>{count} preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} ({questions})</source>
        <translation>{title} ({questions})</translation>
    </message>
    <message>
        <source>stays, for {why}</source>
        <translation>se queda: {why}</translation>
    </message>
    <message>
        <source>Most points of the score</source>
        <translation>Más puntos de la puntuación</translation>
    </message>
    <message>
        <source>Most severity × likelihood</source>
        <translation>Más gravedad × probabilidad</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Quitar: {name}</translation>
    </message>
    <message>
        <source>Budget of year {year}</source>
        <translation>Presupuesto del año {year}</translation>
    </message>
    <message>
        <source>Dollars of each visit</source>
        <translation>Dólares por visita</translation>
    </message>
    <message>
        <source>First things first</source>
        <translation>Lo primero, primero</translation>
    </message>
    <message>
        <source>Say what there is to spend in the first year, such as $20,000; 0 is a budget.</source>
        <translation>Indique cuánto hay para gastar en el primer año, como $20,000; 0 es un presupuesto.</translation>
    </message>
    <message>
        <source>{what}: {numbers}.</source>
        <translation>{what}: {numbers}.</translation>
    </message>
    <message>
        <source>Say what each visit of a trade costs; 0 is a cost.</source>
        <translation>Indique cuánto cuesta cada visita de un oficio; 0 es un costo.</translation>
    </message>
    <message numerus="yes">
        <source>{trade}: {cost} a visit, at most 1 finding</source>
        <comment>{trade}: {cost} a visit, at most {count} findings</comment>
        <translation>
            <numerusform>{trade}: {cost} por visita, 1 hallazgo como máximo</numerusform>
            <numerusform>{trade}: {cost} por visita, {count} hallazgos como máximo</numerusform>
        </translation>
    </message>
    <message>
        <source>{trade}: {cost} a visit</source>
        <translation>{trade}: {cost} por visita</translation>
    </message>
    <message>
        <source>Give the numbers of two findings that are still to be repaired.</source>
        <translation>Indique los números de dos hallazgos que aún deban repararse.</translation>
    </message>
    <message>
        <source>{one} needs {other} first</source>
        <translation>{one} necesita antes {other}</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>Critical findings come before all others.</source>
        <translation>Los hallazgos críticos van antes que todos los demás.</translation>
    </message>
    <message>
        <source>What a visit costs</source>
        <translation>Cuánto cuesta una visita</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Findings in a visit</source>
        <translation>Hallazgos por visita</translation>
    </message>
    <message>
        <source>Add the visit</source>
        <translation>Agregar la visita</translation>
    </message>
    <message>
        <source>needs first</source>
        <translation>necesita antes</translation>
    </message>
    <message>
        <source>Add what comes first</source>
        <translation>Agregar lo que va antes</translation>
    </message>
    <message>
        <source>Agreements, teams, plans, drills: answered from records in the walk, or by interviews, and never part of the score. No answer changes when a list comes or goes; one in which something is answered stays.</source>
        <translation>Acuerdos, equipos, planes, simulacros: se responden con registros durante el recorrido o con entrevistas, y nunca cuentan en la puntuación. Ninguna respuesta cambia cuando una lista se agrega o se quita; la que ya tiene respuestas se queda.</translation>
    </message>
    <message>
        <source>Agreements, teams, plans, drills: answered from records and conversations, and never part of the score. More can be added later, on the page of interviews.</source>
        <translation>Acuerdos, equipos, planes, simulacros: se responden con registros y conversaciones y nunca cuentan en la puntuación. Más adelante pueden agregarse otras en la página de entrevistas.</translation>
    </message>
    <message>
        <source>Companion lists: {count} taken</source>
        <translation>Listas de acompañamiento: {count} elegidas</translation>
    </message>
    <message>
        <source>Companion lists: none</source>
        <translation>Listas de acompañamiento: ninguna</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>de {begin} a {end}</translation>
    </message>
    <message>
        <source>Building {number}</source>
        <translation>Edificio {number}</translation>
    </message>
    <message>
        <source>From last year&apos;s audit…</source>
        <translation>De la auditoría del año pasado…</translation>
    </message>
    <message>
        <source>Doors are numbered</source>
        <translation>Las puertas se numeran</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>The perimeter, the grounds and the records are always there.</source>
        <translation>El perímetro, los terrenos y los registros siempre están.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista de verificación</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Sin frase de contraseña</translation>
    </message>
    <message>
        <source>Use this weak passphrase anyway</source>
        <translation>Usar de todos modos esta frase débil</translation>
    </message>
    <message>
        <source>How hard the passphrase is to guess</source>
        <translation>Qué tan difícil es adivinar la frase de contraseña</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>The two passphrases differ; type them again.</source>
        <translation>Las dos frases de contraseña no son iguales; escríbalas otra vez.</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other.</source>
        <translation>Cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Without a passphrase anyone who finds the file can read it, and door, alarm and key-box codes cannot be kept in it.</source>
        <translation>Sin frase de contraseña, cualquiera que encuentre el archivo puede leerlo, y no se pueden guardar en él los códigos de puertas, alarmas y cajas de llaves.</translation>
    </message>
    <message>
        <source>The file is encrypted. Nobody can open it without the passphrase, and nobody can find it again for you: keep it where your agency keeps such things.</source>
        <translation>El archivo está cifrado. Nadie puede abrirlo sin la frase de contraseña, y nadie puede recuperarla por usted: guárdela donde su agencia guarda estas cosas.</translation>
    </message>
    <message>
        <source>Very weak: guessed at once by whoever has the file.</source>
        <translation>Muy débil: quien tenga el archivo la adivina enseguida.</translation>
    </message>
    <message>
        <source>Weak: guessed within hours. Add two words.</source>
        <translation>Débil: se adivina en unas horas. Agregue dos palabras.</translation>
    </message>
    <message>
        <source>Fair: lasts for a while. One more word makes it strong.</source>
        <translation>Regular: resiste un tiempo. Una palabra más la hace fuerte.</translation>
    </message>
    <message>
        <source>Strong: years of guessing.</source>
        <translation>Fuerte: años para adivinarla.</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Muy fuerte.</translation>
    </message>
    <message>
        <source>The passphrase is empty; type one, or choose “No passphrase”.</source>
        <translation>La frase de contraseña está vacía; escriba una o elija “Sin frase de contraseña”.</translation>
    </message>
    <message>
        <source>The passphrase is empty; type one.</source>
        <translation>La frase de contraseña está vacía; escriba una.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess. Add words.</source>
        <translation>La frase de contraseña es fácil de adivinar. Agregue palabras.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess. Add words, or say below it that you want it anyway.</source>
        <translation>La frase de contraseña es fácil de adivinar. Agregue palabras o indique debajo que la quiere de todos modos.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Tabloid</source>
        <translation>Tabloide</translation>
    </message>
    <message>
        <source>For print, 200 dots per inch</source>
        <translation>Imprimir: 200 puntos por pulgada</translation>
    </message>
    <message>
        <source>For screens, 120 dots per inch</source>
        <translation>Pantalla: 120 puntos por pulgada</translation>
    </message>
    <message>
        <source>As stored, the largest file</source>
        <translation>Como están, archivo más grande</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>Informe entero</translation>
    </message>
    <message>
        <source>Summary volume</source>
        <translation>Tomo de resumen</translation>
    </message>
    <message>
        <source>Annex with every answer</source>
        <translation>Anexo con todas las respuestas</translation>
    </message>
    <message>
        <source>Destroy by</source>
        <translation>Destruir antes del</translation>
    </message>
    <message>
        <source>Include codes</source>
        <translation>Incluir códigos</translation>
    </message>
    <message>
        <source>Include findings</source>
        <translation>Incluir hallazgos</translation>
    </message>
    <message>
        <source>With maps and tables, as a zip</source>
        <translation>Con mapas y tablas, en un zip</translation>
    </message>
    <message>
        <source>As a page for any browser</source>
        <translation>Como página para cualquier navegador</translation>
    </message>
    <message>
        <source>The two passwords differ; type them again.</source>
        <translation>Las dos contraseñas no coinciden; escríbalas de nuevo.</translation>
    </message>
    <message>
        <source>The password is short; use at least {count} characters.</source>
        <translation>La contraseña es corta; use al menos {count} caracteres.</translation>
    </message>
    <message>
        <source>This audit is open for reading, so a copy for somebody named cannot be written into the log. Leave the recipient out, or open the audit for writing.</source>
        <translation>Esta auditoría está abierta solo para lectura, así que una copia con destinatario no puede anotarse en el registro. Deje vacío el destinatario o abra la auditoría para escribir.</translation>
    </message>
    <message>
        <source>Codes are only in the full report.</source>
        <translation>Los códigos están solo en el informe completo.</translation>
    </message>
    <message>
        <source>Codes go only into an encrypted PDF: type a password first.</source>
        <translation>Los códigos van solo en un PDF cifrado: escriba primero una contraseña.</translation>
    </message>
    <message>
        <source>Codes are in the annex of the full report.</source>
        <translation>Los códigos están en el anexo del informe completo.</translation>
    </message>
    <message>
        <source>One file that opens in any browser by a double click, without a network: maps, search, the nearest door. A packet includes it. Other readers have none, as it is a map of doors and keys.</source>
        <translation>Un solo archivo que se abre en cualquier navegador con doble clic, sin red: mapas, búsqueda, la puerta más cercana. Un paquete la incluye. Los demás lectores no la tienen, pues es un mapa de puertas y llaves.</translation>
    </message>
    <message>
        <source>The password is too easy to guess for a file that anybody may carry off. Use four or five words that have nothing to do with each other.</source>
        <translation>La contraseña es demasiado fácil de adivinar para un archivo que cualquiera puede llevarse. Use cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Signs the copy as {issuer}; left empty, it is not signed.</source>
        <translation>Firma la copia como {issuer}; si queda vacío, no se firma.</translation>
    </message>
    <message>
        <source>Codes and how key boxes are opened stand on the last page.</source>
        <translation>Los códigos y cómo se abren las cajas de llaves están en la última página.</translation>
    </message>
    <message>
        <source>Password of the zip</source>
        <translation>Contraseña del zip</translation>
    </message>
    <message>
        <source>Password of the page</source>
        <translation>Contraseña de la página</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tomo</translation>
    </message>
    <message>
        <source>Nobody named: not in the log</source>
        <translation>Nadie con nombre: no se anota</translation>
    </message>
    <message>
        <source>Codes go only to a named recipient: type the recipient first.</source>
        <translation>Los códigos solo se entregan a un destinatario con nombre: escriba antes el destinatario.</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Esta copia</translation>
    </message>
    <message>
        <source>Copy for handing over</source>
        <translation>Copia para entregar</translation>
    </message>
    <message>
        <source>The whole school</source>
        <translation>Toda la escuela</translation>
    </message>
    <message>
        <source>Only {building}</source>
        <translation>Solo {building}</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copia</translation>
    </message>
    <message>
        <source>The copy is a file of its own; this audit keeps everything. The history of this audit says that it was copied and what was left out.</source>
        <translation>La copia es un archivo aparte; esta auditoría conserva todo. Su historial indica que se copió y qué quedó fuera.</translation>
    </message>
    <message>
        <source>Left out of the copy</source>
        <translation>Queda fuera de la copia</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Create the copy…</source>
        <translation>Crear la copia…</translation>
    </message>
    <message>
        <source>Password of the PDF</source>
        <translation>Contraseña del PDF</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>Passphrase of the signing key</source>
        <translation>Frase de la clave de firma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Team and first visit</source>
        <translation>Equipo y primera visita</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>Todavía sin visita</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>on</source>
        <translation>el</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Fecha de la visita</translation>
    </message>
    <message>
        <source>Member {number} has no name yet; give it one, or empty the row.</source>
        <translation>La persona {number} todavía no tiene nombre; escríbalo o vacíe la fila.</translation>
    </message>
    <message>
        <source>Member {number}: {what}</source>
        <translation>Integrante {number}: {what}</translation>
    </message>
    <message>
        <source>Visits and people</source>
        <translation>Visitas y personas</translation>
    </message>
    <message>
        <source>Names, with commas between</source>
        <translation>Nombres, separados por comas</translation>
    </message>
    <message>
        <source>A name, or leave it empty</source>
        <translation>Un nombre, o déjelo vacío</translation>
    </message>
    <message>
        <source>Principal, counselor, parent …</source>
        <translation>Dirección, orientación, familiar …</translation>
    </message>
    <message>
        <source>Where it was, what else was said</source>
        <translation>Dónde fue, qué más se dijo</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>A quién se preguntó</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Preguntó</translation>
    </message>
    <message>
        <source>Note on the interview</source>
        <translation>Nota sobre la entrevista</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>New member {number}</source>
        <translation>Integrante nuevo {number}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Add a visit</source>
        <translation>Agregar una visita</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Attach to an answer</source>
        <translation>Adjuntar a una respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>The study stands beside the answer as evidence; the answer stays yours.</source>
        <translation>El estudio acompaña a la respuesta como evidencia; la respuesta sigue siendo suya.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Plano de planta</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Agregar un plano</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>Revisando {name}</translation>
    </message>
    <message>
        <source>Password of the plan</source>
        <translation>Contraseña del plano</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Agregando {name}</translation>
    </message>
    <message>
        <source>Completing {name}</source>
        <translation>Completando {name}</translation>
    </message>
    <message>
        <source>“{name}” was imported. {what}</source>
        <translation>“{name}” se importó. {what}</translation>
    </message>
    <message>
        <source>Millimeters</source>
        <translation>Milímetros</translation>
    </message>
    <message>
        <source>Centimeters</source>
        <translation>Centímetros</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Metros</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Pulgadas</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pies</translation>
    </message>
    <message>
        <source>Layers to draw</source>
        <translation>Capas que se dibujan</translation>
    </message>
    <message>
        <source>What will be left out</source>
        <translation>Lo que quedará fuera</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>This plan shows</source>
        <translation>Este plano muestra</translation>
    </message>
    <message>
        <source>What page {number} shows</source>
        <translation>Lo que muestra la página {number}</translation>
    </message>
    <message numerus="yes">
        <source>{name} – 1 line</source>
        <comment>{name} – {count} lines</comment>
        <translation>
            <numerusform>{name} – 1 línea</numerusform>
            <numerusform>{name} – {count} líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>{dpi} pixels per inch</source>
        <translation>{dpi} píxeles por pulgada</translation>
    </message>
    <message>
        <source>Choose the unit…</source>
        <translation>Elija la unidad…</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Unit of the drawing</source>
        <translation>Unidad del dibujo</translation>
    </message>
    <message>
        <source>Part of the drawing</source>
        <translation>Parte del dibujo</translation>
    </message>
    <message>
        <source>Part {number}, 1 piece</source>
        <translation>Parte {number}, 1 pieza</translation>
    </message>
    <message>
        <source>Part {number}, {count:,} pieces</source>
        <translation>Parte {number}, {count:,} piezas</translation>
    </message>
    <message>
        <source>Everything, however far apart</source>
        <translation>Todo, por lejos que esté</translation>
    </message>
    <message>
        <source>As the drawing says</source>
        <translation>Como dice el dibujo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Site plan</source>
        <translation>Plano del terreno</translation>
    </message>
    <message>
        <source>Aerial picture</source>
        <translation>Imagen aérea</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>Mostrar {layer}</translation>
    </message>
    <message>
        <source>Lock {layer}</source>
        <translation>Bloquear {layer}</translation>
    </message>
    <message>
        <source>MARKERS</source>
        <translation>MARCADORES</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>No hay nada elegido.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>This marker is linked to nothing yet.</source>
        <translation>Este marcador todavía no está vinculado a nada.</translation>
    </message>
    <message>
        <source>north {degrees}°</source>
        <translation>norte {degrees}°</translation>
    </message>
    <message>
        <source>FIND</source>
        <translation>UBICAR</translation>
    </message>
    <message>
        <source>ACCESS</source>
        <translation>ACCESO</translation>
    </message>
    <message>
        <source>SEE</source>
        <translation>VER</translation>
    </message>
    <message>
        <source>MEDICAL AND FIRE</source>
        <translation>MÉDICO Y FUEGO</translation>
    </message>
    <message>
        <source>UTILITIES</source>
        <translation>SERVICIOS</translation>
    </message>
    <message>
        <source>RESPONSE</source>
        <translation>RESPUESTA</translation>
    </message>
    <message>
        <source>STRUCTURE</source>
        <translation>ESTRUCTURA</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>NOTAS</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Names beside the symbols</source>
        <translation>Nombres junto a los símbolos</translation>
    </message>
    <message>
        <source>Show the names beside the symbols, or the symbols alone</source>
        <translation>Mostrar los nombres junto a los símbolos, o solo los símbolos</translation>
    </message>
    <message>
        <source>SYMBOLS</source>
        <translation>SÍMBOLOS</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLANO</translation>
    </message>
    <message>
        <source>What the plan leaves out</source>
        <translation>Lo que falta en el plano</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>100 px = {length}</source>
        <translation>100 px = {length}</translation>
    </message>
    <message>
        <source>{side} as {plan}</source>
        <translation>{side} como {plan}</translation>
    </message>
    <message>
        <source>{first} …, {side}</source>
        <translation>{first} …, {side}</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} puntos</translation>
    </message>
    <message>
        <source>walked</source>
        <translation>recorrido</translation>
    </message>
    <message>
        <source>meters</source>
        <translation>metros</translation>
    </message>
    <message>
        <source>not walked</source>
        <translation>sin recorrer</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Norte</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>On Earth</source>
        <translation>En la Tierra</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Lengths in</source>
        <translation>Medidas en</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Bordes izquierdos</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Bordes derechos</translation>
    </message>
    <message>
        <source>Top edges</source>
        <translation>Bordes superiores</translation>
    </message>
    <message>
        <source>Bottom edges</source>
        <translation>Bordes inferiores</translation>
    </message>
    <message>
        <source>One above the other</source>
        <translation>Uno sobre otro</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Uno al lado del otro</translation>
    </message>
    <message>
        <source>Evenly across</source>
        <translation>Repartidos a lo ancho</translation>
    </message>
    <message>
        <source>Evenly down</source>
        <translation>Repartidos a lo alto</translation>
    </message>
    <message>
        <source>Open what it is linked to</source>
        <translation>Abrir lo vinculado</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Vincular…</translation>
    </message>
    <message>
        <source>Zoom here</source>
        <translation>Acercar aquí</translation>
    </message>
    <message>
        <source>Fit the plan</source>
        <translation>Ajustar el plano</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Distribuir</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Copiar a</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>White paper in the dark theme</source>
        <translation>Papel blanco en el tema oscuro</translation>
    </message>
    <message>
        <source>Replace by a newer drawing…</source>
        <translation>Reemplazar por un dibujo más nuevo…</translation>
    </message>
    <message>
        <source>Save the original file…</source>
        <translation>Guardar el archivo original…</translation>
    </message>
    <message>
        <source>Remove the plan</source>
        <translation>Quitar el plano</translation>
    </message>
    <message>
        <source>Walls from the drawing&apos;s layers…</source>
        <translation>Paredes a partir de las capas del dibujo…</translation>
    </message>
    <message>
        <source>Walls from the PDF&apos;s lines…</source>
        <translation>Paredes a partir de las líneas del PDF…</translation>
    </message>
    <message>
        <source>Suggest walls from the picture…</source>
        <translation>Sugerir paredes a partir de la imagen…</translation>
    </message>
    <message>
        <source>Remove all walls</source>
        <translation>Quitar todas las paredes</translation>
    </message>
    <message>
        <source>Rename the plan</source>
        <translation>Cambiar el nombre del plano</translation>
    </message>
    <message>
        <source>Save the original file</source>
        <translation>Guardar el archivo original</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>pies</translation>
    </message>
    <message>
        <source>Set true north</source>
        <translation>Fijar el norte verdadero</translation>
    </message>
    <message>
        <source>Set the scale</source>
        <translation>Fijar la escala</translation>
    </message>
    <message>
        <source>Set the grid</source>
        <translation>Fijar la cuadrícula</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>Fijar la escala</translation>
    </message>
    <message>
        <source>Set grid</source>
        <translation>Fijar cuadrícula</translation>
    </message>
    <message>
        <source>Grid {side}</source>
        <translation>Cuadrícula {side}</translation>
    </message>
    <message>
        <source>How long is what you drew, in {unit}?</source>
        <translation>¿Cuánto mide lo que dibujó, en {unit}?</translation>
    </message>
    <message>
        <source>Side of a cell in {unit}; 0 takes the grid away:</source>
        <translation>Lado de una celda en {unit}; 0 quita la cuadrícula:</translation>
    </message>
    <message>
        <source>They walked the building with the plan in hand</source>
        <translation>Recorrieron el edificio con el plano en la mano</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of degrees, so no point was placed. Write it like 40.7128.</source>
        <translation>«{typed}» no es un número de grados, así que no se puso ningún punto. Escríbalo como 40.7128.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Place on Earth</source>
        <translation>Lugar en la Tierra</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Control points</source>
        <translation>Puntos de control</translation>
    </message>
    <message>
        <source>Click another point</source>
        <translation>Haga clic en otro punto</translation>
    </message>
    <message>
        <source>Degrees of WGS 84, as a map on a phone shows them: 40.7128 and -74.0060.</source>
        <translation>Grados de WGS 84, como los muestra un mapa en el teléfono: 40.7128 y -74.0060.</translation>
    </message>
    <message>
        <source>Nothing waits to be placed on this plan.</source>
        <translation>No queda nada por colocar en este plano.</translation>
    </message>
    <message>
        <source>There is no plan yet; import one first.</source>
        <translation>Aún no hay ningún plano; importe antes uno.</translation>
    </message>
    <message>
        <source>Click on the plan where {item} is; Esc leaves it unpinned.</source>
        <translation>Haga clic en el plano donde está {item}; Esc lo deja sin ubicar.</translation>
    </message>
    <message>
        <source>That is beside the plan; nothing was placed. Click on the plan itself.</source>
        <translation>Eso está fuera del plano; no se colocó nada. Haga clic en el plano mismo.</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>Quitado: {what}</translation>
    </message>
    <message>
        <source>Tool {name}: {hint}</source>
        <translation>Herramienta {name}: {hint}</translation>
    </message>
    <message>
        <source>Symbols and facts of the plan</source>
        <translation>Símbolos y datos del plano</translation>
    </message>
    <message>
        <source>Import a plan…</source>
        <translation>Agregar un plano…</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Todavía no hay planos</translation>
    </message>
    <message>
        <source>Drop a PDF, a scan, a picture or a DXF drawing here, or choose a file.</source>
        <translation>Arrastre aquí un PDF, un escaneo, una imagen o un dibujo DXF, o elija un archivo.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>LAYERS</source>
        <translation>CAPAS</translation>
    </message>
    <message>
        <source>What is chosen, and the layers</source>
        <translation>Lo elegido y las capas</translation>
    </message>
    <message>
        <source>SIGHT LINES</source>
        <translation>LÍNEAS DE VISIÓN</translation>
    </message>
    <message>
        <source>Windows are clear</source>
        <translation>Ventanas transparentes</translation>
    </message>
    <message>
        <source>As by day. Switched off, windows count as walls, as after dark from a lit room or with blinds shut.</source>
        <translation>Como de día. Desactivado, las ventanas cuentan como muros, como de noche desde una sala iluminada o con las persianas cerradas.</translation>
    </message>
    <message>
        <source>Save as a study</source>
        <translation>Guardar como estudio</translation>
    </message>
    <message>
        <source>Keep the new figures</source>
        <translation>Guardar las cifras nuevas</translation>
    </message>
    <message>
        <source>Attach to an answer…</source>
        <translation>Adjuntar a una respuesta…</translation>
    </message>
    <message>
        <source>Remove the study</source>
        <translation>Quitar el estudio</translation>
    </message>
    <message>
        <source>Place a duty post or a camera: nobody looks yet.</source>
        <translation>Coloque un puesto de vigilancia o una cámara: todavía nadie mira.</translation>
    </message>
    <message>
        <source>Draw zones to learn how much of each is seen.</source>
        <translation>Dibuje zonas para saber cuánto se ve de cada una.</translation>
    </message>
    <message>
        <source>Doors inside stand open</source>
        <translation>Las puertas interiores están abiertas</translation>
    </message>
    <message>
        <source>Exterior doors are shut, unless they are marked as always open.</source>
        <translation>Las puertas exteriores están cerradas, salvo las marcadas como siempre abiertas.</translation>
    </message>
    <message numerus="yes">
        <source>1 zone</source>
        <comment>{count} zones</comment>
        <translation>
            <numerusform>1 zona</numerusform>
            <numerusform>{count} zonas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 duty post</source>
        <comment>{count} duty posts</comment>
        <translation>
            <numerusform>1 puesto de vigilancia</numerusform>
            <numerusform>{count} puestos de vigilancia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 camera</source>
        <comment>{count} cameras</comment>
        <translation>
            <numerusform>1 cámara</numerusform>
            <numerusform>{count} cámaras</numerusform>
        </translation>
    </message>
    <message>
        <source>of the zones is seen · {what}</source>
        <translation>de las zonas se ve · {what}</translation>
    </message>
    <message>
        <source>By eye alone: {share}</source>
        <translation>Solo a simple vista: {share}</translation>
    </message>
    <message>
        <source>Within recognition distance: {share}</source>
        <translation>Dentro de la distancia de reconocimiento: {share}</translation>
    </message>
    <message>
        <source>Only through glass or fences, or over what is low: {share}</source>
        <translation>Solo a través de vidrio o rejas, o por encima de lo bajo: {share}</translation>
    </message>
    <message>
        <source>Everything on this plan</source>
        <translation>Todo lo de este plano</translation>
    </message>
    <message>
        <source>{name} – changed since</source>
        <translation>{name} – cambió desde entonces</translation>
    </message>
    <message>
        <source>Sight lines</source>
        <translation>Líneas de visión</translation>
    </message>
    <message>
        <source>Sight study</source>
        <translation>Estudio de visibilidad</translation>
    </message>
    <message>
        <source>Not seen in {zone}: {size}</source>
        <translation>No se ve en {zone}: {size}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Plan ▾</source>
        <translation>Plano ▾</translation>
    </message>
    <message>
        <source>{count:,} to place</source>
        <translation>{count:,} por ubicar</translation>
    </message>
    <message>
        <source>Show what waits for a place on this plan</source>
        <translation>Mostrar lo que espera un lugar en este plano</translation>
    </message>
    <message>
        <source>Click from corner to corner; double click or Enter ends. Shift keeps it upright or level, Alt lets go of walls, Backspace takes a corner back; Space sets one in the middle.</source>
        <translation>Haga clic de esquina en esquina; doble clic o Intro termina. Mayús la mantiene vertical u horizontal, Alt suelta las paredes, Retroceso quita una esquina; Espacio pone una en el centro.</translation>
    </message>
    <message>
        <source>Draws: {kind}. Its key again draws the next kind of wall.</source>
        <translation>Dibuja: {kind}. Su tecla otra vez dibuja el siguiente tipo de muro.</translation>
    </message>
    <message>
        <source>Double click inside a room to take all of it, or click from corner to corner; the first corner or Enter closes it.</source>
        <translation>Doble clic dentro de un cuarto para tomarlo entero, o haga clic de esquina en esquina; la primera esquina o Entrar la cierra.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Click where the item is; then say which answer or finding it is.</source>
        <translation>Haga clic donde está el punto; después indique qué respuesta o hallazgo es.</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Pared</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Answered item</source>
        <translation>Punto respondido</translation>
    </message>
    <message>
        <source>Exterior door</source>
        <translation>Puerta exterior</translation>
    </message>
    <message>
        <source>Interior door</source>
        <translation>Puerta interior</translation>
    </message>
    <message>
        <source>Duty post</source>
        <translation>Puesto de vigilancia</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>a lamp</comment>
        <translation>Luminaria</translation>
    </message>
    <message>
        <source>Stair</source>
        <translation>Escalera</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>Punto de reunión</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Cuarto</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Sight line</source>
        <translation>Línea de visión</translation>
    </message>
    <message>
        <source>Click to choose; drag what is chosen to move it, anything else to move the plan. Shift and drag for several.</source>
        <translation>Haga clic para elegir; arrastre lo elegido para moverlo, o cualquier otra cosa para mover el plano. Mayús y arrastrar para elegir varios.</translation>
    </message>
    <message>
        <source>Click along the way out, from where people are to where they gather; double click or Enter ends, and the arrow points there. Backspace takes a corner back.</source>
        <translation>Haga clic a lo largo de la salida, desde donde está la gente hasta donde se reúne; doble clic o Intro termina, y la flecha apunta allí. Retroceso quita una esquina.</translation>
    </message>
    <message>
        <source>Click a duty post or camera, then drag it; what it sees follows. Esc ends.</source>
        <translation>Haga clic en un puesto de guardia o una cámara y arrástrelo; lo que ve lo sigue. Esc termina.</translation>
    </message>
    <message>
        <source>Drag from one point to another; nothing is written.</source>
        <translation>Arrastre de un punto a otro; no se escribe nada.</translation>
    </message>
    <message>
        <source>Drag along something whose length you know, such as a wall; then say it.</source>
        <translation>Arrastre a lo largo de algo cuyo largo conoce, como una pared; después indíquelo.</translation>
    </message>
    <message>
        <source>Click a line to let it go or take it back; Enter accepts what is left, Esc none. {next} and {previous} go from line to line, Space toggles the one looked at.</source>
        <translation>Haga clic en una línea para dejarla fuera o recuperarla; Entrar acepta lo que queda, Esc nada. {next} y {previous} van de línea en línea, la barra espaciadora cambia la que se está viendo.</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>to do</comment>
        <translation>Colocar</translation>
    </message>
    <message>
        <source>Set north</source>
        <translation>Fijar el norte</translation>
    </message>
    <message>
        <source>Drag an arrow that points to true north.</source>
        <translation>Arrastre una flecha que apunte al norte verdadero.</translation>
    </message>
    <message>
        <source>Click points whose latitude and longitude you know.</source>
        <translation>Haga clic en puntos cuya latitud y longitud conoce.</translation>
    </message>
    <message>
        <source>Review walls</source>
        <translation>Revisar las paredes</translation>
    </message>
    <message>
        <source>Light readings</source>
        <translation>Lecturas de luz</translation>
    </message>
    <message>
        <source>Click a point of the lot, then type what the meter shows; Enter goes to the next point, Esc ends.</source>
        <translation>Haga clic en un punto del estacionamiento y escriba lo que muestra el medidor; Entrar va al punto siguiente, Esc termina.</translation>
    </message>
    <message>
        <source>Evacuation route</source>
        <translation>Ruta de evacuación</translation>
    </message>
    <message>
        <source>Alternate route</source>
        <translation>Ruta alterna</translation>
    </message>
    <message>
        <source>Click where it is: {kind} {name}. The next one follows; Esc ends.</source>
        <translation>Haga clic donde está: {kind} {name}. Sigue el siguiente; Esc termina.</translation>
    </message>
    <message>
        <source>Click to place: {kind}. Esc ends.</source>
        <translation>Clic para colocar: {kind}. Esc termina.</translation>
    </message>
    <message>
        <source>Small map of the plan</source>
        <translation>Mapa pequeño del plano</translation>
    </message>
    <message>
        <source>Show it on the plan</source>
        <translation>Mostrarlo en el plano</translation>
    </message>
    <message>
        <source>On the plan {plan}; opens it</source>
        <translation>En el plano {plan}; lo abre</translation>
    </message>
    <message>
        <source>Replace by a newer drawing</source>
        <translation>Reemplazar por un dibujo más nuevo</translation>
    </message>
    <message>
        <source>Old: {name}</source>
        <translation>Anterior: {name}</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nuevo: {name}</translation>
    </message>
    <message>
        <source>Overlay the old sheet on the new one</source>
        <translation>Poner la hoja anterior sobre la nueva</translation>
    </message>
    <message>
        <source>By two or three points known on both</source>
        <translation>Por dos o tres puntos conocidos en las dos</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Quitar el último punto</translation>
    </message>
    <message>
        <source>Three points are set; that is as many as there can be.</source>
        <translation>Hay tres puntos puestos; no puede haber más.</translation>
    </message>
    <message>
        <source>Click point {number} on the old drawing, such as a corner of the building.</source>
        <translation>Haga clic en el punto {number} del dibujo anterior, por ejemplo una esquina del edificio.</translation>
    </message>
    <message>
        <source>Click the same point {number} on the new drawing.</source>
        <translation>Haga clic en el mismo punto {number} del dibujo nuevo.</translation>
    </message>
    <message>
        <source>Or press Enter for the middle of what is seen; Backspace takes a point back.</source>
        <translation>O presione Entrar para el centro de lo que se ve; Retroceso quita un punto.</translation>
    </message>
    <message>
        <source>The new drawing is {factor} × as large, turned by {turn}°.</source>
        <translation>El dibujo nuevo es {factor} × más grande y está girado {turn}°.</translation>
    </message>
    <message>
        <source>Without stretching the points would miss by {off}.</source>
        <translation>Sin estirar, los puntos quedarían a {off}.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> y {count} más</translation>
    </message>
    <message>
        <source>{count} would lie outside the new drawing: {names}.</source>
        <translation>{count} quedarían fuera del dibujo nuevo: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>The marker stays where it is on the sheet.</source>
        <comment>All {count} markers stay where they are on the sheet.</comment>
        <translation>
            <numerusform>El marcador se queda donde está en la hoja.</numerusform>
            <numerusform>Los {count} marcadores se quedan donde están en la hoja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markers that move on the sheet: {count} of {all}, at most {most} ({name}).</source>
        <translation>Marcadores que se mueven en la hoja: {count} de {all}, como máximo {most} ({name}).</translation>
    </message>
    <message>
        <source>{count} px</source>
        <translation>{count} px</translation>
    </message>
    <message>
        <source>What becomes of the markers</source>
        <translation>Qué pasa con los marcadores</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Rechazar todo</translation>
    </message>
    <message>
        <source>Lines taken: {count} of {shown}</source>
        <translation>Líneas tomadas: {count} de {shown}</translation>
    </message>
    <message numerus="yes">
        <source>1 wall will be made</source>
        <comment>{count:,} walls will be made</comment>
        <translation>
            <numerusform>Se hará 1 muro</numerusform>
            <numerusform>Se harán {count:,} muros</numerusform>
        </translation>
    </message>
    <message>
        <source>By the names of their layers: {kinds}</source>
        <translation>Según el nombre de sus capas: {kinds}</translation>
    </message>
    <message>
        <source>Looking for layers</source>
        <translation>Buscando capas</translation>
    </message>
    <message>
        <source>Looking for lines</source>
        <translation>Buscando líneas</translation>
    </message>
    <message>
        <source>Looking for walls</source>
        <translation>Buscando paredes</translation>
    </message>
    <message>
        <source>The drawing has no lines; trace walls with the wall tool (W).</source>
        <translation>El dibujo no tiene líneas; trace las paredes con la herramienta de pared (W).</translation>
    </message>
    <message>
        <source>Taking walls</source>
        <translation>Tomando paredes</translation>
    </message>
    <message>
        <source>This page has no lines, as a scan has none; suggest walls from its picture.</source>
        <translation>Esta página no tiene líneas, como ocurre con un escaneo; sugiera paredes a partir de su imagen.</translation>
    </message>
    <message>
        <source>No walls were found in this picture; trace them with the wall tool (W).</source>
        <translation>No se distinguieron paredes en esta imagen; trácelas con la herramienta de pared (W).</translation>
    </message>
    <message>
        <source>Lines of every width, and edges of filled shapes</source>
        <translation>Líneas de cualquier grosor y bordes de formas rellenas</translation>
    </message>
    <message>
        <source>Only lines at least {width} px thick</source>
        <translation>Solo líneas de al menos {width} px de grosor</translation>
    </message>
    <message>
        <source>Only those at least {share} % certain</source>
        <translation>Solo las que tengan al menos {share} % de certeza</translation>
    </message>
    <message>
        <source>Walls from the drawing&apos;s layers</source>
        <translation>Paredes a partir de las capas del dibujo</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>The layer&apos;s lines are</source>
        <translation>Las líneas de la capa son</translation>
    </message>
    <message>
        <source>Add as walls</source>
        <translation>Agregar como paredes</translation>
    </message>
    <message>
        <source>Which layers of the drawing are walls, and of what kind? Sight stops at walls, and goes past windows, see-through fences and what is low.</source>
        <translation>¿Qué capas del dibujo son muros y de qué tipo? La vista se detiene en los muros y pasa por ventanas, rejas y lo que es bajo.</translation>
    </message>
    <message numerus="yes">
        <source>1 line is chosen</source>
        <comment>{count} lines are chosen</comment>
        <translation>
            <numerusform>1 línea elegida</numerusform>
            <numerusform>{count} líneas elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} – 1 line · {kind}</source>
        <comment>{name} – {count} lines · {kind}</comment>
        <translation>
            <numerusform>{name} – 1 línea · {kind}</numerusform>
            <numerusform>{name} – {count} líneas · {kind}</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings of a meter</source>
        <translation>Lecturas de un medidor</translation>
    </message>
    <message>
        <source>Meter logs</source>
        <translation>Registros del medidor</translation>
    </message>
    <message>
        <source>Row by row, there and back</source>
        <translation>Fila por fila, ida y vuelta</translation>
    </message>
    <message>
        <source>Row by row, each from the left</source>
        <translation>Fila por fila, cada una desde la izquierda</translation>
    </message>
    <message>
        <source>Choose points on the plan</source>
        <translation>Elegir puntos en el plano</translation>
    </message>
    <message>
        <source>Reading in {unit}</source>
        <translation>Lectura en {unit}</translation>
    </message>
    <message>
        <source>Order of the points</source>
        <translation>Orden de los puntos</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>By their names, the others in order</source>
        <translation>Por sus nombres, los demás en orden</translation>
    </message>
    <message>
        <source>By their names only</source>
        <translation>Solo por sus nombres</translation>
    </message>
    <message>
        <source>At no point of the lot</source>
        <translation>En ningún punto del estacionamiento</translation>
    </message>
    <message>
        <source>In {unit}.</source>
        <translation>En {unit}.</translation>
    </message>
    <message>
        <source>Smallest step: {step}.</source>
        <translation>Paso más pequeño: {step}.</translation>
    </message>
    <message>
        <source>Meter: {meter}.</source>
        <translation>Medidor: {meter}.</translation>
    </message>
    <message>
        <source>To be imported: {readings}, {places}.</source>
        <translation>Se importarán: {readings}, {places}.</translation>
    </message>
    <message numerus="yes">
        <source>1 place gets no point of the lot.</source>
        <comment>{count} places get no point of the lot.</comment>
        <translation>
            <numerusform>1 lugar queda sin punto del lote.</numerusform>
            <numerusform>{count} lugares quedan sin punto del estacionamiento.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 place has readings already; there the average counts.</source>
        <comment>{count} places have readings already; there the average counts.</comment>
        <translation>
            <numerusform>1 lugar ya tiene lecturas; allí cuenta el promedio.</numerusform>
            <numerusform>{count} lugares ya tienen lecturas; allí cuenta el promedio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 reading has a wrong clock; it is kept and marked.</source>
        <comment>{count} readings have a wrong clock; they are kept and marked.</comment>
        <translation>
            <numerusform>1 lectura tiene la hora equivocada; se conserva y se señala.</numerusform>
            <numerusform>{count} lecturas tienen mal la hora; se conservan y se marcan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 reading</source>
        <comment>{count} readings</comment>
        <translation>
            <numerusform>1 lectura</numerusform>
            <numerusform>{count} lecturas</numerusform>
        </translation>
    </message>
    <message>
        <source>Place them on the lot</source>
        <translation>Colocarlas sobre el estacionamiento</translation>
    </message>
    <message>
        <source>Readings at each place</source>
        <translation>Lecturas en cada lugar</translation>
    </message>
    <message>
        <source>Lines without a usable reading: {count}</source>
        <translation>Líneas sin una lectura utilizable: {count}</translation>
    </message>
    <message>
        <source>Lines without a usable reading</source>
        <translation>Líneas sin una lectura utilizable</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Lo que dice</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>Start a survey</source>
        <translation>Comenzar una medición</translation>
    </message>
    <message>
        <source>Use it for this lot</source>
        <translation>Usarlo para este lote</translation>
    </message>
    <message>
        <source>Target, meter, date…</source>
        <translation>Meta, medidor, fecha…</translation>
    </message>
    <message>
        <source>Import a meter log…</source>
        <translation>Agregar el registro de un medidor…</translation>
    </message>
    <message>
        <source>Propose a finding…</source>
        <translation>Proponer un hallazgo…</translation>
    </message>
    <message>
        <source>Another night</source>
        <translation>Otra noche</translation>
    </message>
    <message>
        <source>Remove the survey</source>
        <translation>Quitar la medición</translation>
    </message>
    <message>
        <source>No light readings here yet; a survey whose lot is gone can be used here.</source>
        <translation>Todavía no hay lecturas de luz aquí; se puede usar un estudio cuyo lote ya no está.</translation>
    </message>
    <message>
        <source>No light readings here yet.</source>
        <translation>Aquí todavía no se midió la luz.</translation>
    </message>
    <message>
        <source>Finding {number} was made of this survey.</source>
        <translation>De esta medición se hizo el hallazgo {number}.</translation>
    </message>
    <message>
        <source>Survey without a lot</source>
        <translation>Medición sin estacionamiento</translation>
    </message>
    <message>
        <source>LIGHTING SURVEY</source>
        <translation>MEDICIÓN DE LA ILUMINACIÓN</translation>
    </message>
    <message>
        <source>✓ Target reached</source>
        <translation>✓ Meta alcanzada</translation>
    </message>
    <message>
        <source>✗ Target missed</source>
        <translation>✗ Meta no alcanzada</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>Todavía no hay lecturas</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>Average to lowest</source>
        <translation>Promedio entre mínimo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Below the smallest step of the meter; it counts as that much.</source>
        <translation>Por debajo del paso más pequeño del medidor; cuenta como ese valor.</translation>
    </message>
    <message>
        <source>The clock of the meter was wrong.</source>
        <translation>El reloj del medidor estaba mal.</translation>
    </message>
    <message>
        <source>It is at no point of the lot.</source>
        <translation>No está en ningún punto del estacionamiento.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Custom target</source>
        <translation>Meta propia</translation>
    </message>
    <message>
        <source>Chosen by the auditor.</source>
        <translation>Elegida por el auditor.</translation>
    </message>
    <message>
        <source>Average at least</source>
        <translation>Promedio de al menos</translation>
    </message>
    <message>
        <source>Lowest at least</source>
        <translation>Mínimo de al menos</translation>
    </message>
    <message>
        <source>under 50</source>
        <translation>menos de 50</translation>
    </message>
    <message>
        <source>50 to 64</source>
        <translation>50 a 64</translation>
    </message>
    <message>
        <source>65 to 79</source>
        <translation>65 a 79</translation>
    </message>
    <message>
        <source>80 and more</source>
        <translation>80 y más</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>Each number is a section&apos;s score; behind it in parentheses stand the critical conditions not in place. The shades only repeat the numbers, in four steps: {steps}.</source>
        <translation>Cada número es el puntaje de una sección; detrás, entre paréntesis, las condiciones críticas que faltan. Los tonos solo repiten los números, en cuatro pasos: {steps}.</translation>
    </message>
    <message numerus="yes">
        <source>1 critical condition not in place</source>
        <comment>{count} critical conditions not in place</comment>
        <translation>
            <numerusform>falta 1 condición crítica</numerusform>
            <numerusform>faltan {count} condiciones críticas</numerusform>
        </translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Average to lowest at most</source>
        <translation>Promedio entre mínimo, como máximo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>latches</source>
        <translation>engancha</translation>
    </message>
    <message>
        <source>does not latch</source>
        <translation>no engancha</translation>
    </message>
    <message>
        <source>propped</source>
        <translation>mantenida abierta</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>Never checked.</source>
        <translation>Nunca revisada.</translation>
    </message>
    <message>
        <source> · due</source>
        <translation> · pendiente</translation>
    </message>
    <message>
        <source>Checked on {day}: {seen}</source>
        <translation>Revisada el {day}: {seen}</translation>
    </message>
    <message>
        <source>WEEKLY CHECKS</source>
        <translation>REVISIONES SEMANALES</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Mantener para ver</translation>
    </message>
    <message>
        <source>{field}: hold to show it, which is logged</source>
        <translation>{field}: mantener para verlo; queda registrado</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>to do</comment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>{field}: copy for 30 seconds</source>
        <translation>{field}: copiar durante 30 segundos</translation>
    </message>
    <message>
        <source>{field}: change</source>
        <translation>{field}: cambiar</translation>
    </message>
    <message>
        <source>Encrypt the audit…</source>
        <translation>Cifrar la auditoría…</translation>
    </message>
    <message>
        <source>Codes are kept in an encrypted audit only.</source>
        <translation>Los códigos solo se guardan en una auditoría cifrada.</translation>
    </message>
    <message>
        <source>{field}: the new one</source>
        <translation>{field}: el nuevo</translation>
    </message>
    <message>
        <source>hidden code</source>
        <translation>código oculto</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>sin código</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ no</translation>
    </message>
    <message>
        <source>✕ propped</source>
        <translation>✕ abierta</translation>
    </message>
    <message>
        <source>{level}, and its place or plan is elsewhere</source>
        <translation>{level}, y su lugar o plano está en otra parte</translation>
    </message>
    <message>
        <source>! {level}</source>
        <translation>! {level}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>! {day}, due</source>
        <translation>! {day}, pendiente</translation>
    </message>
    <message>
        <source>! {day}, old</source>
        <translation>! {day}, antiguo</translation>
    </message>
    <message>
        <source>✕ {day}, expired</source>
        <translation>✕ {day}, caducado</translation>
    </message>
    <message>
        <source>! {day}, soon</source>
        <translation>! {day}, pronto</translation>
    </message>
    <message>
        <source>{found}; {state} when it was looked at last</source>
        <translation>{found}; {state} cuando se miró por última vez</translation>
    </message>
    <message>
        <source>no keys are listed yet</source>
        <translation>todavía no hay llaves en la lista</translation>
    </message>
    <message>
        <source>no listed key opens it</source>
        <translation>ninguna llave de la lista la abre</translation>
    </message>
    <message numerus="yes">
        <source>{sheet} (1 row)</source>
        <comment>{sheet} ({count} rows)</comment>
        <translation>
            <numerusform>{sheet} (1 fila)</numerusform>
            <numerusform>{sheet} ({count} filas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rows into {register}</source>
        <translation>Importar filas en {register}</translation>
    </message>
    <message>
        <source>Headings, totals and printed lines are rows too</source>
        <translation>Los títulos, totales y líneas impresas también son filas</translation>
    </message>
    <message>
        <source>Notes about the cells</source>
        <translation>Notas sobre las celdas</translation>
    </message>
    <message>
        <source>What the sheet would change</source>
        <translation>Qué cambiaría la hoja</translation>
    </message>
    <message>
        <source>Import from spreadsheet: {name}</source>
        <translation>Importar de una hoja de cálculo: {name}</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>La línea elegida</translation>
    </message>
    <message numerus="yes">
        <source>Accept 1 change</source>
        <comment>Accept {count} changes</comment>
        <translation>
            <numerusform>Aceptar 1 cambio</numerusform>
            <numerusform>Aceptar {count} cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is in this list.</source>
        <translation>No hay nada en esta lista.</translation>
    </message>
    <message>
        <source>{old} here, {new} in the sheet</source>
        <translation>{old} aquí, {new} en la hoja</translation>
    </message>
    <message>
        <source>Notes about the file</source>
        <translation>Notas sobre el archivo</translation>
    </message>
    <message>
        <source>Take the chosen lines</source>
        <translation>Tomar las líneas elegidas</translation>
    </message>
    <message>
        <source>Leave the chosen lines</source>
        <translation>Dejar las líneas elegidas</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>A conflict stays as it is here, unless you take it as the sheet says.</source>
        <translation>Un conflicto queda como está aquí, salvo que lo tome como dice la hoja.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>En la hoja</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Aquí ahora</translation>
    </message>
    <message>
        <source>≠ Conflict</source>
        <translation>≠ Conflicto</translation>
    </message>
    <message>
        <source>? Unknown</source>
        <translation>? Desconocido</translation>
    </message>
    <message>
        <source>– Deleted</source>
        <translation>– Eliminado</translation>
    </message>
    <message>
        <source>✕ Not taken</source>
        <translation>✕ No tomado</translation>
    </message>
    <message>
        <source>= Unchanged</source>
        <translation>= Sin cambios</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Nada que tomar</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Dejado</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>{header} becomes</source>
        <translation>{header} pasa a ser</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>no se importa</translation>
    </message>
    <message>
        <source>⚑ To check {count}</source>
        <translation>⚑ Por revisar {count}</translation>
    </message>
    <message numerus="yes">
        <source>Import 1 row</source>
        <comment>Import {count} rows</comment>
        <translation>
            <numerusform>Importar 1 fila</numerusform>
            <numerusform>Importar {count} filas</numerusform>
        </translation>
    </message>
    <message>
        <source>with the same: {column}</source>
        <translation>con el mismo dato: {column}</translation>
    </message>
    <message>
        <source>none; every row is added</source>
        <translation>ninguna; se añaden todas las filas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Headers are in row</source>
        <translation>Los encabezados están en la fila</translation>
    </message>
    <message>
        <source>Rows that are there already</source>
        <translation>Filas que ya están</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <source>Show the doors with a problem</source>
        <translation>Mostrar las puertas con un problema</translation>
    </message>
    <message>
        <source>Propose renumbering</source>
        <translation>Proponer numeración</translation>
    </message>
    <message>
        <source>Numbering…</source>
        <translation>Numeración…</translation>
    </message>
    <message>
        <source>How doors are numbered</source>
        <translation>Cómo se numeran las puertas</translation>
    </message>
    <message numerus="yes">
        <source>Doors: 1 problem</source>
        <comment>Doors: {count} problems</comment>
        <translation>
            <numerusform>Puertas: 1 problema</numerusform>
            <numerusform>Puertas: {count} problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbering · direction not said</source>
        <translation>Numeración · sentido sin indicar</translation>
    </message>
    <message>
        <source>Numbering · from Door {number}, direction not said</source>
        <translation>Numeración · desde la puerta {number}, sentido sin indicar</translation>
    </message>
    <message>
        <source>Numbering · {direction}</source>
        <translation>Numeración · {direction}</translation>
    </message>
    <message>
        <source>Numbering · {direction} from Door {number}</source>
        <translation>Numeración · {direction} desde la puerta {number}</translation>
    </message>
    <message>
        <source>✓ Nothing to fix.</source>
        <translation>✓ Nada que corregir.</translation>
    </message>
    <message>
        <source>Numbering: how doors are numbered</source>
        <translation>Numeración: cómo se numeran las puertas</translation>
    </message>
    <message>
        <source>The numbers are being checked…</source>
        <translation>Se están comprobando los números…</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>What responders need to know</source>
        <translation>Lo que necesitan saber los servicios de emergencia</translation>
    </message>
    <message>
        <source>{whole} of {all} kinds of facts are complete; stale: {stale}.</source>
        <translation>{whole} de {all} clases de datos están completas; caducadas: {stale}.</translation>
    </message>
    <message>
        <source>How complete the packet is</source>
        <translation>Cuánto del paquete está completo</translation>
    </message>
    <message>
        <source>This counts what mapping laws and responders ask for. It is not a legal opinion: whether a law is met is for its authority to say.</source>
        <translation>Esto cuenta lo que piden las leyes sobre planos y los servicios de emergencia. No es una opinión jurídica: si se cumple una ley lo dice su autoridad.</translation>
    </message>
    <message>
        <source>Nobody has verified the facts yet.</source>
        <translation>Nadie ha verificado los datos todavía.</translation>
    </message>
    <message>
        <source>walking the site</source>
        <translation>recorriendo el recinto</translation>
    </message>
    <message>
        <source>without walking the site</source>
        <translation>sin recorrer el recinto</translation>
    </message>
    <message>
        <source>Verified on {day} by {who}, {how}.</source>
        <translation>Verificado el {day} por {who}, {how}.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nadie indicado</translation>
    </message>
    <message>
        <source>✓ Complete: {classes}</source>
        <translation>✓ Completo: {classes}</translation>
    </message>
    <message>
        <source>{have} of {wanted}</source>
        <translation>{have} de {wanted}</translation>
    </message>
    <message>
        <source>{what} on {day}</source>
        <translation>{what} el {day}</translation>
    </message>
    <message>
        <source>The law on maps of schools, and where it was read</source>
        <translation>La ley sobre mapas de escuelas, y dónde se leyó</translation>
    </message>
    <message>
        <source>No state is chosen on the Report page, so no law is named.</source>
        <translation>No hay ningún estado elegido en la página Informe, así que no se nombra ninguna ley.</translation>
    </message>
    <message>
        <source>No law of {state} on maps of schools was read.</source>
        <translation>No se leyó ninguna ley de {state} sobre mapas de escuelas.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>on the route</source>
        <translation>en la ruta</translation>
    </message>
    <message>
        <source>left out of the sample</source>
        <translation>fuera de la muestra</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>a level</source>
        <translation>un nivel</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>el sitio</translation>
    </message>
    <message>
        <source>from the air</source>
        <translation>desde el aire</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin revisar</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>defect</source>
        <translation>con defecto</translation>
    </message>
    <message>
        <source>{count:,} points</source>
        <translation>{count:,} puntos</translation>
    </message>
    <message>
        <source>{x:,} across, {y:,} down</source>
        <translation>{x:,} a la derecha, {y:,} abajo</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>{share:.1f} % of all zones</source>
        <translation>{share:.1f} % de todas las zonas</translation>
    </message>
    <message numerus="yes">
        <source>1 door</source>
        <comment>{count} doors</comment>
        <translation>
            <numerusform>1 puerta</numerusform>
            <numerusform>{count} puertas</numerusform>
        </translation>
    </message>
    <message>
        <source>drawn on the photo</source>
        <translation>dibujado en la foto</translation>
    </message>
    <message>
        <source>{size:.4g} m a pixel</source>
        <translation>{size:.4g} m por píxel</translation>
    </message>
    <message>
        <source>cells of {size:.4g} m</source>
        <translation>celdas de {size:.4g} m</translation>
    </message>
    <message>
        <source>propped open</source>
        <translation>trabada abierta</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>fuera de servicio</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>The audit as a whole</source>
        <translation>La auditoría en su conjunto</translation>
    </message>
    <message>
        <source>{item}: {field}</source>
        <translation>{item}: {field}</translation>
    </message>
    <message>
        <source>{field}: {title}</source>
        <translation>{field}: {title}</translation>
    </message>
    <message>
        <source>{title} was added in both</source>
        <translation>{title}: se agregó en ambas</translation>
    </message>
    <message>
        <source>still needed</source>
        <translation>todavía hace falta</translation>
    </message>
    <message>
        <source>{title} was removed in one</source>
        <translation>{title}: se quitó en una</translation>
    </message>
    <message>
        <source>{title}: which state is the last</source>
        <translation>{title}: cuál es el último estado</translation>
    </message>
    <message>
        <source>Settled by two raters: {item} at {place}</source>
        <translation>Resuelta por dos evaluadores: {item} en {place}</translation>
    </message>
    <message>
        <source>Answered {answer}, settled {day}: first {first}, second {second}</source>
        <translation>Respondida {answer}, resuelta {day}: primero {first}, segundo {second}</translation>
    </message>
    <message>
        <source>Answered {answer}, second {second}, not settled</source>
        <translation>Respondida {answer}, el segundo {second}, sin resolver</translation>
    </message>
    <message>
        <source>Answered {answer}, not settled</source>
        <translation>Respondida {answer}, sin resolver</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>COBie: {register}</source>
        <translation>COBie: {register}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>{said} is the level here, and it stands on the plan of {other}.</source>
        <translation>Aquí el nivel es {said}, y está en el plano de {other}.</translation>
    </message>
    <message>
        <source>{said} is said here, and its place is {other}.</source>
        <translation>Aquí dice {said}, y su lugar es {other}.</translation>
    </message>
    <message>
        <source>✓ Latches</source>
        <translation>✓ Engancha</translation>
    </message>
    <message>
        <source>✕ Does not latch</source>
        <translation>✕ No engancha</translation>
    </message>
    <message>
        <source>✕ Propped open</source>
        <translation>✕ Mantenida abierta</translation>
    </message>
    <message>
        <source>Doors of the round</source>
        <translation>Puertas de la ronda</translation>
    </message>
    <message>
        <source>Only doors that are due</source>
        <translation>Solo las puertas pendientes</translation>
    </message>
    <message>
        <source>What did you see? Enter goes on to the next door.</source>
        <translation>¿Qué vio? Entrar pasa a la puerta siguiente.</translation>
    </message>
    <message>
        <source>{done} of {all} checked this week</source>
        <translation>{done} de {all} revisadas esta semana</translation>
    </message>
    <message>
        <source>Door {number}</source>
        <translation>Puerta {number}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>No exterior door is in the register yet.</source>
        <translation>Todavía no hay ninguna puerta exterior en el registro.</translation>
    </message>
    <message>
        <source>{words}, key {key}</source>
        <translation>{words}, tecla {key}</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Volver a la tabla</translation>
    </message>
    <message>
        <source>‹ Previous door</source>
        <translation>‹ Puerta anterior</translation>
    </message>
    <message>
        <source>Next door ›</source>
        <translation>Puerta siguiente ›</translation>
    </message>
    <message>
        <source>Check doors</source>
        <translation>Revisar puertas</translation>
    </message>
    <message>
        <source>A copy is encrypted</source>
        <translation>Se cifra una copia</translation>
    </message>
    <message>
        <source>The copy is checked</source>
        <translation>Se comprueba la copia</translation>
    </message>
    <message>
        <source>It took the place of the audit</source>
        <translation>Ha ocupado el lugar de la auditoría</translation>
    </message>
    <message>
        <source>The old file is overwritten</source>
        <translation>Se sobrescribe el archivo anterior</translation>
    </message>
    <message>
        <source>The backups are encrypted</source>
        <translation>Se cifran las copias de seguridad</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Encrypting {name}</source>
        <translation>Cifrando {name}</translation>
    </message>
    <message>
        <source>Encrypt the audit</source>
        <translation>Cifrar la auditoría</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>That is not the current passphrase. Nothing was changed; type it again.</source>
        <translation>Esa no es la frase de contraseña actual. No se cambió nada; escríbala otra vez.</translation>
    </message>
    <message>
        <source>The whole file is encrypted again with the new passphrase, and takes the place of this one once it was checked; its backups too. Copies stored elsewhere keep the old passphrase.</source>
        <translation>Todo el archivo se cifra de nuevo con la nueva frase de contraseña y reemplaza a este una vez comprobado; sus copias de respaldo también. Las copias guardadas en otra parte conservan la frase anterior.</translation>
    </message>
    <message>
        <source>Door, alarm and key-box codes are kept in an encrypted audit only. A new, encrypted file takes the place of this one once it was checked; its backups are encrypted too. What else is kept in the audit stays as it is.</source>
        <translation>Los códigos de puertas, alarmas y cajas de llaves solo se guardan en una auditoría cifrada. Un archivo nuevo y cifrado ocupa el lugar de este una vez comprobado; sus copias de seguridad también se cifran. Lo demás que contiene la auditoría queda como está.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Lados</translation>
    </message>
    <message>
        <source>{count} (the school&apos;s enrollment)</source>
        <translation>{count} (la matrícula de la escuela)</translation>
    </message>
    <message>
        <source>Side A is</source>
        <translation>El lado A es</translation>
    </message>
    <message>
        <source>Side A in words</source>
        <translation>El lado A en palabras</translation>
    </message>
    <message>
        <source>Where responders go</source>
        <translation>Adónde acuden los servicios</translation>
    </message>
    <message>
        <source>Staging area</source>
        <translation>Zona de espera</translation>
    </message>
    <message>
        <source>Reunification site</source>
        <translation>Lugar de reunificación</translation>
    </message>
    <message>
        <source>Helicopter landing</source>
        <translation>Aterrizaje de helicóptero</translation>
    </message>
    <message>
        <source>Neighbors</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Quién está allí</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Alumnado</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Radio coverage</source>
        <translation>Cobertura de radio</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation>Escala según</translation>
    </message>
    <message>
        <source>Grid begins across</source>
        <translation>La cuadrícula empieza, en horizontal</translation>
    </message>
    <message>
        <source>Grid begins down</source>
        <translation>La cuadrícula empieza, en vertical</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Verificado el</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Verificado por</translation>
    </message>
    <message>
        <source>Days until facts are stale</source>
        <translation>Días hasta que los datos caducan</translation>
    </message>
    <message>
        <source>Site facts</source>
        <translation>Datos del recinto</translation>
    </message>
    <message>
        <source>More filters: {chosen}</source>
        <translation>Más filtros: {chosen}</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Trade: {trade}</source>
        <translation>Oficio: {trade}</translation>
    </message>
    <message>
        <source>By trade</source>
        <translation>Por oficio</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Rename the filter…</source>
        <translation>Cambiar el nombre del filtro…</translation>
    </message>
    <message>
        <source>Delete the filter…</source>
        <translation>Eliminar el filtro…</translation>
    </message>
    <message>
        <source>More for the list</source>
        <translation>Más para la lista</translation>
    </message>
    <message>
        <source>Filter: {chosen}</source>
        <translation>Filtro: {chosen}</translation>
    </message>
    <message>
        <source>Filter by any words</source>
        <translation>Filtrar por palabras</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Group: {by}</source>
        <translation>Grupo: {by}</translation>
    </message>
    <message>
        <source>Scores as walked</source>
        <translation>Puntajes según el recorrido</translation>
    </message>
    <message>
        <source>Scores today</source>
        <translation>Puntajes de hoy</translation>
    </message>
    <message>
        <source>Rank by score</source>
        <translation>Ordenar por puntaje</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Sheets and papers</source>
        <translation>Hojas y papeles</translation>
    </message>
    <message>
        <source>Only…</source>
        <translation>Solo…</translation>
    </message>
    <message>
        <source>Show only some rows</source>
        <translation>Mostrar solo algunas filas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
    <message>
        <source>Only… ({count})</source>
        <translation>Solo… ({count})</translation>
    </message>
    <message>
        <source>All rows are alike</source>
        <translation>Todas las filas son iguales</translation>
    </message>
    <message>
        <source>2 × grand master</source>
        <translation>2 × gran maestra</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>{field}: today</source>
        <translation>{field}: hoy</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ Nueva</translation>
    </message>
    <message>
        <source>△ Changed</source>
        <translation>△ Cambiada</translation>
    </message>
    <message>
        <source>= Same</source>
        <translation>= Igual</translation>
    </message>
    <message>
        <source>? Asked</source>
        <translation>? Se pregunta</translation>
    </message>
    <message>
        <source>✕ Refused</source>
        <translation>✕ Rechazada</translation>
    </message>
    <message>
        <source>– Left out</source>
        <translation>– Queda fuera</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Valores anteriores y nuevos</translation>
    </message>
    <message>
        <source>⚑ to check</source>
        <translation>⚑ por revisar</translation>
    </message>
    <message>
        <source>{column}: {newer} kept; {older} is older</source>
        <translation>{column}: se conserva {newer}; {older} es anterior</translation>
    </message>
    <message>
        <source>Level and place disagree</source>
        <translation>El nivel y el lugar no coinciden</translation>
    </message>
    <message>
        <source>What is changed here is changed in all of them, as one step.</source>
        <translation>Lo que se cambia aquí se cambia en todas, en un solo paso.</translation>
    </message>
    <message>
        <source>Choose a row to see and change what it says.</source>
        <translation>Elija una fila para ver y cambiar lo que dice.</translation>
    </message>
    <message>
        <source>{value} (from the plan)</source>
        <translation>{value} (del plano)</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>Nothing is listed here yet. Add a row, paste rows from a spreadsheet, or import a file.</source>
        <translation>Todavía no hay nada en la lista. Añada una fila, pegue filas de una hoja de cálculo o importe un archivo.</translation>
    </message>
    <message>
        <source>Show on the plan</source>
        <translation>Mostrar en el plano</translation>
    </message>
    <message>
        <source>Put on a plan</source>
        <translation>Poner en un plano</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>Pegar filas…</translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation>Importar una hoja de cálculo…</translation>
    </message>
    <message>
        <source>Save as a spreadsheet…</source>
        <translation>Guardar como hoja de cálculo…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add to {register}</source>
        <translation>Añadir a {register}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>This audit is open for reading only.</source>
        <translation>Esta auditoría está abierta solo para lectura.</translation>
    </message>
    <message>
        <source>This audit is encrypted already.</source>
        <translation>Esta auditoría ya está cifrada.</translation>
    </message>
    <message>
        <source>The code is on the clipboard for 30 seconds.</source>
        <translation>El código está en el portapapeles durante 30 segundos.</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Importar una hoja de cálculo</translation>
    </message>
    <message>
        <source>{school} findings</source>
        <translation>{school} hallazgos</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Escribiendo {name}</translation>
    </message>
    <message>
        <source>Saved {name}: {what}.</source>
        <translation>Se guardó {name}: {what}.</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Hojas de cálculo</translation>
    </message>
    <message>
        <source>There are no rows on the clipboard; copy some in a spreadsheet first.</source>
        <translation>No hay filas en el portapapeles; copie antes algunas en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>el portapapeles</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>… and {count} more rows.</source>
        <translation>… y {count} filas más.</translation>
    </message>
    <message numerus="yes">
        <source>1 row was not imported:</source>
        <comment>{count} rows were not imported:</comment>
        <translation>
            <numerusform>1 fila no se importó:</numerusform>
            <numerusform>{count} filas no se importaron:</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Guardar como hoja de cálculo</translation>
    </message>
    <message numerus="yes">
        <source>Passphrase of the locked audit:</source>
        <comment>Passphrase to try on {count} locked audits:</comment>
        <translation>
            <numerusform>Frase de contraseña de la auditoría bloqueada:</numerusform>
            <numerusform>Frase de contraseña para probar en {count} auditorías bloqueadas:</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation>Leyendo {folder}</translation>
    </message>
    <message>
        <source>The passphrase opened none of the locked audits.</source>
        <translation>La frase de contraseña no abrió ninguna de las auditorías bloqueadas.</translation>
    </message>
    <message>
        <source>District - {folder}</source>
        <translation>Distrito - {folder}</translation>
    </message>
    <message>
        <source>Created {name}.</source>
        <translation>Se creó {name}.</translation>
    </message>
    <message numerus="yes">
        <source>1 audit in it is encrypted; this file is not.</source>
        <comment>{count} audits in it are encrypted; this file is not.</comment>
        <translation>
            <numerusform>1 de sus auditorías está cifrada; este archivo no lo está.</numerusform>
            <numerusform>{count} de sus auditorías están cifradas; este archivo no lo está.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Libro de cálculo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>“{name}” could not be written; choose a folder where you may write.</source>
        <translation>No se pudo escribir «{name}»; elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Saved with what you typed: {name}</source>
        <translation>Se guardó con lo que usted escribió: {name}</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>Escribir lo mío</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar lo suyo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Cerrar sin eso</translation>
    </message>
    <message>
        <source>{why}

What you typed last was not written. It is kept here: open the audit again to add it, or save a copy that has it.</source>
        <translation>{why}

Lo último que escribió no se guardó en el archivo. Se conserva aquí: abra la auditoría de nuevo para agregarlo o guarde una copia que lo tenga.</translation>
    </message>
    <message>
        <source>{why}

Everything you did before is saved. Open the audit again.</source>
        <translation>{why}

Todo lo que hizo antes está guardado. Abra la auditoría de nuevo.</translation>
    </message>
    <message>
        <source>Another program has this audit</source>
        <translation>Otro programa tiene esta auditoría</translation>
    </message>
    <message>
        <source>You and the other program changed the same things. Left of each arrow is what is in the audit now, right of it what you typed.</source>
        <translation>Usted y el otro programa cambiaron las mismas cosas. A la izquierda de cada flecha está lo que hay ahora en la auditoría, a la derecha lo que usted escribió.</translation>
    </message>
    <message>
        <source>Both changed the same</source>
        <translation>Ambos cambiaron lo mismo</translation>
    </message>
    <message>
        <source>What you typed here was never written, because another program had the audit. Open the audit again to add it, or copy the words.</source>
        <translation>Lo que escribió aquí nunca se guardó, porque otro programa tenía la auditoría. Abra la auditoría de nuevo para agregarlo o copie las palabras.</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Todavía sin guardar</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Lo que escribió</translation>
    </message>
    <message>
        <source>Print to walk with</source>
        <translation>Imprimir para recorrer</translation>
    </message>
    <message>
        <source>What the form includes</source>
        <translation>Qué incluye el formulario</translation>
    </message>
    <message numerus="yes">
        <source>1 row to mark</source>
        <comment>{count} rows to mark</comment>
        <translation>
            <numerusform>1 fila por marcar</numerusform>
            <numerusform>{count} filas por marcar</numerusform>
        </translation>
    </message>
    <message>
        <source>Print to ask with</source>
        <translation>Imprimir para preguntar</translation>
    </message>
    <message>
        <source>A form has the questions of a list with letters to mark and lines to write on. Type in afterwards what was said, as an interview.</source>
        <translation>El formulario tiene las preguntas de una lista con letras para marcar y líneas para escribir. Después escriba lo dicho como entrevista.</translation>
    </message>
    <message>
        <source>Create the form…</source>
        <translation>Crear el formulario…</translation>
    </message>
    <message>
        <source>Nothing is left to ask there.</source>
        <translation>Allí no queda nada por preguntar.</translation>
    </message>
    <message>
        <source>{school} to walk with</source>
        <translation>{school} para recorrer</translation>
    </message>
    <message>
        <source>Creating the form</source>
        <translation>Creando el formulario</translation>
    </message>
    <message>
        <source>Wrote {name}</source>
        <translation>Se escribió {name}</translation>
    </message>
    <message>
        <source>Wrote {name}. {what}. Write those words on the form by hand, or spell them in other letters and create it again.</source>
        <translation>Se escribió {name}. {what}. Escriba esas palabras a mano en el formulario, o con otras letras y créelo de nuevo.</translation>
    </message>
    <message>
        <source>A form has the route with boxes to mark, room for notes, and the doors to look at. Type it in afterwards with “Type in a paper form”.</source>
        <translation>Un formulario tiene la ruta con casillas para marcar, espacio para notas y las puertas que hay que mirar. Después captúrelo con “Capturar un formulario de papel”.</translation>
    </message>
    <message>
        <source>Creating the form, page {page}</source>
        <translation>Creando el formulario, página {page}</translation>
    </message>
    <message>
        <source>From the phone: let OneDrive or iCloud for Windows bring its pictures into a folder of this computer and watch that folder. Or connect the phone by USB, open it in File Explorer and drop its pictures here.</source>
        <translation>Desde el teléfono: deje que OneDrive o iCloud para Windows traiga sus imágenes a una carpeta de esta computadora y vigile esa carpeta. O conecte el teléfono por USB, ábralo en el Explorador de archivos y arrastre aquí sus imágenes.</translation>
    </message>
    <message>
        <source>From the phone: send the pictures by AirDrop and watch the Downloads folder, where they arrive. Or connect the phone by USB, import them with Image Capture and drop them here.</source>
        <translation>Desde el teléfono: envíe las imágenes por AirDrop y vigile la carpeta Descargas, a la que llegan. O conecte el teléfono por USB, impórtelas con Captura de Imagen (Image Capture) y arrástrelas aquí.</translation>
    </message>
    <message>
        <source>From the phone: connect it by USB, unlock it, choose file transfer and drop its pictures here. Or watch the folder where your agency&apos;s sync program puts them.</source>
        <translation>Desde el teléfono: conéctelo por USB, desbloquéelo, elija transferencia de archivos y arrastre aquí sus imágenes. O vigile la carpeta en la que las deja el programa de sincronización de su agencia.</translation>
    </message>
    <message>
        <source>pictures kept in files of their own</source>
        <translation>imágenes guardadas en archivos aparte</translation>
    </message>
    <message>
        <source>solid bodies and things of other programs</source>
        <translation>cuerpos sólidos y objetos de otros programas</translation>
    </message>
    <message>
        <source>other drawings shown in this one</source>
        <translation>otros dibujos mostrados en este</translation>
    </message>
    <message>
        <source>blocks that the file does not hold</source>
        <translation>bloques que no están en el archivo</translation>
    </message>
    <message>
        <source>blocks that hold themselves or lie too deep</source>
        <translation>bloques que se contienen a sí mismos o están demasiado anidados</translation>
    </message>
    <message>
        <source>pieces with impossible numbers</source>
        <translation>piezas con números imposibles</translation>
    </message>
    <message>
        <source>pieces far away from the rest</source>
        <translation>piezas muy alejadas del resto</translation>
    </message>
    <message>
        <source>construction lines without an end</source>
        <translation>líneas de construcción sin fin</translation>
    </message>
    <message>
        <source>single points</source>
        <translation>puntos sueltos</translation>
    </message>
    <message>
        <source>layers that are switched off in the file</source>
        <translation>capas desactivadas en el archivo</translation>
    </message>
    <message>
        <source>sheets of the drawing besides the part drawn</source>
        <translation>presentaciones del dibujo además de la parte dibujada</translation>
    </message>
    <message>
        <source>things of kinds that are not drawn here</source>
        <translation>objetos de tipos que aquí no se dibujan</translation>
    </message>
    <message>
        <source>styles kept in files of their own</source>
        <translation>estilos guardados en archivos aparte</translation>
    </message>
    <message>
        <source>parts made as web pages</source>
        <translation>partes hechas como páginas web</translation>
    </message>
    <message>
        <source>scripts, videos and things that move</source>
        <translation>programas, videos y cosas que se mueven</translation>
    </message>
    <message>
        <source>characters that are in no font of this program</source>
        <translation>caracteres que no están en ninguna fuente de este programa</translation>
    </message>
    <message>
        <source>comments that do not say how they look</source>
        <translation>anotaciones que no indican su aspecto</translation>
    </message>
    <message>
        <source>comments that are hidden in the file</source>
        <translation>anotaciones ocultas en el archivo</translation>
    </message>
    <message>
        <source>a form that only Adobe’s programs draw</source>
        <translation>un formulario que solo dibujan los programas de Adobe</translation>
    </message>
    <message>
        <source>files attached to the document</source>
        <translation>archivos adjuntos al documento</translation>
    </message>
    <message>
        <source>videos, sounds and 3D models</source>
        <translation>videos, sonidos y modelos 3D</translation>
    </message>
    <message>
        <source>further pictures of an animation</source>
        <translation>las demás imágenes de una animación</translation>
    </message>
    <message>
        <source>text along a path that the file does not hold</source>
        <translation>texto a lo largo de un trazo que el archivo no contiene</translation>
    </message>
    <message>
        <source>pixels that were not square were stretched to squares</source>
        <translation>los píxeles que no eran cuadrados se estiraron hasta serlo</translation>
    </message>
    <message>
        <source>text that flows in a shape was broken into lines again</source>
        <translation>el texto que fluye dentro de una forma se volvió a dividir en líneas</translation>
    </message>
    <message>
        <source>clips that could not be read were not applied</source>
        <translation>los recortes que no se pudieron leer no se aplicaron</translation>
    </message>
    <message>
        <source>a resolution that cannot be true was ignored</source>
        <translation>una resolución imposible se ignoró</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>Omitido: {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Cambiado: {what}</translation>
    </message>
    <message>
        <source>{what} ({times:,})</source>
        <translation>{what} ({times:,})</translation>
    </message>
    <message>
        <source>{what}: {names}</source>
        <translation>{what}: {names}</translation>
    </message>
    <message>
        <source>{what}: {names} and {count:,} more</source>
        <translation>{what}: {names} y {count:,} más</translation>
    </message>
    <message>
        <source>There is no plan yet to show it on; import one on the Plans page.</source>
        <translation>Todavía no hay un plano en que mostrarlo; agregue uno en la página Planos.</translation>
    </message>
    <message>
        <source>It is on no plan, and this audit is open for reading only.</source>
        <translation>No está en ningún plano, y esta auditoría está abierta solo para lectura.</translation>
    </message>
    <message>
        <source>To place</source>
        <translation>Por colocar</translation>
    </message>
    <message>
        <source>{count:,} TO PLACE</source>
        <translation>{count:,} POR COLOCAR</translation>
    </message>
    <message>
        <source>1 is on another level or in another building.</source>
        <translation>1 está en otro nivel o en otro edificio.</translation>
    </message>
    <message>
        <source>{count:,} are on other levels or in other buildings.</source>
        <translation>{count:,} están en otros niveles o en otros edificios.</translation>
    </message>
    <message>
        <source>Click here, then on the plan where it is.</source>
        <translation>Haga clic aquí y luego en el plano donde está.</translation>
    </message>
    <message>
        <source>Purge them too</source>
        <translation>Purgarlas también</translation>
    </message>
    <message>
        <source>Remove them all</source>
        <translation>Eliminarlas todas</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>The backups beside the audit are purged too.</source>
        <translation>También se purgan las copias de respaldo junto a la auditoría.</translation>
    </message>
    <message>
        <source>All backups beside the audit are removed.</source>
        <translation>Se eliminan todas las copias de respaldo junto a la auditoría.</translation>
    </message>
    <message>
        <source>The backups beside the audit keep all of it.</source>
        <translation>Las copias de respaldo junto a la auditoría lo conservan todo.</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purgar</translation>
    </message>
    <message>
        <source>Purge for good</source>
        <translation>Purgar definitivamente</translation>
    </message>
    <message>
        <source>{what} (removed)</source>
        <translation>{what} (eliminado)</translation>
    </message>
    <message>
        <source>Nothing of this kind is in the audit or its history.</source>
        <translation>No hay nada de este tipo en la auditoría ni en su historial.</translation>
    </message>
    <message>
        <source>Every step until now goes, so that nothing before now can be undone. What stands in the audit stays, and so do the lines that say who looked at a code, what was copied and what was purged.</source>
        <translation>Se borran todos los pasos hasta ahora, de modo que nada anterior se podrá deshacer. Lo que está en la auditoría se queda, y también las líneas que indican quién vio un código, qué se copió y qué se purgó.</translation>
    </message>
    <message>
        <source>Purge for good?</source>
        <translation>¿Purgar para siempre?</translation>
    </message>
    <message numerus="yes">
        <source>Purge for good</source>
        <comment>Purge {count} for good</comment>
        <translation>
            <numerusform>Purgar definitivamente</numerusform>
            <numerusform>Purgar {count} definitivamente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes for good from “{kind}”:</source>
        <comment>These {count} go for good from “{kind}”:</comment>
        <translation>
            <numerusform>Esto desaparece para siempre de “{kind}”:</numerusform>
            <numerusform>Estos {count} desaparecen para siempre de “{kind}”:</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes for good: {kind}.</source>
        <translation>Esto desaparece para siempre: {kind}.</translation>
    </message>
    <message>
        <source>and {count:,} more</source>
        <translation>y {count:,} más</translation>
    </message>
    <message>
        <source>Their names and numbers also go out of every other text.</source>
        <translation>Sus nombres y números también se quitan de todos los demás textos.</translation>
    </message>
    <message>
        <source>Undo does not bring it back.</source>
        <translation>Deshacer no lo recupera.</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>What can be purged</source>
        <translation>Lo que se puede purgar</translation>
    </message>
    <message>
        <source>Backups beside the audit</source>
        <translation>Copias de respaldo junto a la auditoría</translation>
    </message>
    <message>
        <source>What is purged is gone for good, from the audit, from its history and from the bytes of the file; undo does not bring it back. The history keeps a line that says what kind was purged, when and by whom. Copies stored elsewhere still have it.</source>
        <translation>Lo que se purga desaparece definitivamente de la auditoría, de su historial y de los bytes del archivo; deshacer no lo recupera. El historial conserva una línea que indica qué tipo se purgó, cuándo y quién lo hizo. Las copias guardadas en otra parte todavía lo tienen.</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Unirlas</translation>
    </message>
    <message>
        <source>What do these mean here?</source>
        <translation>¿Qué significan aquí?</translation>
    </message>
    <message>
        <source>“{word}” means</source>
        <translation>“{word}” significa</translation>
    </message>
    <message>
        <source>{column} ({count} cells)</source>
        <translation>{column} ({count} celdas)</translation>
    </message>
    <message>
        <source>keep the text in the note</source>
        <translation>conservar el texto en la nota</translation>
    </message>
    <message>
        <source>leave blank</source>
        <translation>dejar en blanco</translation>
    </message>
    <message>
        <source>has not come yet; type the day it happened</source>
        <translation>aún no llega; escriba el día en que ocurrió</translation>
    </message>
    <message>
        <source>type what stood there</source>
        <translation>escribir lo que decía</translation>
    </message>
    <message>
        <source>{why} That is why nothing was changed.</source>
        <translation>{why} Por eso no se cambió nada.</translation>
    </message>
    <message>
        <source>The backups are done</source>
        <translation>Se procesan las copias de respaldo</translation>
    </message>
    <message>
        <source>What was chosen is taken out</source>
        <translation>Se quita lo elegido</translation>
    </message>
    <message>
        <source>The new file is checked</source>
        <translation>Se comprueba el archivo nuevo</translation>
    </message>
    <message>
        <source>This audit has no passphrase; encrypt it first.</source>
        <translation>Esta auditoría no tiene frase de contraseña; cífrela primero.</translation>
    </message>
    <message>
        <source>Purging in {name}</source>
        <translation>Purgando en {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>Copiando {name}</translation>
    </message>
    <message>
        <source>Too soon: nothing was answered. Press it again.</source>
        <translation>Demasiado pronto: no se respondió nada. Presione otra vez.</translation>
    </message>
    <message>
        <source>Who is walking? It is signed under every step.</source>
        <translation>¿Quién hace el recorrido? Su nombre firma cada paso.</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Say who…</source>
        <translation>Indicar quién…</translation>
    </message>
    <message>
        <source>Who is walking?</source>
        <translation>¿Quién hace el recorrido?</translation>
    </message>
    <message>
        <source>Walking: {who}</source>
        <translation>Recorre: {who}</translation>
    </message>
    <message>
        <source>Who is walking? Not said</source>
        <translation>¿Quién hace el recorrido? Sin indicar</translation>
    </message>
    <message>
        <source>Leave it unsaid</source>
        <translation>Dejarlo sin indicar</translation>
    </message>
    <message>
        <source>Name, as it is written:</source>
        <translation>Nombre, tal como se escribe:</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <source>What the tool does</source>
        <translation>Qué hace la herramienta</translation>
    </message>
    <message>
        <source>Close this hint</source>
        <translation>Cerrar esta indicación</translation>
    </message>
    <message>
        <source>Close this hint; the tip of the tool says it again</source>
        <translation>Cerrar esta indicación; la ayuda de la herramienta la repite</translation>
    </message>
    <message>
        <source>How the round came out</source>
        <translation>Cómo resultó la ronda</translation>
    </message>
    <message>
        <source>Go on with those doors</source>
        <translation>Seguir con esas puertas</translation>
    </message>
    <message>
        <source>End the round</source>
        <translation>Terminar la ronda</translation>
    </message>
    <message>
        <source>The round is done</source>
        <translation>La ronda está terminada</translation>
    </message>
    <message numerus="yes">
        <source>1 door is still due: {numbers}</source>
        <comment>{count} doors are still due: {numbers}</comment>
        <translation>
            <numerusform>Falta 1 puerta: {numbers}</numerusform>
            <numerusform>Faltan {count} puertas: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 door checked this week</source>
        <comment>{count} doors checked this week</comment>
        <translation>
            <numerusform>1 puerta revisada esta semana</numerusform>
            <numerusform>{count} puertas revisadas esta semana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 latches</source>
        <comment>{count} latch</comment>
        <translation>
            <numerusform>1 engancha</numerusform>
            <numerusform>{count} enganchan</numerusform>
        </translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Destruida</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nunca enviada</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>Sigue fuera</translation>
    </message>
    <message>
        <source>recalled {day}</source>
        <translation>retirada el {day}</translation>
    </message>
    <message>
        <source>destroyed {day}</source>
        <translation>destruida el {day}</translation>
    </message>
    <message>
        <source>never sent, noted {day}</source>
        <translation>nunca enviada, anotado el {day}</translation>
    </message>
    <message>
        <source>still out, found {day}</source>
        <translation>sigue fuera, comprobado el {day}</translation>
    </message>
    <message>
        <source>{what} (by {who})</source>
        <translation>{what} (por {who})</translation>
    </message>
    <message numerus="yes">
        <source>1 copy in the log, {out} still out, {late} overdue</source>
        <comment>{count} copies in the log, {out} still out, {late} overdue</comment>
        <translation>
            <numerusform>1 copia en el registro, {out} aún fuera, {late} vencidas</numerusform>
            <numerusform>{count} copias en el registro, {out} aún fuera, {late} vencidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Copia {number}</translation>
    </message>
    <message>
        <source>What became of copy {number}, given to {whose}? The log of copies never changes; this is added beside it, signed “{who}”, and cannot be undone.</source>
        <translation>¿Qué fue de la copia {number}, entregada a {whose}? El registro de copias nunca cambia; esto se agrega a su lado, firmado “{who}”, y no se puede deshacer.</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>Agregar al registro</translation>
    </message>
    <message>
        <source>All registers</source>
        <translation>Todos los registros</translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation>Guardar una tabla</translation>
    </message>
    <message>
        <source>✓ Saved {path}, rows: {rows}</source>
        <translation>✓ Se guardó {path}, filas: {rows}</translation>
    </message>
    <message>
        <source>Data for programs</source>
        <translation>Datos para programas</translation>
    </message>
    <message>
        <source>A table for another program, with what the chosen document has. Every row keeps its id; codes are in no table.</source>
        <translation>Una tabla para otro programa, con lo que tiene el documento elegido. Cada fila conserva su identificador; los códigos no están en ninguna tabla.</translation>
    </message>
    <message>
        <source>As in</source>
        <translation>Como en</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Revisarlas una por una</translation>
    </message>
    <message>
        <source>Take their names and numbers out of every other text too</source>
        <translation>Quitar sus nombres y números de los demás textos</translation>
    </message>
    <message>
        <source>As whole words, in notes, captions and the names of steps; the texts themselves stay.</source>
        <translation>Como palabras completas, en notas, pies de foto y nombres de los pasos; los textos mismos se quedan.</translation>
    </message>
    <message>
        <source>Read at {source}, {day}.</source>
        <translation>Leído en {source}, {day}.</translation>
    </message>
    <message>
        <source>A row of the district&apos;s own.</source>
        <translation>Norma propia del distrito.</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone. Undo again takes back: {step}</source>
        <translation>“{what}” no se puede deshacer. Si vuelve a deshacer, se deshace: {step}</translation>
    </message>
    <message numerus="yes">
        <source>1 critical condition is not in place.</source>
        <comment>{count} critical conditions are not in place.</comment>
        <translation>
            <numerusform>1 condición crítica no se cumple.</numerusform>
            <numerusform>{count} condiciones críticas no se cumplen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 item is still open.</source>
        <comment>{count} items are still open.</comment>
        <translation>
            <numerusform>1 punto sigue abierto.</numerusform>
            <numerusform>{count} puntos siguen abiertos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Differences under 1 point mean nothing.</source>
        <comment>Differences under {count} points mean nothing.</comment>
        <translation>
            <numerusform>Las diferencias de menos de 1 punto no significan nada.</numerusform>
            <numerusform>Las diferencias de menos de {count} puntos no significan nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 verified finding is counted as fixed.</source>
        <comment>{count} verified findings are counted as fixed.</comment>
        <translation>
            <numerusform>1 hallazgo verificado cuenta como reparado.</numerusform>
            <numerusform>{count} hallazgos verificados cuentan como reparados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No critical condition was looked at yet.</source>
        <translation>Aún no se ha mirado ninguna condición crítica.</translation>
    </message>
    <message>
        <source>No critical condition was found out of place.</source>
        <translation>No se halló ninguna condición crítica sin cumplir.</translation>
    </message>
    <message>
        <source>of {count} looked at</source>
        <translation>de {count} revisadas</translation>
    </message>
    <message>
        <source>{count} more only partly in place</source>
        <translation>{count} más se cumplen solo en parte</translation>
    </message>
    <message>
        <source>{count} not looked at yet</source>
        <translation>{count} aún sin revisar</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>Entre {low} y {high}.</translation>
    </message>
    <message>
        <source>The bounds include what samples left out.</source>
        <translation>Los límites incluyen lo que omitieron las muestras.</translation>
    </message>
    <message>
        <source>N/A with a reason: {count}.</source>
        <translation>No aplica con motivo: {count}.</translation>
    </message>
    <message>
        <source>N/A without a reason, and open: {count}.</source>
        <translation>No aplica sin motivo, y abierto: {count}.</translation>
    </message>
    <message>
        <source>No place was made for: {kinds}. None here, or not walked?</source>
        <translation>No se hizo ningún lugar para: {kinds}. ¿No los hay aquí, o no se recorrieron?</translation>
    </message>
    <message>
        <source>{answered} of {total} CPTED items addressed.</source>
        <translation>{answered} de {total} puntos CPTED atendidos.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>Places never made</source>
        <translation>Lugares nunca creados</translation>
    </message>
    <message>
        <source>The checklist asks about these kinds of place, and the audit has none of them. Tick those that this site does not have. The others stand beside the coverage until you add them to the route.</source>
        <translation>La lista pregunta por estos tipos de lugar y la auditoría no tiene ninguno. Marque los que este sitio no tiene. Los demás quedan junto a la cobertura hasta que los agregue a la ruta.</translation>
    </message>
    <message>
        <source>No {kind} here</source>
        <translation>Aquí no: {kind}</translation>
    </message>
    <message>
        <source>None of the ticked here</source>
        <translation>Aquí no hay los marcados</translation>
    </message>
    <message>
        <source>Choose a font…</source>
        <translation>Elegir tipo de letra…</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Tipos de letra</translation>
    </message>
    <message>
        <source>No font has {letters}; in the document their numbers stand instead. First in: {where}. Install a font with these letters, or choose one.</source>
        <translation>Ningún tipo de letra tiene {letters}; en el documento van sus números. Primero en: {where}. Instale un tipo de letra que las tenga, o elija uno.</translation>
    </message>
    <message>
        <source>The zip is encrypted with AES-256, and the names of its files cannot be read without the password. It opens in 7-Zip, WinZip and the like; Windows’ own Explorer may refuse it. Tell the password by phone, never in the same mail.</source>
        <translation>El zip se cifra con AES-256, y sin la contraseña no se leen los nombres de sus archivos. Se abre con 7-Zip, WinZip y similares; el Explorador de Windows puede rechazarlo. Diga la contraseña por teléfono, nunca en el mismo correo.</translation>
    </message>
    <message>
        <source>Not every program that opens a zip takes such a password the same way. Use letters without accents, digits, signs and spaces, 99 at most.</source>
        <translation>No todos los programas que abren un zip entienden igual esa contraseña. Use letras sin acentos, cifras, signos y espacios, 99 como máximo.</translation>
    </message>
    <message>
        <source>The password is too easy to guess for a zip. Use four or five words that have nothing to do with each other.</source>
        <translation>La contraseña es demasiado fácil de adivinar para un zip. Use cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Clave de firma</translation>
    </message>
    <message>
        <source>The key of this computer</source>
        <translation>La clave de este equipo</translation>
    </message>
    <message>
        <source>Replace the key; what it signed stays valid</source>
        <translation>Reemplazar la clave; lo que firmó sigue siendo válido</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crear la clave</translation>
    </message>
    <message>
        <source>Save the public key…</source>
        <translation>Guardar la clave pública…</translation>
    </message>
    <message>
        <source>The file of the signing key is damaged; make a new key.</source>
        <translation>El archivo de la clave de firma está dañado; cree una clave nueva.</translation>
    </message>
    <message>
        <source>No signing key is set up; copies are not signed.</source>
        <translation>No hay clave de firma; las copias no se firman.</translation>
    </message>
    <message>
        <source>{issuer}: {fingerprint}</source>
        <translation>{issuer}: {fingerprint}</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Claves públicas</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Copies are signed with this key, so that whoever has one can check that it is as you made it. Give the fingerprint to them by telephone or in person. The key is kept encrypted in your profile on this computer; without its passphrase nothing can be signed, and a new key has to be made.</source>
        <translation>Las copias se firman con esta clave, para que quien tenga una compruebe que está como usted la hizo. Dele la huella por teléfono o en persona. La clave se guarda cifrada en su perfil de este equipo; sin su frase no se puede firmar nada y hay que crear una nueva.</translation>
    </message>
    <message>
        <source>no last day is set</source>
        <translation>no tiene fecha límite</translation>
    </message>
    <message>
        <source>it is to be destroyed by {day}</source>
        <translation>debe destruirse a más tardar el {day}</translation>
    </message>
    <message>
        <source>its last day was {day}, so destroy it</source>
        <translation>su último día fue el {day}: destrúyala</translation>
    </message>
    <message>
        <source>{this}; it is whole, and signed with the known key {fingerprint}; {until}.</source>
        <translation>{this}; está íntegra y firmada con la clave conocida {fingerprint}; {until}.</translation>
    </message>
    <message>
        <source>{this}; it is as it was made, but not signed, so nothing shows who made it; {until}.</source>
        <translation>{this}; está como se hizo, pero sin firma, así que nada muestra quién la hizo; {until}.</translation>
    </message>
    <message>
        <source>{this}; it is whole, but signed with the key {fingerprint}, which is not known here: compare it with the one the issuer gave you; {until}.</source>
        <translation>{this}; está íntegra, pero firmada con la clave {fingerprint}, que aquí no se conoce: compárela con la que le dio el emisor; {until}.</translation>
    </message>
    <message>
        <source>{this}; it is whole, but signed with the key {fingerprint} and not with the one you gave, so do not rely on it; {until}.</source>
        <translation>{this}; está íntegra, pero firmada con la clave {fingerprint} y no con la que usted dio: no confíe en ella; {until}.</translation>
    </message>
    <message>
        <source>“{name}” was changed after it was made, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» fue modificada después de hacerse: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <source>“{name}” has a signature that does not belong to it, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» tiene una firma que no le corresponde: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <source>“{name}” is cut off or damaged, so do not rely on it; ask for a new copy.</source>
        <translation>«{name}» está cortada o dañada: no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <source>“{name}” is not as it was made: {what}; do not rely on it and ask for a new copy.</source>
        <translation>«{name}» no está como se hizo: {what}; no confíe en ella y pida una copia nueva.</translation>
    </message>
    <message>
        <source>“{name}” is neither a PDF nor a page (.html) nor a packet (a folder or a .zip file), so nothing was checked. Choose the copy you were given.</source>
        <translation>«{name}» no es un PDF ni una página (.html) ni un paquete (una carpeta o un archivo .zip), así que no se comprobó nada. Elija la copia que le dieron.</translation>
    </message>
    <message>
        <source>“{name}” has a password, so it was not checked. Type the password its issuer gave you.</source>
        <translation>«{name}» tiene contraseña, así que no se comprobó. Escriba la contraseña que le dio quien emitió la copia.</translation>
    </message>
    <message>
        <source>The password does not open “{name}”, or the file was changed, so it was not checked. Type the one its issuer gave you.</source>
        <translation>La contraseña no abre «{name}», o el archivo fue cambiado, así que no se comprobó. Escriba la que le dio quien emitió la copia.</translation>
    </message>
    <message>
        <source>printing {number}</source>
        <translation>la impresión {number}</translation>
    </message>
    <message>
        <source>a printing without number</source>
        <translation>una impresión sin número</translation>
    </message>
    <message>
        <source>This is {printing} of the {document} of {school}, printed on {day} by {issuer}</source>
        <translation>Esta es {printing} de «{document}» de {school}, hecha el {day} por {issuer}</translation>
    </message>
    <message>
        <source>This is {printing} of the {document} of {school}, copy {copy} for {whose}, printed on {day} by {issuer}</source>
        <translation>Esta es {printing} de «{document}» de {school}, copia {copy} para {whose}, hecha el {day} por {issuer}</translation>
    </message>
    <message>
        <source>“{name}” does not say which printing it is: another or an older program made it or saved it again, so nothing can be said of it.</source>
        <translation>«{name}» no dice qué impresión es: otro programa o uno más antiguo lo hizo o lo guardó de nuevo, así que nada puede decirse de él.</translation>
    </message>
    <message>
        <source>“{name}” has no list of its files, so it is no packet of this program, or not all of it.</source>
        <translation>«{name}» no tiene la lista de sus archivos: no es un paquete de este programa, o no está completo.</translation>
    </message>
    <message>
        <source>full report</source>
        <translation>informe completo</translation>
    </message>
    <message>
        <source>facility document</source>
        <translation>documento de mantenimiento</translation>
    </message>
    <message>
        <source>responder packet</source>
        <translation>paquete de respuesta</translation>
    </message>
    <message>
        <source>public notice</source>
        <translation>aviso público</translation>
    </message>
    <message>
        <source>The check was cancelled; nothing is said of the copy.</source>
        <translation>La comprobación se canceló; no se dice nada de la copia.</translation>
    </message>
    <message>
        <source>The password does not open “{name}”, so its files were not checked. Type the one its issuer gave you.</source>
        <translation>La contraseña no abre «{name}», así que sus archivos no se comprobaron. Escriba la que le dio quien la emitió.</translation>
    </message>
    <message>
        <source>“{name}” has a password, so its files were not checked. Type the password its issuer gave you.</source>
        <translation>«{name}» tiene contraseña, así que sus archivos no se comprobaron. Escriba la contraseña que le dio quien la emitió.</translation>
    </message>
    <message>
        <source>its list cannot be read</source>
        <translation>su lista no puede leerse</translation>
    </message>
    <message>
        <source>its list names a file outside of it</source>
        <translation>su lista nombra un archivo de fuera</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}), so nothing was checked. Look whether it is there and may be read.</source>
        <translation>«{name}» no puede leerse ({reason}), así que no se comprobó nada. Mire si está ahí y si puede leerse.</translation>
    </message>
    <message>
        <source>“{name}” is larger than any document of this program, so nothing was checked. Choose the copy you were given.</source>
        <translation>«{name}» es más grande que cualquier documento de este programa, así que no se comprobó nada. Elija la copia que le dieron.</translation>
    </message>
    <message>
        <source>Empty: the keys kept on this computer</source>
        <translation>Vacío: las claves guardadas en esta computadora</translation>
    </message>
    <message>
        <source>Choose a PDF, page or zip…</source>
        <translation>Elegir un PDF, una página o un zip…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a public key…</source>
        <translation>Elegir una clave pública…</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Checking “{name}”…</source>
        <translation>Comprobando «{name}»…</translation>
    </message>
    <message>
        <source>Documents and packets</source>
        <translation>Documentos y paquetes</translation>
    </message>
    <message>
        <source>Issuer&apos;s key or fingerprint</source>
        <translation>Clave o huella del emisor</translation>
    </message>
    <message>
        <source>Choose a document or a packet you were given. It says which printing it is, and its signature shows whether it is as its issuer made it.</source>
        <translation>Elija un documento o un paquete que le hayan dado. Dice qué impresión es, y su firma muestra si está como lo hizo quien lo emitió.</translation>
    </message>
    <message>
        <source>1 basic</source>
        <translation>1 básico</translation>
    </message>
    <message>
        <source>2 established</source>
        <translation>2 establecido</translation>
    </message>
    <message>
        <source>3 advanced</source>
        <translation>3 avanzado</translation>
    </message>
    <message>
        <source>None here: say which kinds of place are not here</source>
        <translation>Aquí no hay: decir qué tipos de lugar no hay aquí</translation>
    </message>
    <message>
        <source>As walked, {day}</source>
        <translation>Según el recorrido, {day}</translation>
    </message>
    <message>
        <source>CPTED score today</source>
        <translation>Puntuación CPTED de hoy</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
    <message numerus="yes">
        <source>1 gap of {items}</source>
        <comment>{count} gaps of {items}</comment>
        <translation>
            <numerusform>1 falta de {items}</numerusform>
            <numerusform>{count} faltas de {items}</numerusform>
        </translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Logrado</translation>
    </message>
    <message>
        <source>The items of this checklist are in no tiers.</source>
        <translation>Los puntos de esta lista no tienen niveles.</translation>
    </message>
    <message>
        <source>{count} of {items} open</source>
        <translation>{count} de {items} abiertos</translation>
    </message>
    <message>
        <source>✓ {count} in place</source>
        <translation>✓ {count}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message>
        <source>{tier}, too little walked</source>
        <translation>{tier}, poco visto</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Covered window</source>
        <translation>Ventana cubierta</translation>
    </message>
    <message>
        <source>See-through fence</source>
        <translation>Reja o malla</translation>
    </message>
    <message>
        <source>Solid fence or hedge</source>
        <translation>Barda o seto</translation>
    </message>
    <message>
        <source>Low wall or rail</source>
        <translation>Murete o barandal</translation>
    </message>
    <message>
        <source>&amp;Interviews</source>
        <translation>&amp;Entrevistas</translation>
    </message>
    <message>
        <source>Remove this interview</source>
        <translation>Quitar esta entrevista</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Pregunta {number}</translation>
    </message>
    <message>
        <source>Question {number}, with a reply</source>
        <translation>Pregunta {number}, con respuesta</translation>
    </message>
    <message>
        <source>All interviews</source>
        <translation>Todas las entrevistas</translation>
    </message>
    <message>
        <source>Print to ask with…</source>
        <translation>Imprimir para preguntar…</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Entrevista nueva</translation>
    </message>
    <message>
        <source>The same list can be gone through with several people. What they say is kept apart for each, in words, and is never part of the score.</source>
        <translation>La misma lista puede recorrerse con varias personas. Lo que dice cada una se guarda aparte, en palabras, y nunca cuenta en la puntuación.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Usual one</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Put in by hand</source>
        <translation>Puesto a mano</translation>
    </message>
    <message>
        <source>Critical: before all others</source>
        <translation>Crítico: antes que todos los demás</translation>
    </message>
    <message>
        <source>Needed by another that is in the plan</source>
        <translation>Lo necesita otro que está en el plan</translation>
    </message>
    <message>
        <source>Costs no money</source>
        <translation>No cuesta dinero</translation>
    </message>
    <message>
        <source>Belongs to the most that the money can do</source>
        <translation>Es parte de lo más que puede hacer el dinero</translation>
    </message>
    <message>
        <source>Taken out by hand</source>
        <translation>Sacado a mano</translation>
    </message>
    <message>
        <source>Its cost is not known; it is counted as unknown, not as free</source>
        <translation>No se conoce su costo; cuenta como desconocido, no como gratis</translation>
    </message>
    <message>
        <source>Begins only after these years</source>
        <translation>Empieza solo después de estos años</translation>
    </message>
    <message>
        <source>Costs more than the budget of any year</source>
        <translation>Cuesta más que el presupuesto de cualquier año</translation>
    </message>
    <message>
        <source>Needs another first that is not in the plan</source>
        <translation>Necesita antes otro que no está en el plan</translation>
    </message>
    <message>
        <source>Critical, but the money does not reach for every critical finding</source>
        <translation>Crítico, pero el dinero no alcanza para todos los hallazgos críticos</translation>
    </message>
    <message>
        <source>Nobody said its severity and likelihood, so it cannot be weighed</source>
        <translation>Nadie indicó su gravedad ni su probabilidad, así que no se puede ponderar</translation>
    </message>
    <message>
        <source>Others do more for the same money and visits</source>
        <translation>Otros hacen más con el mismo dinero y visitas</translation>
    </message>
    <message>
        <source>No plan was found in time, and none was made. Take out what was put in by hand, or plan fewer years.</source>
        <translation>No se encontró ningún plan a tiempo, y no se hizo ninguno. Saque lo que se puso a mano o planee menos años.</translation>
    </message>
    <message>
        <source>it was taken out by hand as well</source>
        <translation>también se sacó a mano</translation>
    </message>
    <message>
        <source>nobody has said what it costs</source>
        <translation>nadie ha dicho lo que cuesta</translation>
    </message>
    <message>
        <source>it begins only after these years</source>
        <translation>empieza solo después de estos años</translation>
    </message>
    <message>
        <source>it costs more than the budget of any year</source>
        <translation>cuesta más que el presupuesto de cualquier año</translation>
    </message>
    <message>
        <source>it needs another first that cannot be in the plan</source>
        <translation>necesita antes otro que no puede estar en el plan</translation>
    </message>
    <message>
        <source>Finding {number} was put into the plan by hand, but {why}; no plan was made. Take it out of the plan, or change what stands in its way.</source>
        <translation>El hallazgo {number} se puso en el plan a mano, pero {why}; no se hizo ningún plan. Sáquelo del plan o cambie lo que lo impide.</translation>
    </message>
    <message numerus="yes">
        <source>The finding put into the plan by hand, with what must come first, cannot be repaired with these budgets and visits; no plan was made. Raise a budget, or take a finding out.</source>
        <comment>The {count} findings put into the plan by hand, with what must come first, cannot be repaired with these budgets and visits; no plan was made. Raise a budget, or take a finding out.</comment>
        <translation>
            <numerusform>El hallazgo puesto a mano en el plan, con lo que debe ir antes, no puede repararse con estos presupuestos y visitas; no se hizo ningún plan. Suba un presupuesto o saque un hallazgo.</numerusform>
            <numerusform>Los {count} hallazgos puestos a mano en el plan, con lo que debe ir antes, no pueden repararse con estos presupuestos y visitas; no se hizo ningún plan. Suba un presupuesto o saque un hallazgo.</numerusform>
        </translation>
    </message>
    <message>
        <source>the average</source>
        <translation>el promedio</translation>
    </message>
    <message>
        <source>average to lowest</source>
        <translation>promedio a mínimo</translation>
    </message>
    <message>
        <source>the lowest reading</source>
        <translation>la lectura más baja</translation>
    </message>
    <message>
        <source>{name} of {value} is within {limit}</source>
        <translation>{name}: {value} está dentro de {limit}</translation>
    </message>
    <message>
        <source>{name} of {value} is more than {limit}</source>
        <translation>{name}: {value} es más que {limit}</translation>
    </message>
    <message>
        <source>{name} of {value} is at least {limit}</source>
        <translation>{name}: {value} es al menos {limit}</translation>
    </message>
    <message>
        <source>{name} of {value} is less than {limit}</source>
        <translation>{name}: {value} es menos que {limit}</translation>
    </message>
    <message>
        <source>No readings were taken, so nothing can be said of the light here.</source>
        <translation>No se tomó ninguna lectura, así que nada puede decirse de la luz aquí.</translation>
    </message>
    <message numerus="yes">
        <source>{shown}, from 1 reading.</source>
        <comment>{shown}, from {count} readings.</comment>
        <translation>
            <numerusform>{shown}, de 1 lectura.</numerusform>
            <numerusform>{shown}, de {count} lecturas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target “{name}” is reached: {what}.</source>
        <translation>El objetivo «{name}» se alcanza: {what}.</translation>
    </message>
    <message>
        <source>The target “{name}” is missed: {what}.</source>
        <translation>El objetivo «{name}» no se alcanza: {what}.</translation>
    </message>
    <message>
        <source>What is reached of it: {what}.</source>
        <translation>Lo que se alcanza de él: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>Several readings were taken at 1 place; there their average counts as one, so that the average is over {places}.</source>
        <comment>Several readings were taken at {count} places; there their average counts as one, so that the average is over {places}.</comment>
        <translation>
            <numerusform>En 1 lugar se tomaron varias lecturas; allí su promedio cuenta como una, de modo que el promedio es de {places}.</numerusform>
            <numerusform>En {count} lugares se tomaron varias lecturas; allí su promedio cuenta como una, de modo que el promedio es de {places}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 place</source>
        <comment>{count} places</comment>
        <translation>
            <numerusform>1 lugar</numerusform>
            <numerusform>{count} lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 reading, fewer than {fewest}: between them dark spots may have been missed.</source>
        <comment>{count} readings, fewer than {fewest}: between them dark spots may have been missed.</comment>
        <translation>
            <numerusform>1 lectura, menos de {fewest}: puede haber puntos oscuros no vistos.</numerusform>
            <numerusform>{count} lecturas, menos de {fewest}: entre ellas puede haber puntos oscuros no vistos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 reading of 0 is counted as {step}, the smallest step of the meter: it could not tell less from nothing.</source>
        <comment>{count} readings of 0 are counted as {step}, the smallest step of the meter: it could not tell less from nothing.</comment>
        <translation>
            <numerusform>1 lectura de 0 cuenta como {step}, el paso más pequeño del medidor: no podía distinguir menos de nada.</numerusform>
            <numerusform>{count} lecturas de 0 cuentan como {step}, el paso más pequeño del medidor: no podía distinguir menos de nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 reading below {step} is counted as {step}, the smallest step of the meter: it could not tell less from nothing.</source>
        <comment>{count} readings below {step} are counted as {step}, the smallest step of the meter: it could not tell less from nothing.</comment>
        <translation>
            <numerusform>1 lectura por debajo de {step} cuenta como {step}, el paso más pequeño del medidor: no podía distinguir menos de nada.</numerusform>
            <numerusform>{count} lecturas por debajo de {step} cuentan como {step}, el paso más pequeño del medidor: no podía distinguir menos de nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every number is as it should be; nothing would change.</source>
        <translation>Todos los números son como deben; nada cambiaría.</translation>
    </message>
    <message numerus="yes">
        <source>1 door would change; their signs and labels change with them.</source>
        <comment>{count} doors would change; their signs and labels change with them.</comment>
        <translation>
            <numerusform>1 puerta cambiaría; sus letreros y etiquetas cambian con ella.</numerusform>
            <numerusform>{count} puertas cambiarían; sus letreros y etiquetas cambian con ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No number was free between some doors, so all were renumbered.</source>
        <translation>No había ningún número libre entre algunas puertas, así que se renumeraron todas.</translation>
    </message>
    <message>
        <source>{words} was last verified</source>
        <translation>{words}: se verificó por última vez</translation>
    </message>
    <message>
        <source>Every wall counted as solid then, windows and fences too.</source>
        <translation>Todo muro contaba entonces como macizo, también ventanas y rejas.</translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind} counts as clear glass, as by day: blinds, film, posters and glare are not considered. From a lit room little is seen through it after dark.</source>
        <comment>{count} pieces of {kind} count as clear glass, as by day: blinds, film, posters and glare are not considered. From a lit room little is seen through them after dark.</comment>
        <translation>
            <numerusform>1 tramo de {kind} cuenta como vidrio transparente, como de día: no se consideran persianas, películas, carteles ni reflejos. Desde una sala iluminada se ve poco a través de él de noche.</numerusform>
            <numerusform>{count} tramos de {kind} cuentan como vidrio transparente, como de día: no se consideran persianas, películas, carteles ni reflejos. Desde una sala iluminada se ve poco a través de ellos de noche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind} is seen through, though bars and mesh close up where one looks along.</source>
        <comment>{count} pieces of {kind} are seen through, though bars and mesh close up where one looks along.</comment>
        <translation>
            <numerusform>A través de 1 tramo de {kind} se ve, aunque barrotes y malla se cierran donde se mira a lo largo.</numerusform>
            <numerusform>A través de {count} tramos de {kind} se ve, aunque barrotes y malla se cierran donde se mira a lo largo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind} is seen over; what is lower and stands behind it is not considered.</source>
        <comment>{count} pieces of {kind} are seen over; what is lower and stands behind them is not considered.</comment>
        <translation>
            <numerusform>Por encima de 1 tramo de {kind} se ve; no se considera lo que es más bajo y está detrás.</numerusform>
            <numerusform>Por encima de {count} tramos de {kind} se ve; no se considera lo que es más bajo y está detrás.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind} counts as wall, as after dark from a lit room, or with blinds shut. That a lit room is then seen into from outside is not considered.</source>
        <comment>{count} pieces of {kind} count as wall, as after dark from a lit room, or with blinds shut. That a lit room is then seen into from outside is not considered.</comment>
        <translation>
            <numerusform>1 tramo de {kind} cuenta como muro, como de noche desde una sala iluminada o con las persianas cerradas. No se considera que entonces se ve desde fuera hacia dentro.</numerusform>
            <numerusform>{count} tramos de {kind} cuentan como muro, como de noche desde una sala iluminada o con las persianas cerradas. No se considera que entonces se ve desde fuera hacia dentro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind} stops sight from floor to ceiling.</source>
        <comment>{count} pieces of {kind} stop sight from floor to ceiling.</comment>
        <translation>
            <numerusform>1 tramo de {kind} detiene la vista del piso al techo.</numerusform>
            <numerusform>{count} tramos de {kind} detienen la vista del piso al techo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Furniture, plants, heights and light are not considered.</source>
        <translation>No se consideran muebles, plantas, alturas ni luz.</translation>
    </message>
    <message>
        <source>Doors that stand otherwise, as marked on the plan: {own} of {count}.</source>
        <translation>Puertas que están de otro modo, como está marcado en el plano: {own} de {count}.</translation>
    </message>
    <message>
        <source>The plan has no scale: reach and openings are left out, sizes are unknown.</source>
        <translation>El plano no tiene escala: se omiten alcances y aberturas, y los tamaños no se conocen.</translation>
    </message>
    <message>
        <source>{name} sees as far as {reach}.</source>
        <translation>{name} ve hasta {reach}.</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>no se ve</translation>
    </message>
    <message>
        <source>not seen · {area}</source>
        <translation>no se ve · {area}</translation>
    </message>
    <message>
        <source>Doors are shut.</source>
        <translation>Las puertas están cerradas.</translation>
    </message>
    <message>
        <source>Doors inside stand open, exterior doors are shut.</source>
        <translation>Las puertas interiores están abiertas, las exteriores cerradas.</translation>
    </message>
    <message>
        <source>Doors stand open.</source>
        <translation>Las puertas están abiertas.</translation>
    </message>
    <message>
        <source>No wall is drawn on this plan, so nothing stops sight.</source>
        <translation>No hay ningún muro dibujado en este plano, así que nada detiene la vista.</translation>
    </message>
    <message>
        <source>{pieces} stop sight from floor to ceiling.</source>
        <translation>{pieces} detienen la vista del piso al techo.</translation>
    </message>
    <message>
        <source>No wall is drawn that stops sight.</source>
        <translation>No hay dibujado ningún muro que detenga la vista.</translation>
    </message>
    <message>
        <source>No window and no see-through fence is marked, so glass counts as wall.</source>
        <translation>No hay marcada ninguna ventana ni reja transparente, así que el vidrio cuenta como muro.</translation>
    </message>
    <message numerus="yes">
        <source>1 piece of {kind}</source>
        <comment>{count} pieces of {kind}</comment>
        <translation>
            <numerusform>1 tramo de {kind}</numerusform>
            <numerusform>{count} tramos de {kind}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 shut door of full glass is seen through.</source>
        <comment>{count} shut doors of full glass are seen through.</comment>
        <translation>
            <numerusform>Se ve a través de 1 puerta cerrada toda de vidrio.</numerusform>
            <numerusform>Se ve a través de {count} puertas cerradas todas de vidrio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 shut door has a vision panel, which counts 4 in (10 cm) wide in the middle of the door.</source>
        <comment>{count} shut doors have a vision panel, which counts 4 in (10 cm) wide in the middle of the door.</comment>
        <translation>
            <numerusform>1 puerta cerrada tiene una mirilla de vidrio, que cuenta con 4 in (10 cm) de ancho en el centro de la puerta.</numerusform>
            <numerusform>{count} puertas cerradas tienen una mirilla de vidrio, que cuenta con 4 in (10 cm) de ancho en el centro de la puerta.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} looks {angle:g}° wide, with {pixels:,} pixels across.</source>
        <translation>{name} ve {angle:g}° de ancho, con {pixels:,} píxeles a lo ancho.</translation>
    </message>
    <message>
        <source>{name} looks {angle:g}° wide, as far as {reach}, with {pixels:,} pixels across.</source>
        <translation>{name} ve {angle:g}° de ancho, hasta {reach}, con {pixels:,} píxeles a lo ancho.</translation>
    </message>
    <message>
        <source>{name} to {length}</source>
        <translation>{name} hasta {length}</translation>
    </message>
    <message>
        <source>By {edition}, which the shares use: {reached}.</source>
        <translation>Según {edition}, que usan los porcentajes: {reached}.</translation>
    </message>
    <message>
        <source>By {edition}: {reached}.</source>
        <translation>Según {edition}: {reached}.</translation>
    </message>
    <message>
        <source>nothing was made</source>
        <translation>no se hizo nada</translation>
    </message>
    <message>
        <source>The audit has no companion list {list_id!r} that could be taken away; nothing was changed.</source>
        <translation>La auditoría no tiene ninguna lista de acompañamiento {list_id!r} que se pueda quitar; no se cambió nada.</translation>
    </message>
    <message>
        <source>No checklist was chosen; {nothing_made}. Choose at least one.</source>
        <translation>No se eligió ninguna lista; {nothing_made}. Elija al menos una.</translation>
    </message>
    <message>
        <source>{walks} and {walks2} are both walks; {nothing_made}. Choose one walk, and companion lists beside it.</source>
        <translation>{walks} y {walks2} son ambas recorridos; {nothing_made}. Elija un recorrido y, a su lado, listas de acompañamiento.</translation>
    </message>
    <message>
        <source>The source {source} of {checklist} is another in a list beside it; {nothing_made}. Give one of the two another key.</source>
        <translation>La fuente {source} de {checklist} es otra en una lista al lado; {nothing_made}. Dé otra clave a una de las dos.</translation>
    </message>
    <message>
        <source>{name} of {owner} is already used by {first}; {nothing_made}. An audit can take only lists whose ids all differ, and each list once.</source>
        <translation>{name} de {owner} ya lo usa {first}; {nothing_made}. Una auditoría solo admite listas cuyos identificadores son todos distintos, y cada lista una vez.</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>debe ser texto entre comillas</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>is longer than {longest_text} characters</source>
        <translation>tiene más de {longest_text} caracteres</translation>
    </message>
    <message>
        <source>must be a single line without control characters</source>
        <translation>debe ser una sola línea sin caracteres de control</translation>
    </message>
    <message>
        <source>must be {meaning}, not {text!r}</source>
        <translation>debe ser {meaning}, no {text!r}</translation>
    </message>
    <message>
        <source>must be one word in quotes of: {allowed}</source>
        <translation>debe ser una palabra entre comillas de: {allowed}</translation>
    </message>
    <message>
        <source>has the unknown word {value!r}; allowed are: {allowed}</source>
        <translation>tiene la palabra desconocida {value!r}; se admiten: {allowed}</translation>
    </message>
    <message>
        <source>must be a list in square brackets</source>
        <translation>debe ser una lista entre corchetes</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>es una lista vacía</translation>
    </message>
    <message>
        <source>names the same word twice</source>
        <translation>nombra dos veces la misma palabra</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be a number above 0, not {value}</source>
        <translation>debe ser un número mayor que 0, no {value}</translation>
    </message>
    <message>
        <source>{meaning}, not {value}</source>
        <translation>{meaning}, no {value}</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>There is no checklist {checklist_id!r}; nothing was changed. Choose one of: {known}.</source>
        <translation>No hay ninguna lista {checklist_id!r}; no se cambió nada. Elija una de: {known}.</translation>
    </message>
    <message>
        <source>{name}: the file could not be read: {error}.</source>
        <translation>{name}: no se pudo leer el archivo: {error}.</translation>
    </message>
    <message>
        <source>{name}: the file is larger than {max_bytes} MB.</source>
        <translation>{name}: el archivo tiene más de {max_bytes} MB.</translation>
    </message>
    <message>
        <source>{name}: the file is not UTF-8 text (line {line}); save it as UTF-8.</source>
        <translation>{name}: el archivo no es texto UTF-8 (línea {line}); guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>{name}: the text is longer than {max_bytes} MB.</source>
        <translation>{name}: el texto tiene más de {max_bytes} MB.</translation>
    </message>
    <message>
        <source>{name}: a key has more than {most_parts} parts.</source>
        <translation>{name}: una clave tiene más de {most_parts} partes.</translation>
    </message>
    <message>
        <source>{name}: the file is nested too deeply to be read.</source>
        <translation>{name}: el archivo está anidado demasiado hondo para leerse.</translation>
    </message>
    <message>
        <source>{name}: the file is not valid TOML: {error}.</source>
        <translation>{name}: el archivo no es TOML válido: {error}.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>points of the score</source>
        <translation>puntos del puntaje</translation>
    </message>
    <message>
        <source>severity × likelihood fixed</source>
        <translation>gravedad × probabilidad reparada</translation>
    </message>
    <message>
        <source>{words}: {day} has not come yet, so it was not written. Give the day it happened.</source>
        <translation>{words}: {day} aún no ha llegado, así que no se escribió. Dé el día en que ocurrió.</translation>
    </message>
    <message>
        <source>{day} has not come yet, so no visit of that day was written. Give the day of the walk.</source>
        <translation>{day} aún no ha llegado, así que no se escribió ninguna visita de ese día. Dé el día del recorrido.</translation>
    </message>
    <message>
        <source>“{name}” is no name, for it has no letter. {ask}</source>
        <translation>«{name}» no es un nombre, pues no tiene ninguna letra. {ask}</translation>
    </message>
    <message>
        <source>A photo takes at most {most_marks} marks; remove some first.</source>
        <translation>Una foto admite como máximo {most_marks} marcas; quite antes algunas.</translation>
    </message>
    <message>
        <source>A photo is cropped once; change the crop that is there.</source>
        <translation>Una foto se recorta una vez; cambie el recorte que hay.</translation>
    </message>
    <message>
        <source>The marks of a photo cannot be read; the picture is kept, and shown nowhere until its marks are removed.</source>
        <translation>Las marcas de una foto no pueden leerse; la imagen se conserva y no se muestra en ningún sitio hasta que se quiten sus marcas.</translation>
    </message>
    <message>
        <source>Words on a photo take at most {longest_text} characters.</source>
        <translation>Las palabras sobre una foto tienen como máximo {longest_text} caracteres.</translation>
    </message>
    <message>
        <source>A mark lies outside its photo; draw it again.</source>
        <translation>Una marca queda fuera de su foto; dibújela de nuevo.</translation>
    </message>
    <message>
        <source>Looks from</source>
        <translation>Mira desde</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Puertas abiertas</translation>
    </message>
    <message>
        <source>Windows seen through</source>
        <translation>Ventanas transparentes</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>Evidencia de</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculado</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>{column} cannot be read from a file; write it in its own form.</source>
        <translation>{column} no puede leerse de un archivo; escríbalo en su propio formulario.</translation>
    </message>
    <message>
        <source>{column} is empty; it needs a value.</source>
        <translation>{column} está vacío; necesita un valor.</translation>
    </message>
    <message>
        <source>{column}: “{short}” is not a whole number from {least} to {most}.</source>
        <translation>{column}: «{short}» no es un número entero de {least} a {most}.</translation>
    </message>
    <message>
        <source>{column}: “{short}” is neither {yes} nor {no}.</source>
        <translation>{column}: «{short}» no es ni {yes} ni {no}.</translation>
    </message>
    <message>
        <source>{column}: “{short}” is none of {known}.</source>
        <translation>{column}: «{short}» no es ninguno de {known}.</translation>
    </message>
    <message>
        <source>{column}: there is no {link} “{short}”.</source>
        <translation>{column}: no hay «{short}» ({link}).</translation>
    </message>
    <message>
        <source>{column}: “{short}” is the name of {count}; write it with its building, such as “Main / Level 1”.</source>
        <translation>{column}: «{short}» es el nombre de {count}; escríbalo con su edificio, como «Main / Level 1».</translation>
    </message>
    <message>
        <source>{column}: “{short}” is not a date; write it as {date}.</source>
        <translation>{column}: «{short}» no es una fecha; escríbala como {date}.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>That was cancelled; what was finished before is kept. Start it again to do the rest.</source>
        <translation>Se canceló; lo terminado antes se conserva. Empiécelo de nuevo para hacer el resto.</translation>
    </message>
    <message>
        <source>A part of the program that runs beside it could not be started; what was done before is kept. Close other programs and try again.</source>
        <translation>No se pudo iniciar una parte del programa que corre a su lado; lo hecho antes se conserva. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“{target}” could not be written ({reason}); what stood there before is unchanged. {advice}</source>
        <translation>«{target}» no pudo escribirse ({reason}); lo que había antes no cambió. {advice}</translation>
    </message>
    <message>
        <source>“{target}” is an audit and was left as it is. Choose another name for what is to be written.</source>
        <translation>«{target}» es una auditoría y se dejó como está. Elija otro nombre para lo que se va a escribir.</translation>
    </message>
    <message>
        <source>“{target}” is no file but a part of the system, and was left as it is. Choose another name for what is to be written.</source>
        <translation>«{target}» no es un archivo, sino una parte del sistema, y se dejó como está. Elija otro nombre para lo que se va a escribir.</translation>
    </message>
    <message>
        <source>{sentence} Nothing was written.</source>
        <translation>{sentence} No se escribió nada.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Free some space, or choose another place.</source>
        <translation>Libere espacio o elija otro lugar.</translation>
    </message>
    <message>
        <source>Put the disk or USB drive back and do it again.</source>
        <translation>Vuelva a conectar el disco o la memoria USB y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>Connect to the network and do it again, or choose a folder of this computer.</source>
        <translation>Conéctese a la red y hágalo de nuevo, o elija una carpeta de esta computadora.</translation>
    </message>
    <message>
        <source>Close it there and do it again, or choose another name.</source>
        <translation>Ciérrelo allí y hágalo de nuevo, o elija otro nombre.</translation>
    </message>
    <message>
        <source>another program has it open, such as a PDF reader</source>
        <translation>otro programa lo tiene abierto, como un lector de PDF</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>the disk or USB drive does not answer</source>
        <translation>el disco o la memoria USB no responde</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>la unidad de red no responde</translation>
    </message>
    <message>
        <source>it lies in the cloud only and could not be fetched</source>
        <translation>está solo en la nube y no se pudo traer</translation>
    </message>
    <message>
        <source>Connect to the network, have the file kept on this computer, and do it again.</source>
        <translation>Conéctese a la red, haga que el archivo se conserve en esta computadora y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>a virus scanner keeps it</source>
        <translation>un antivirus lo retiene</translation>
    </message>
    <message>
        <source>Ask who looks after this computer, or choose another place.</source>
        <translation>Pregunte a quien cuida esta computadora o elija otro lugar.</translation>
    </message>
    <message>
        <source>Windows takes no such name</source>
        <translation>Windows no acepta ese nombre</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>its name or path is longer than the disk takes</source>
        <translation>su nombre o su ruta es más largo de lo que admite el disco</translation>
    </message>
    <message>
        <source>Choose a shorter name, or a folder with a shorter path.</source>
        <translation>Elija un nombre más corto, o una carpeta con una ruta más corta.</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>una carpeta tiene ese nombre</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>una parte de su ruta no es una carpeta</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>its path is longer than Windows takes</source>
        <translation>su ruta es más larga de lo que Windows acepta</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path, or a shorter name.</source>
        <translation>Elija una carpeta con una ruta más corta, o un nombre más corto.</translation>
    </message>
    <message>
        <source>it is marked as read-only</source>
        <translation>está marcado como de solo lectura</translation>
    </message>
    <message>
        <source>Take that mark away in its properties, or choose another name.</source>
        <translation>Quite esa marca en sus propiedades o elija otro nombre.</translation>
    </message>
    <message>
        <source>its path has {letters} letters, and Windows takes {most} with what is put behind it while it is written</source>
        <translation>su ruta tiene {letters} letras, y Windows admite {most} con lo que se le añade mientras se escribe</translation>
    </message>
    <message>
        <source>it is open in {programs}</source>
        <translation>está abierto en {programs}</translation>
    </message>
    <message>
        <source>A camera needs a resolution above zero and a field of view from 1 to 360 degrees, so its distances were not worked out; correct them.</source>
        <translation>Una cámara necesita una resolución mayor que cero y un ángulo de visión de 1 a 360 grados, así que sus distancias no se calcularon; corríjalos.</translation>
    </message>
    <message>
        <source>A georeference needs two control points; add another.</source>
        <translation>Una georreferencia necesita dos puntos de control; agregue otro.</translation>
    </message>
    <message>
        <source>A control point has no place on the plan; set it again.</source>
        <translation>Un punto de control no tiene lugar en el plano; póngalo de nuevo.</translation>
    </message>
    <message>
        <source>A latitude of {latitude:g} cannot be used; it must lie between -{farthest_latitude:g} and {farthest_latitude:g} degrees, north positive.</source>
        <translation>Una latitud de {latitude:g} no puede usarse; debe estar entre -{farthest_latitude:g} y {farthest_latitude:g} grados, positiva al norte.</translation>
    </message>
    <message>
        <source>A longitude of {longitude:g} cannot be used; it must lie between -180 and 180 degrees, east positive (in the Americas it is negative).</source>
        <translation>Una longitud de {longitude:g} no puede usarse; debe estar entre -180 y 180 grados, positiva al este (en América es negativa).</translation>
    </message>
    <message>
        <source>Two control points are the same on the plan or on the Earth, so the georeference was kept as it was; choose points far apart.</source>
        <translation>Dos puntos de control son el mismo en el plano o en la Tierra, así que la georreferencia quedó como estaba; elija puntos alejados.</translation>
    </message>
    <message>
        <source>A cell of the grid needs a side above zero; the grid was kept.</source>
        <translation>Una celda de la cuadrícula necesita un lado mayor que cero; la cuadrícula se conservó.</translation>
    </message>
    <message>
        <source>Cells that small would make more than {most_cells} columns or rows, so the grid was kept as it was; choose larger cells.</source>
        <translation>Celdas tan pequeñas darían más de {most_cells} columnas o filas, así que la cuadrícula quedó como estaba; elija celdas más grandes.</translation>
    </message>
    <message>
        <source>The two points of the scale lie on one another, so the scale was kept as it was; choose two points far apart.</source>
        <translation>Los dos puntos de la escala están uno sobre otro, así que la escala quedó como estaba; elija dos puntos alejados.</translation>
    </message>
    <message>
        <source>The length between the two points must be a number above zero, so the scale was kept as it was; enter the length measured on site.</source>
        <translation>La longitud entre los dos puntos debe ser un número mayor que cero, así que la escala quedó como estaba; escriba la longitud medida en el sitio.</translation>
    </message>
    <message>
        <source>The walls cross one another in more than {crossings:,} places, so what can be seen was not worked out; remove hatching and other lines that are not walls.</source>
        <translation>Los muros se cruzan en más de {crossings:,} lugares, así que no se calculó qué puede verse; quite tramas y otras líneas que no son muros.</translation>
    </message>
    <message>
        <source>The control points lie on one line; choose them further apart.</source>
        <translation>Los puntos de control están en una línea; elíjalos más separados.</translation>
    </message>
    <message>
        <source>Control points lie on one another, so nothing was moved; choose points far apart.</source>
        <translation>Hay puntos de control uno sobre otro, así que no se movió nada; elija puntos alejados.</translation>
    </message>
    <message>
        <source>At least {what} control points are needed, so nothing was moved; add more.</source>
        <translation>Hacen falta al menos {what} puntos de control, así que no se movió nada; agregue más.</translation>
    </message>
    <message>
        <source>A control point is not a number, so nothing was moved; set it again.</source>
        <translation>Un punto de control no es un número, así que no se movió nada; póngalo de nuevo.</translation>
    </message>
    <message>
        <source>The control points lie on one line, so nothing was moved; choose one of them well beside the line through the others.</source>
        <translation>Los puntos de control están en una línea, así que no se movió nada; elija uno de ellos bien apartado de la línea de los demás.</translation>
    </message>
    <message>
        <source>{count:,} lines are more than the {most_walls:,} walls a plan can have, so none was taken; choose fewer layers, without furniture and hatching.</source>
        <translation>{count:,} líneas son más que los {most_walls:,} muros que puede tener un plano, así que no se tomó ninguna; elija menos capas, sin muebles ni tramas.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC or AVIF</source>
        <translation>JPEG, PNG, TIFF, WebP, HEIC o AVIF</translation>
    </message>
    <message>
        <source>it is {what}; photos can be imported as {accepted}</source>
        <translation>es {what}; las fotos se pueden importar como {accepted}</translation>
    </message>
    <message>
        <source>a raw camera file</source>
        <translation>un archivo de cámara sin procesar</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>una imagen GIF</translation>
    </message>
    <message>
        <source>a Photoshop file</source>
        <translation>un archivo de Photoshop</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>un icono</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>una imagen BMP</translation>
    </message>
    <message>
        <source>it is a PDF, which can be imported as a plan</source>
        <translation>es un PDF, que se puede importar como plano</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>una imagen JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>una imagen JPEG XL</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>un video</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is not a picture</source>
        <translation>no es una imagen</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is a raw camera file; photos can be imported as {accepted}</source>
        <translation>es un archivo de cámara sin procesar; las fotos se pueden importar como {accepted}</translation>
    </message>
    <message>
        <source>{name} was not imported: {reason}.</source>
        <translation>{name} no se importó: {reason}.</translation>
    </message>
    <message>
        <source>it asks for a password</source>
        <translation>pide una contraseña</translation>
    </message>
    <message>
        <source>the password does not open it</source>
        <translation>la contraseña no lo abre</translation>
    </message>
    <message>
        <source>it is a DXF drawing, which has lines and no pixels</source>
        <translation>es un dibujo DXF, que tiene líneas y no píxeles</translation>
    </message>
    <message>
        <source>lines can be read from the pages of a PDF only</source>
        <translation>solo se pueden leer líneas de las páginas de un PDF</translation>
    </message>
    <message>
        <source>PDF, DXF, SVG, PNG, JPEG, TIFF or WebP</source>
        <translation>PDF, DXF, SVG, PNG, JPEG, TIFF o WebP</translation>
    </message>
    <message>
        <source>it is a DWG drawing, which only drawing programs can read; open it in the drawing program or in a free viewer, and save it as DXF R2018 or print it to a PDF</source>
        <translation>es un dibujo DWG, que solo leen los programas de dibujo; ábralo en el programa de dibujo o en un visor gratuito y guárdelo como DXF R2018 o imprímalo en un PDF</translation>
    </message>
    <message>
        <source>it is a building model (IFC or STEP), from which this program draws no plan; open it in the program it was made with or in a free viewer, cut each level at door height, and save that as DXF, or print it to a PDF</source>
        <translation>es un modelo de edificio (IFC o STEP), del que este programa no dibuja planos; ábralo en el programa con el que se hizo o en un visor gratuito, corte cada nivel a la altura de las puertas y guárdelo como DXF o imprímalo en un PDF</translation>
    </message>
    <message>
        <source>it is an indoor map (IMDF or GeoJSON), from which this program draws no plan; ask whoever made it for each level as DXF, PDF or picture, or print the level to a PDF from its viewer</source>
        <translation>es un mapa interior (IMDF o GeoJSON), del que este programa no dibuja planos; pida a quien lo hizo cada nivel como DXF, PDF o imagen, o imprima el nivel en un PDF desde su visor</translation>
    </message>
    <message>
        <source>it is {what}, which only the program it was made with can read; open it there, and print the level to a PDF or save it as DXF</source>
        <translation>es {what}, que solo puede leer el programa con el que se hizo; ábralo allí e imprima el nivel en un PDF o guárdelo como DXF</translation>
    </message>
    <message>
        <source>it is {what}; plans can be imported as {accepted}</source>
        <translation>es {what}; los planos se pueden importar como {accepted}</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>un archivo PostScript</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>una foto HEIC</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>una imagen AVIF</translation>
    </message>
    <message>
        <source>a SketchUp model</source>
        <translation>un modelo de SketchUp</translation>
    </message>
    <message>
        <source>a DWF drawing</source>
        <translation>un dibujo DWF</translation>
    </message>
    <message>
        <source>a MicroStation drawing</source>
        <translation>un dibujo de MicroStation</translation>
    </message>
    <message>
        <source>it is packed; unpack it first and import what was in it</source>
        <translation>está comprimido; descomprímalo antes e importe lo que contenía</translation>
    </message>
    <message>
        <source>it is a Revit model or an older office document; open it in the program it was made with, and print the level to a PDF</source>
        <translation>es un modelo de Revit o un documento de oficina antiguo; ábralo en el programa con el que se hizo e imprima el nivel en un PDF</translation>
    </message>
    <message>
        <source>it is an office document; print the page with the plan to a PDF</source>
        <translation>es un documento de oficina; imprima la página con el plano en un PDF</translation>
    </message>
    <message>
        <source>it is not a drawing or picture that can be read; plans are {accepted}</source>
        <translation>no es un dibujo ni una imagen que se pueda leer; los planos son {accepted}</translation>
    </message>
    <message>
        <source>it is a ZIP archive; unpack it, and import what was in it as {accepted}</source>
        <translation>es un archivo ZIP; descomprímalo e importe lo que contenía como {accepted}</translation>
    </message>
    <message>
        <source>The page has more than {count:,} lines; the longest {most:,} were read, and shorter ones were left out.</source>
        <translation>La página tiene más de {count:,} líneas; se leyeron las {most:,} más largas y se omitieron las más cortas.</translation>
    </message>
    <message>
        <source>The page has {count:,} lines; the longest {most:,} were read, and shorter ones were left out.</source>
        <translation>La página tiene {count:,} líneas; se leyeron las {most:,} más largas y se omitieron las más cortas.</translation>
    </message>
    <message>
        <source>it is protected by a means other than a password; print it to a new PDF</source>
        <translation>está protegido por un medio que no es una contraseña; imprímalo en un PDF nuevo</translation>
    </message>
    <message>
        <source>it has no pages</source>
        <translation>no tiene páginas</translation>
    </message>
    <message>
        <source>it has {count:,} pages, more than {most_pages:,}; import only the pages you need</source>
        <translation>tiene {count:,} páginas, más de {most_pages:,}; importe solo las páginas que necesita</translation>
    </message>
    <message>
        <source>it has no page {number}</source>
        <translation>no tiene página {number}</translation>
    </message>
    <message>
        <source>page {number} is damaged</source>
        <translation>la página {number} está dañada</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>El plano</translation>
    </message>
    <message>
        <source>The plan was not imported, since that was cancelled; what the audit held before is kept.</source>
        <translation>El plano no se importó, pues se canceló; lo que tenía la auditoría se conserva.</translation>
    </message>
    <message>
        <source>The plan was not imported, as the part of the program that reads plans could not be started; what the audit held before is kept. Close other programs and try again.</source>
        <translation>El plano no se importó, pues no se pudo iniciar la parte del programa que lee planos; lo que tenía la auditoría se conserva. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{too_large}; scan or export it again at a lower resolution</source>
        <translation>{too_large}; escanéelo o expórtelo de nuevo con menos resolución</translation>
    </message>
    <message>
        <source>it has {count:,} pages, more than {most_pages:,}</source>
        <translation>tiene {count:,} páginas, más de {most_pages:,}</translation>
    </message>
    <message>
        <source>choose {choice} dpi or less</source>
        <translation>elija {choice} dpi o menos</translation>
    </message>
    <message>
        <source>print it on a smaller sheet first</source>
        <translation>imprímalo antes en una hoja más pequeña</translation>
    </message>
    <message>
        <source>at {dpi:g} dpi {too_large}; {advice}</source>
        <translation>a {dpi:g} dpi {too_large}; {advice}</translation>
    </message>
    <message>
        <source>it defines entities that are more than short texts, which a drawing does not need; export it again as plain SVG</source>
        <translation>define entidades que son más que textos cortos, que un dibujo no necesita; expórtelo de nuevo como SVG simple</translation>
    </message>
    <message>
        <source>it does not say how large it is; export it again with a width and a height</source>
        <translation>no dice qué tamaño tiene; expórtelo de nuevo con ancho y alto</translation>
    </message>
    <message>
        <source>the drawing is larger than {largest_file} MB</source>
        <translation>el dibujo tiene más de {largest_file} MB</translation>
    </message>
    <message>
        <source>its parts lie within each other more than {deepest:,} deep</source>
        <translation>sus partes están unas dentro de otras a más de {deepest:,} de profundidad</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>no es un archivo ordinario</translation>
    </message>
    <message>
        <source>the file is larger than {largest_file} MB</source>
        <translation>el archivo tiene más de {largest_file} MB</translation>
    </message>
    <message>
        <source>the file is no longer there</source>
        <translation>el archivo ya no está ahí</translation>
    </message>
    <message>
        <source>{cause}</source>
        <translation>{cause}</translation>
    </message>
    <message>
        <source>you do not have permission to read it</source>
        <translation>usted no tiene permiso para leerlo</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>no puede leerse ({reason})</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}), so nothing was imported.</source>
        <translation>«{path}» no puede leerse ({reason}), así que no se importó nada.</translation>
    </message>
    <message>
        <source>Nothing was imported from “{name}”. {warnings}</source>
        <translation>No se importó nada de «{name}». {warnings}</translation>
    </message>
    <message>
        <source>Left out line {number}, “{named}”: it is {why}.</source>
        <translation>Se omitió la línea {number}, «{named}»: es {why}.</translation>
    </message>
    <message>
        <source>Line {number}: {error}</source>
        <translation>Línea {number}: {error}</translation>
    </message>
    <message>
        <source>lacks the column</source>
        <translation>no tiene la columna</translation>
    </message>
    <message>
        <source>has the unknown column</source>
        <translation>tiene la columna desconocida</translation>
    </message>
    <message>
        <source>repeats the column</source>
        <translation>repite la columna</translation>
    </message>
    <message>
        <source>“{name}” {complaint} {named}, so nothing was imported. Its first line must be {names}.</source>
        <translation>«{name}» {complaint} {named}, así que no se importó nada. Su primera línea debe ser {names}.</translation>
    </message>
    <message>
        <source>its cells ({count}) are not as many as the columns ({count2}).</source>
        <translation>sus celdas ({count}) no son tantas como las columnas ({count2}).</translation>
    </message>
    <message>
        <source>the {name} is missing.</source>
        <translation>falta {name}.</translation>
    </message>
    <message>
        <source>“{text}” is not an answer; write Yes, Partial, No, N/A or Can&apos;t observe.</source>
        <translation>«{text}» no es una respuesta; escriba Yes, Partial, No, N/A o Can&apos;t observe.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time; write it like 2026-11-18T10:46.</source>
        <translation>«{text}» no es una fecha con hora; escríbala como 2026-11-18T10:46.</translation>
    </message>
    <message>
        <source>name a type that is not in the workbook</source>
        <translation>nombran un tipo que no está en el libro</translation>
    </message>
    <message>
        <source>name a space that is not in the workbook</source>
        <translation>nombran un espacio que no está en el libro</translation>
    </message>
    <message>
        <source>are in no space</source>
        <translation>no están en ningún espacio</translation>
    </message>
    <message>
        <source>Of the {count:,} components, {count2:,} {what}.</source>
        <translation>De los {count:,} componentes, {count2:,} {what}.</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>no se importó nada</translation>
    </message>
    <message>
        <source>The drawing shows no line and no text, so {nothing}. Check that the plan is in this file and not in another drawing that it refers to.</source>
        <translation>El dibujo no muestra líneas ni textos, así que {nothing}. Compruebe que el plano está en este archivo y no en otro dibujo al que se refiere.</translation>
    </message>
    <message>
        <source>another unit</source>
        <translation>otra unidad</translation>
    </message>
    <message>
        <source>The chosen layers hold {count:,} straight pieces, more than the {most_walls:,} walls a plan takes, so no wall was added. Choose only the layers the walls are on.</source>
        <translation>Las capas elegidas tienen {count:,} tramos rectos, más que los {most_walls:,} muros que admite un plano, así que no se agregó ningún muro. Elija solo las capas en que están los muros.</translation>
    </message>
    <message>
        <source>The chosen layers show nothing, so {nothing}. Choose other layers.</source>
        <translation>Las capas elegidas no muestran nada, así que {nothing}. Elija otras capas.</translation>
    </message>
    <message>
        <source>The chosen layers show nothing in that part of the drawing, so {nothing}. Choose another part, or other layers.</source>
        <translation>Las capas elegidas no muestran nada en esa parte del dibujo, así que {nothing}. Elija otra parte u otras capas.</translation>
    </message>
    <message>
        <source>The chosen layers show nothing of a size that can be drawn, so {nothing}. Choose other layers.</source>
        <translation>Las capas elegidas no muestran nada de un tamaño que se pueda dibujar, así que {nothing}. Elija otras capas.</translation>
    </message>
    <message>
        <source>The picture would be {width:,} × {height:,} pixels, more than {longest_side:,} a side, so {nothing}. Choose fewer pixels per meter, or check the unit.</source>
        <translation>La imagen tendría {width:,} × {height:,} píxeles, más de {longest_side:,} por lado, así que {nothing}. Elija menos píxeles por metro o compruebe la unidad.</translation>
    </message>
    <message>
        <source>The drawing shows more than {most_shapes:,} pieces, so nothing was imported. Choose fewer layers, or save the level on its own and purge the drawing.</source>
        <translation>El dibujo muestra más de {most_shapes:,} piezas, así que no se importó nada. Elija menos capas, o guarde el nivel por separado y purgue el dibujo.</translation>
    </message>
    <message>
        <source>The drawing clips more than {most_clipped:,} pieces, so nothing was imported. Choose fewer layers, or save the level on its own and purge the drawing.</source>
        <translation>El dibujo recorta más de {most_clipped:,} piezas, así que no se importó nada. Elija menos capas, o guarde el nivel por separado y purgue el dibujo.</translation>
    </message>
    <message>
        <source>The drawing is empty, so nothing was imported; copy the file again.</source>
        <translation>El dibujo está vacío, así que no se importó nada; copie el archivo de nuevo.</translation>
    </message>
    <message>
        <source>This is a DWG drawing, which only CAD programs read; nothing was imported. Open it in the CAD program and save it as DXF, or ask whoever drew it for a DXF or PDF.</source>
        <translation>Es un dibujo DWG, que solo leen los programas CAD; no se importó nada. Ábralo en el programa CAD y guárdelo como DXF, o pida a quien lo dibujó un DXF o PDF.</translation>
    </message>
    <message>
        <source>The drawing has {count:,.0f} MB, more than {largest:.0f} MB, so nothing was imported. Save one level on its own, or purge what it does not use.</source>
        <translation>El dibujo tiene {count:,.0f} MB, más de {largest:.0f} MB, así que no se importó nada. Guarde un nivel por separado o purgue lo que no usa.</translation>
    </message>
    <message>
        <source>The file is not a DXF drawing, whatever its name says, so nothing was imported. Save it as DXF in the CAD program, or import the plan as PDF or picture.</source>
        <translation>El archivo no es un dibujo DXF, diga lo que diga su nombre, así que no se importó nada. Guárdelo como DXF en el programa CAD, o importe el plano como PDF o imagen.</translation>
    </message>
    <message>
        <source>The drawing is damaged beyond repair, so nothing was imported. Open it in the CAD program, run its audit and save it again, or import the plan as PDF.</source>
        <translation>El dibujo está dañado sin remedio, así que no se importó nada. Ábralo en el programa CAD, ejecute su revisión y guárdelo de nuevo, o importe el plano como PDF.</translation>
    </message>
    <message>
        <source>there is no reading</source>
        <translation>no hay lectura</translation>
    </message>
    <message>
        <source>the meter was over its range</source>
        <translation>el medidor estaba por encima de su rango</translation>
    </message>
    <message>
        <source>the meter was under its range</source>
        <translation>el medidor estaba por debajo de su rango</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>light cannot be negative</source>
        <translation>la luz no puede ser negativa</translation>
    </message>
    <message>
        <source>it is brighter than the sun</source>
        <translation>es más brillante que el sol</translation>
    </message>
    <message>
        <source>it has several numbers and no heads say which is the reading</source>
        <translation>tiene varios números y ningún encabezado dice cuál es la lectura</translation>
    </message>
    <message>
        <source>it sums up other readings</source>
        <translation>resume otras lecturas</translation>
    </message>
    <message>
        <source>its cells ({count}) are not as many as the heads ({count2})</source>
        <translation>sus celdas ({count}) no son tantas como los encabezados ({count2})</translation>
    </message>
    <message>
        <source>“{cell}” is not a number</source>
        <translation>«{cell}» no es un número</translation>
    </message>
    <message>
        <source>The file has no reading that could be understood, so nothing was imported. Check that it is the meter log, with a column of readings in lux or foot-candles.</source>
        <translation>El archivo no tiene ninguna lectura que se entienda, así que no se importó nada. Compruebe que es el registro del medidor, con una columna de lecturas en lux o pies-candela.</translation>
    </message>
    <message>
        <source>The file does not say whether its readings are in lux or foot-candles, so nothing was imported. Look at the meter&apos;s display and choose.</source>
        <translation>El archivo no dice si sus lecturas están en lux o en pies-candela, así que no se importó nada. Mire la pantalla del medidor y elija.</translation>
    </message>
    <message>
        <source>The file is not a meter log as text or CSV, so nothing was imported. Export the readings from the meter&apos;s program as text or CSV and try again.</source>
        <translation>El archivo no es un registro de medidor como texto o CSV, así que no se importó nada. Exporte las lecturas desde el programa del medidor como texto o CSV e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file has {count:,} lines, more than the {most_rows:,} of a meter log, so nothing was imported. Cut out the readings of this survey and try again.</source>
        <translation>El archivo tiene {count:,} líneas, más que las {most_rows:,} de un registro de medidor, así que no se importó nada. Recorte las lecturas de esta medición e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“{manifest}” is not the list of a packet, so nothing was compared. Take the one that came with the files.</source>
        <translation>«{manifest}» no es la lista de un paquete, así que no se comparó nada. Tome la que vino con los archivos.</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>«{name}» falta</translation>
    </message>
    <message>
        <source>“{name}” is now called “{now}”</source>
        <translation>«{name}» se llama ahora «{now}»</translation>
    </message>
    <message>
        <source>“{name}” is not as it was when the packet was made</source>
        <translation>«{name}» no está como cuando se hizo el paquete</translation>
    </message>
    <message>
        <source>“{name}” is not on the list</source>
        <translation>«{name}» no está en la lista</translation>
    </message>
    <message>
        <source>it has “{name}” twice</source>
        <translation>tiene «{name}» dos veces</translation>
    </message>
    <message>
        <source>it has more than {most_files:,} files, which no packet has</source>
        <translation>tiene más de {most_files:,} archivos, que ningún paquete tiene</translation>
    </message>
    <message>
        <source>it is larger than any packet</source>
        <translation>es más grande que cualquier paquete</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>está cortado o dañado</translation>
    </message>
    <message>
        <source>“{within}” leads out of it</source>
        <translation>«{within}» lleva fuera de él</translation>
    </message>
    <message>
        <source>it names a file outside of it</source>
        <translation>nombra un archivo de fuera</translation>
    </message>
    <message>
        <source>it has a packet with a password in another one</source>
        <translation>tiene dentro otro paquete con contraseña</translation>
    </message>
    <message>
        <source>its files have a password</source>
        <translation>sus archivos tienen contraseña</translation>
    </message>
    <message>
        <source>A signing key says whose it is, so none was made. Give the name of the district or agency that issues the copies.</source>
        <translation>Una clave de firma dice de quién es, así que no se hizo ninguna. Dé el nombre del distrito o la agencia que emite las copias.</translation>
    </message>
    <message>
        <source>The passphrase does not open the signing key of {issuer}, so nothing was signed. Try again; if it is lost, make a new key and give its fingerprint to everybody who has the old one: what was signed before stays valid.</source>
        <translation>La frase de contraseña no abre la clave de firma de {issuer}, así que no se firmó nada. Inténtelo de nuevo; si se perdió, haga una clave nueva y dé su huella a todos los que tienen la antigua: lo firmado antes sigue siendo válido.</translation>
    </message>
    <message>
        <source>That file has no public key of an issuer of copies. Ask the issuer for the file that “signing-key export” wrote, or type the fingerprint.</source>
        <translation>Ese archivo no tiene la clave pública de un emisor de copias. Pida al emisor el archivo que escribió «signing-key export», o escriba la huella.</translation>
    </message>
    <message>
        <source>The file of the signing key is damaged, so nothing was signed. Put a backup of it in its place, or make a new key.</source>
        <translation>El archivo de la clave de firma está dañado, así que no se firmó nada. Ponga en su lugar una copia de respaldo o haga una clave nueva.</translation>
    </message>
    <message>
        <source>This file is no packet, or it was changed or cut short, so nothing was read from it. Ask for the packet again.</source>
        <translation>Este archivo no es un paquete, o fue cambiado o cortado, así que no se leyó nada de él. Pida el paquete de nuevo.</translation>
    </message>
    <message>
        <source>The password of a zip can have letters without accents, digits, signs and spaces, {most_letters} at most: not every program that opens it takes others the same way. No packet was made; choose another password.</source>
        <translation>La contraseña de un zip puede tener letras sin acentos, cifras, signos y espacios, como máximo {most_letters}: no todo programa que lo abre toma otros de la misma manera. No se hizo ningún paquete; elija otra contraseña.</translation>
    </message>
    <message>
        <source>The password does not open this packet; nothing was read. Type the one that was agreed with whoever made it.</source>
        <translation>La contraseña no abre este paquete; no se leyó nada. Escriba la que se acordó con quien lo hizo.</translation>
    </message>
    <message>
        <source>a heading over the rows below it</source>
        <translation>un título sobre las filas de abajo</translation>
    </message>
    <message>
        <source>a total of other rows</source>
        <translation>un total de otras filas</translation>
    </message>
    <message>
        <source>a line that a printer or report adds</source>
        <translation>una línea que agrega una impresora o un informe</translation>
    </message>
    <message>
        <source>the headers once more</source>
        <translation>los encabezados otra vez</translation>
    </message>
    <message>
        <source>what the columns are measured in</source>
        <translation>la unidad de las columnas</translation>
    </message>
    <message>
        <source>a line between rows</source>
        <translation>una línea entre filas</translation>
    </message>
    <message>
        <source>“{name}” stores its numbers without what its cells show, so a number shown as 007 was read as 7, and formulas without a result as blank cells. Look at the numbers below; if zeros are missing, open it in a spreadsheet program, save it as Excel Workbook (.xlsx) and import that.</source>
        <translation>«{name}» guarda sus números sin lo que muestran sus celdas, así que un número mostrado como 007 se leyó como 7, y las fórmulas sin resultado como celdas vacías. Mire los números de abajo; si faltan ceros, ábralo en un programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be read as a workbook, so nothing was imported. Open it in a spreadsheet program, save it again as .xlsx or CSV, and import that.</source>
        <translation>«{name}» está dañado y no puede leerse como libro, así que no se importó nada. Ábralo en un programa de hojas de cálculo, guárdelo de nuevo como .xlsx o CSV e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password, so nothing was imported. Save a copy without a password and import that.</source>
        <translation>«{name}» está protegido con contraseña, así que no se importó nada. Guarde una copia sin contraseña e importe esa.</translation>
    </message>
    <message>
        <source>“{name}” would unpack to far more than a register takes, so nothing was imported. Copy the sheet that is wanted into a new workbook and import that.</source>
        <translation>«{name}» se descomprimiría en mucho más de lo que admite un registro, así que no se importó nada. Copie la hoja que se quiere a un libro nuevo e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” contains a document type with entities of its own, which no spreadsheet program writes, so nothing was imported. Ask where the file comes from.</source>
        <translation>«{name}» contiene un tipo de documento con entidades propias, que ningún programa de hojas de cálculo escribe, así que no se importó nada. Pregunte de dónde viene el archivo.</translation>
    </message>
    <message>
        <source>is a PDF</source>
        <translation>es un PDF</translation>
    </message>
    <message>
        <source>is a picture</source>
        <translation>es una imagen</translation>
    </message>
    <message>
        <source>is a text document</source>
        <translation>es un documento de texto</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it as Excel Workbook (.xlsx) or CSV, and import</source>
        <translation>Ábralo en un programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) o CSV e importe</translation>
    </message>
    <message>
        <source>“{name}” is empty, so nothing was imported; choose another.</source>
        <translation>«{name}» está vacío, así que no se importó nada; elija otro.</translation>
    </message>
    <message>
        <source>“{name}” {what} and not a spreadsheet, so nothing was imported. Choose a workbook (.xlsx) or a CSV file.</source>
        <translation>«{name}» {what} y no una hoja de cálculo, así que no se importó nada. Elija un libro (.xlsx) o un archivo CSV.</translation>
    </message>
    <message>
        <source>a web page or XML file</source>
        <translation>una página web o un archivo XML</translation>
    </message>
    <message>
        <source>an OpenDocument file and not a spreadsheet</source>
        <translation>un archivo OpenDocument y no una hoja de cálculo</translation>
    </message>
    <message>
        <source>an Apple Numbers file</source>
        <translation>un archivo de Apple Numbers</translation>
    </message>
    <message>
        <source>“{name}” is an archive without a workbook in it, so nothing was imported. Choose a workbook (.xlsx) or a CSV file.</source>
        <translation>«{name}» es un archivo comprimido sin un libro dentro, así que no se importó nada. Elija un libro (.xlsx) o un archivo CSV.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password, damaged, far too large or no spreadsheet, so nothing was imported. {save_as} that.</source>
        <translation>«{name}» está protegido con contraseña, dañado, es demasiado grande o no es una hoja de cálculo, así que no se importó nada. {save_as} ese.</translation>
    </message>
    <message>
        <source>Row {row:,} of “{name}” has more text than a spreadsheet program lets into a cell or a register needs, so nothing was imported. Copy the columns that are wanted into a new workbook and import that.</source>
        <translation>La fila {row:,} de «{name}» tiene más texto del que un programa de hojas de cálculo admite en una celda o un registro necesita, así que no se importó nada. Copie las columnas que se quieren a un libro nuevo e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password, so nothing was imported. Open it in the program it comes from, save a copy without a password, and import that.</source>
        <translation>«{name}» está protegido con contraseña, así que no se importó nada. Ábralo en el programa del que viene, guarde una copia sin contraseña e importe esa.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, so nothing was imported. {save_as} that.</source>
        <translation>«{name}» es {what}, así que no se importó nada. {save_as} ese.</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Celdas pegadas</translation>
    </message>
    <message>
        <source>“{name}” has no cell with anything in it, so nothing was imported. Check that the table is in this file and was saved.</source>
        <translation>«{name}» no tiene ninguna celda con algo dentro, así que no se importó nada. Compruebe que la tabla está en este archivo y se guardó.</translation>
    </message>
    <message>
        <source>Sheet “{title}” is longer or wider than the {most_rows:,} rows and {most_columns} columns that are read; the rest was left out. Split it to import the rest.</source>
        <translation>La hoja «{title}» es más larga o ancha que las {most_rows:,} filas y {most_columns} columnas que se leen; el resto se omitió. Divídala para importar el resto.</translation>
    </message>
    <message>
        <source>Sheet “{title}” has cells that show an error, left blank: {cells}.</source>
        <translation>La hoja «{title}» tiene celdas que muestran un error, dejadas vacías: {cells}.</translation>
    </message>
    <message>
        <source>Row {number:,} is blank, so the headers stayed as they are. Choose another row.</source>
        <translation>La fila {number:,} está vacía, así que los encabezados quedaron como estaban. Elija otra fila.</translation>
    </message>
    <message>
        <source>“{name}” has {count:,} MB, more than the {largest} MB that are read, so nothing was imported. Split it.</source>
        <translation>«{name}» tiene {count:,} MB, más que los {largest} MB que se leen, así que no se importó nada. Divídalo.</translation>
    </message>
    <message>
        <source>The file is longer or wider than the {most_rows:,} rows and {most_columns} columns that are read; the rest was left out. Split it to import the rest.</source>
        <translation>El archivo es más largo o ancho que las {most_rows:,} filas y {most_columns} columnas que se leen; el resto se omitió. Divídalo para importar el resto.</translation>
    </message>
    <message>
        <source>The accented letters are neither UTF-8 nor Windows text, so some are wrong, as in “{shown}”. Save the table as CSV UTF-8 or Excel Workbook (.xlsx) and import that.</source>
        <translation>Las letras con acento no son ni UTF-8 ni texto de Windows, así que algunas están mal, como en «{shown}». Guarde la tabla como CSV UTF-8 o libro de Excel (.xlsx) e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” is neither a workbook nor text, so nothing was imported. Save the table as Excel Workbook (.xlsx) or CSV and import that.</source>
        <translation>«{name}» no es un libro ni texto, así que no se importó nada. Guarde la tabla como libro de Excel (.xlsx) o CSV e importe ese.</translation>
    </message>
    <message>
        <source>The quotation marks are wrong from line {line:,} on; where they were, each line was taken for a row. Check those rows.</source>
        <translation>Las comillas están mal desde la línea {line:,}; donde estaban, cada línea se tomó por una fila. Compruebe esas filas.</translation>
    </message>
    <message>
        <source>“{name}” is broken near line {line:,}, so nothing was imported. Check the quotation marks there.</source>
        <translation>«{name}» está roto cerca de la línea {line:,}, así que no se importó nada. Compruebe allí las comillas.</translation>
    </message>
    <message>
        <source>reading it took longer than {seconds:g} s</source>
        <translation>leerlo tardó más de {seconds:g} s</translation>
    </message>
    <message>
        <source>it needs more memory than {memory_mb:,} MB</source>
        <translation>necesita más memoria que {memory_mb:,} MB</translation>
    </message>
    <message>
        <source>it has {in_words} pixels, more than {in_words2}</source>
        <translation>tiene {in_words} píxeles, más de {in_words2}</translation>
    </message>
    <message>
        <source>it made the program that reads it stop</source>
        <translation>hizo que se detuviera el programa que lo lee</translation>
    </message>
    <message>
        <source>Codes are written only into an encrypted PDF, so no file was made. Give a password, or leave the codes out.</source>
        <translation>Los códigos solo se escriben en un PDF cifrado, así que no se hizo ningún archivo. Dé una contraseña o deje fuera los códigos.</translation>
    </message>
    <message>
        <source>The report was cancelled. No file was written and the audit is unchanged.</source>
        <translation>El informe se canceló. No se escribió ningún archivo y la auditoría no cambió.</translation>
    </message>
    <message>
        <source>“{name}” is no font that can be used here, so no file was made. Choose a TrueType or OpenType font (.ttf, .otf, .ttc).</source>
        <translation>«{name}» no es un tipo de letra que se pueda usar aquí, así que no se hizo ningún archivo. Elija un tipo de letra TrueType u OpenType (.ttf, .otf, .ttc).</translation>
    </message>
    <message>
        <source>The font “{name}” says that it may not be embedded in documents, so no file was made with it. Choose another font.</source>
        <translation>El tipo de letra «{name}» dice que no se puede incrustar en documentos, así que no se hizo ningún archivo con él. Elija otro.</translation>
    </message>
    <message>
        <source>The password of a PDF needs at least {least_password} characters; no file was made. Choose a longer one.</source>
        <translation>La contraseña de un PDF necesita al menos {least_password} caracteres; no se hizo ningún archivo. Elija una más larga.</translation>
    </message>
    <message>
        <source>The password is longer than a PDF can take; no file was made. Choose a shorter one.</source>
        <translation>La contraseña es más larga de lo que admite un PDF; no se hizo ningún archivo. Elija una más corta.</translation>
    </message>
    <message>
        <source>A plan&apos;s picture in this audit cannot be read. No report was written and the audit is unchanged. Import that plan again, then export again.</source>
        <translation>La imagen de un plano de esta auditoría no puede leerse. No se escribió ningún informe y la auditoría no cambió. Importe ese plano de nuevo y exporte otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>Write 1 row of {register}</source>
        <comment>Write {count} rows of {register}</comment>
        <translation>
            <numerusform>Escribir 1 fila de {register}</numerusform>
            <numerusform>Escribir {count} filas de {register}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name 1 marker as in {words}</source>
        <comment>Name {count} markers as in {words}</comment>
        <translation>
            <numerusform>Nombrar 1 marcador como en {words}</numerusform>
            <numerusform>Nombrar {count} marcadores como en {words}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{folder}” could not be made ({reason}).</source>
        <translation>«{folder}» no pudo crearse ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>Name 1 place</source>
        <comment>Name {count} places</comment>
        <translation>
            <numerusform>Nombrar 1 lugar</numerusform>
            <numerusform>Nombrar {count} lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say what became of 1 finding</source>
        <comment>Say what became of {count} findings</comment>
        <translation>
            <numerusform>Indicar qué fue de 1 hallazgo</numerusform>
            <numerusform>Indicar qué fue de {count} hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caption 1 photo</source>
        <comment>Caption {count} photos</comment>
        <translation>
            <numerusform>Poner pie a 1 foto</numerusform>
            <numerusform>Poner pie a {count} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>a stored picture that nothing shows</source>
        <translation>una imagen guardada que nada muestra</translation>
    </message>
    <message>
        <source>photo {file_name}</source>
        <translation>la foto {file_name}</translation>
    </message>
    <message>
        <source>the stored picture of {thing} was changed</source>
        <translation>la imagen guardada de {thing} fue cambiada</translation>
    </message>
    <message>
        <source>the file that {thing} came from was changed</source>
        <translation>el archivo del que vino {thing} fue cambiado</translation>
    </message>
    <message>
        <source>the overview of {thing} was changed</source>
        <translation>la vista general de {thing} fue cambiada</translation>
    </message>
    <message>
        <source>plan {title}</source>
        <translation>el plano {title}</translation>
    </message>
    <message>
        <source>the picture of {name} is not complete</source>
        <translation>la imagen de {name} no está completa</translation>
    </message>
    <message>
        <source>{name} has no scale</source>
        <translation>{name} no tiene escala</translation>
    </message>
    <message>
        <source>{name} is not aligned with the site plan (control points on both do that), so its cells are its own and begin with {prefix}</source>
        <translation>{name} no está alineado con el plano del sitio (lo hacen puntos de control en ambos), así que sus celdas son propias y empiezan con {prefix}</translation>
    </message>
    <message>
        <source>{name} was not checked against the building</source>
        <translation>{name} no se comparó con el edificio</translation>
    </message>
    <message numerus="yes">
        <source>1 pin is linked to nothing on {name}</source>
        <comment>{count} pins are linked to nothing on {name}</comment>
        <translation>
            <numerusform>1 alfiler no está ligado a nada en {name}</numerusform>
            <numerusform>{count} alfileres no están ligados a nada en {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>sight study {name} on {name2} was never computed</source>
        <translation>el estudio visual {name} en {name2} nunca se calculó</translation>
    </message>
    <message>
        <source>sight study {name} is older than what stands on {name2}</source>
        <translation>el estudio visual {name} es más antiguo que lo que hay en {name2}</translation>
    </message>
    <message numerus="yes">
        <source>1 question on which two raters differ is not settled</source>
        <comment>{count} questions on which two raters differ are not settled</comment>
        <translation>
            <numerusform>1 pregunta en que dos evaluadores difieren está sin resolver</numerusform>
            <numerusform>{count} preguntas en que dos evaluadores difieren están sin resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 question has no reply in the interview of {day} ({title})</source>
        <comment>{count} questions have no reply in the interview of {day} ({title})</comment>
        <translation>
            <numerusform>1 pregunta no tiene respuesta en la entrevista del {day} ({title})</numerusform>
            <numerusform>{count} preguntas no tienen respuesta en la entrevista del {day} ({title})</numerusform>
        </translation>
    </message>
    <message>
        <source>the text of checklist {stored} does not match its digest</source>
        <translation>el texto de la lista {stored} no coincide con su resumen criptográfico</translation>
    </message>
    <message>
        <source>the bytes of photo {file_name} are missing</source>
        <translation>faltan los bytes de la foto {file_name}</translation>
    </message>
    <message>
        <source>the marks of photo {file_name} cannot be read, so it is shown blurred</source>
        <translation>las marcas de la foto {file_name} no pueden leerse, así que se muestra borrosa</translation>
    </message>
    <message numerus="yes">
        <source>1 item is not answered yet</source>
        <comment>{count} items are not answered yet</comment>
        <translation>
            <numerusform>1 punto aún no está respondido</numerusform>
            <numerusform>{count} puntos aún no están respondidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 item is to come back for (unable to observe)</source>
        <comment>{count} items are to come back for (unable to observe)</comment>
        <translation>
            <numerusform>hay que volver por 1 punto (no se pudo observar)</numerusform>
            <numerusform>hay que volver por {count} puntos (no se pudieron observar)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 item is answered N/A without a reason</source>
        <comment>{count} items are answered N/A without a reason</comment>
        <translation>
            <numerusform>1 punto está respondido N/A sin motivo</numerusform>
            <numerusform>{count} puntos están respondidos N/A sin motivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 item is unable to observe without a note on why</source>
        <comment>{count} items are unable to observe without a note on why</comment>
        <translation>
            <numerusform>1 punto no se pudo observar y no tiene nota de por qué</numerusform>
            <numerusform>{count} puntos no se pudieron observar y no tienen nota de por qué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding of last time was not looked at again</source>
        <comment>{count} findings of last time were not looked at again</comment>
        <translation>
            <numerusform>1 hallazgo de la vez pasada no se volvió a mirar</numerusform>
            <numerusform>{count} hallazgos de la vez pasada no se volvieron a mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>no {kind_words} were made: add them, or say that there are none here</source>
        <translation>no se hizo ninguno de estos lugares: {kind_words}; agréguelos o diga que no los hay aquí</translation>
    </message>
    <message>
        <source>nothing is answered at: {unvisited}</source>
        <translation>no hay nada respondido en: {unvisited}</translation>
    </message>
    <message numerus="yes">
        <source>1 photo needs a students-visible check</source>
        <comment>{count} photos need a students-visible check</comment>
        <translation>
            <numerusform>1 foto necesita la revisión de estudiantes visibles</numerusform>
            <numerusform>{count} fotos necesitan la revisión de estudiantes visibles</numerusform>
        </translation>
    </message>
    <message>
        <source>no visit is recorded (date, phase, people)</source>
        <translation>no hay ninguna visita registrada (fecha, fase, personas)</translation>
    </message>
    <message>
        <source>the school has no address</source>
        <translation>la escuela no tiene dirección</translation>
    </message>
    <message numerus="yes">
        <source>1 answer lacks the {evidence} the item asks for</source>
        <comment>{count} answers lack the {evidence} the item asks for</comment>
        <translation>
            <numerusform>a 1 respuesta le falta lo que pide el punto: {evidence}</numerusform>
            <numerusform>a {count} respuestas les falta lo que pide el punto: {evidence}</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was cancelled; no file was made.</source>
        <translation>El informe se canceló; no se hizo ningún archivo.</translation>
    </message>
    <message>
        <source>The report was not made, as the part of the program that makes it could not be started; the audit is unchanged. Close other programs and try again.</source>
        <translation>El informe no se hizo, pues no se pudo iniciar la parte del programa que lo hace; la auditoría no cambió. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Codes are only in the full report, so no file was made. Leave them out, or make the full report with a password.</source>
        <translation>Los códigos solo están en el informe completo, así que no se hizo ningún archivo. Déjelos fuera o haga el informe completo con contraseña.</translation>
    </message>
    <message>
        <source>Only the responders&apos; packet leaves it open whether weaknesses go into it; no file was made. Leave that choice out.</source>
        <translation>Solo el paquete para primeros respondientes deja abierto si incluye debilidades; no se hizo ningún archivo. Deje fuera esa elección.</translation>
    </message>
    <message>
        <source>Codes go only to a named recipient, so that the log says who has them; no file was made. Name the recipient, or leave the codes out.</source>
        <translation>Los códigos solo se entregan a un destinatario con nombre, para que el registro diga quién los tiene; no se hizo ningún archivo. Nombre al destinatario o deje fuera los códigos.</translation>
    </message>
    <message>
        <source>Only the full report comes in two volumes; no file was made. Leave the volume out.</source>
        <translation>Solo el informe completo viene en dos tomos; no se hizo ningún archivo. Deje fuera el tomo.</translation>
    </message>
    <message>
        <source>Codes are in the annex of the full report; no file was made. Make the annex or the whole report, or leave the codes out.</source>
        <translation>Los códigos están en el anexo del informe completo; no se hizo ningún archivo. Haga el anexo o el informe entero, o deje fuera los códigos.</translation>
    </message>
    <message>
        <source>recalled on {day}</source>
        <translation>reclamada el {day}</translation>
    </message>
    <message>
        <source>destroyed on {day}</source>
        <translation>destruida el {day}</translation>
    </message>
    <message>
        <source>never sent, noted on {day}</source>
        <translation>nunca enviada, anotado el {day}</translation>
    </message>
    <message>
        <source>still out, found on {day}</source>
        <translation>aún fuera, constatado el {day}</translation>
    </message>
    <message>
        <source>{count} copies have the number {number}, as two files of this audit each gave it before they were merged, so nothing was written. Choose the copy in the window.</source>
        <translation>{count} copias tienen el número {number}, pues dos archivos de esta auditoría lo dieron antes de combinarse, así que no se escribió nada. Elija la copia en la ventana.</translation>
    </message>
    <message>
        <source>No copy {number} is in the log, so nothing was written. Look the number up with “recipients”, or on the copy itself.</source>
        <translation>Ninguna copia {number} está en el registro, así que no se escribió nada. Busque el número con «recipients» o en la copia misma.</translation>
    </message>
    <message>
        <source>A note beside a copy has at most {longest_note} characters; nothing was written. Shorten it.</source>
        <translation>Una nota junto a una copia tiene como máximo {longest_note} caracteres; no se escribió nada. Acórtela.</translation>
    </message>
    <message>
        <source>Copy {copy_number}, {begin} today is needed; nothing was written. {day} is not one.</source>
        <translation>Copia {copy_number}: {begin} hoy hace falta; no se escribió nada. {day} no lo es.</translation>
    </message>
    <message>
        <source>{words}: {note}</source>
        <translation>{words}: {note}</translation>
    </message>
    <message>
        <source>Copy {number} {what}</source>
        <translation>Copia {number} {what}</translation>
    </message>
    <message>
        <source>There is a signing key{whose} already, so none was made. Use it, or say that it is to be replaced: what it signed stays valid.</source>
        <translation>Ya hay una clave de firma{whose}, así que no se hizo ninguna. Úsela o diga que se reemplace: lo que firmó sigue siendo válido.</translation>
    </message>
    <message>
        <source>The signing key needs a passphrase, so none was made. Type one.</source>
        <translation>La clave de firma necesita una frase de contraseña, así que no se hizo ninguna. Escriba una.</translation>
    </message>
    <message>
        <source>“{parent}” cannot be written ({reason}), so no key was made. Ask who looks after this computer.</source>
        <translation>En «{parent}» no se puede escribir ({reason}), así que no se hizo ninguna clave. Pregunte a quien cuida esta computadora.</translation>
    </message>
    <message>
        <source>No signing key is set up on this computer, so nothing was signed. Make one first, or make the copy without a signature.</source>
        <translation>En esta computadora no hay clave de firma, así que no se firmó nada. Haga antes una o haga la copia sin firma.</translation>
    </message>
    <message>
        <source>No signing key is set up on this computer, so there is nothing to export. Make one first.</source>
        <translation>En esta computadora no hay clave de firma, así que no hay nada que exportar. Haga antes una.</translation>
    </message>
    <message>
        <source>“{text}” is neither a file with a public key nor a fingerprint of 20 digits, so nothing was checked. Give one of them.</source>
        <translation>«{text}» no es ni un archivo con una clave pública ni una huella de 20 cifras, así que no se comprobó nada. Dé una de las dos.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}), so nothing was done. Look whether it is there and may be read.</source>
        <translation>«{path}» no puede leerse ({reason}), así que no se hizo nada. Mire si está ahí y si puede leerse.</translation>
    </message>
    <message>
        <source>Give copy {number} to {name}</source>
        <translation>Entregar la copia {number} a {name}</translation>
    </message>
    <message>
        <source>Give copy {number} of edition {edition} to {name}</source>
        <translation>Entregar la copia {number} de la edición {edition} a {name}</translation>
    </message>
    <message>
        <source>A recipient&apos;s name has at most {longest_name} characters, as it stands on every page; no file was made. Choose a shorter one.</source>
        <translation>El nombre de un destinatario tiene como máximo {longest_name} caracteres, pues está en cada página; no se hizo ningún archivo. Elija uno más corto.</translation>
    </message>
    <message>
        <source>Make copy {number} with codes for {recipient}</source>
        <translation>Hacer la copia {number} con códigos para {recipient}</translation>
    </message>
    <message>
        <source>“{path}” could not be checked ({reason}), so the copy is not in the log of recipients. Make it again.</source>
        <translation>«{path}» no pudo comprobarse ({reason}), así que la copia no está en el registro de destinatarios. Hágala de nuevo.</translation>
    </message>
    <message>
        <source>A table is written as {suffixes}; “{name}” ends in none of them, so nothing was written. Choose a name that does.</source>
        <translation>Una tabla se escribe como {suffixes}; «{name}» no acaba en ninguno, así que no se escribió nada. Elija un nombre que lo haga.</translation>
    </message>
    <message>
        <source>The {audience} document has no {kind}, so nothing was written. This table can be made for {readers}.</source>
        <translation>El documento {audience} no tiene {kind}, así que no se escribió nada. Esta tabla puede hacerse para {readers}.</translation>
    </message>
    <message>
        <source>A CSV file has room for one register, so nothing was written. Choose one, or write them all as .xlsx or .json.</source>
        <translation>Un archivo CSV tiene sitio para un registro, así que no se escribió nada. Elija uno o escríbalos todos como .xlsx o .json.</translation>
    </message>
    <message>
        <source>{capitalize} are one table of their own, so nothing was written; leave the register out.</source>
        <translation>{capitalize} son una tabla propia, así que no se escribió nada; deje fuera el registro.</translation>
    </message>
    <message>
        <source>A folder cannot have a password, so no packet was made. Choose a file that ends in .zip, which is encrypted as a whole.</source>
        <translation>Una carpeta no puede tener contraseña, así que no se hizo ningún paquete. Elija un archivo que acabe en .zip, que se cifra entero.</translation>
    </message>
    <message>
        <source>“{target}” already has something in it, so no packet was made. Choose a new folder.</source>
        <translation>«{target}» ya contiene algo, así que no se hizo ningún paquete. Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>“{target}” could not be written ({reason}), so there is no packet. {advice}</source>
        <translation>«{target}» no pudo escribirse ({reason}), así que no hay paquete. {advice}</translation>
    </message>
    <message>
        <source>a part of a plan&apos;s picture is missing</source>
        <translation>falta una parte de la imagen de un plano</translation>
    </message>
    <message>
        <source>the folder “{name}” with rules of the district is not there; choose it again</source>
        <translation>la carpeta «{name}» con normas del distrito no está ahí; elíjala de nuevo</translation>
    </message>
    <message>
        <source>{args!r} is missing</source>
        <translation>falta {args!r}</translation>
    </message>
    <message>
        <source>the file “{name}” with rules of a state is left out, as it cannot be read ({why}); correct it with a plain text editor</source>
        <translation>el archivo «{name}» con normas de un estado se omite, pues no puede leerse ({why}); corríjalo con un editor de texto simple</translation>
    </message>
    <message>
        <source>There is no profile “{key}”; choose one of {known}. Nothing changed.</source>
        <translation>No hay ningún perfil «{key}»; elija uno de {known}. No cambió nada.</translation>
    </message>
    <message>
        <source>Your organization decided that audits are of the state “{key}”, which this program does not know; it knows {known}. No audit was made or changed; ask who looks after this computer to correct it.</source>
        <translation>Su organización decidió que las auditorías son del estado «{key}», que este programa no conoce; conoce {known}. No se creó ni se cambió ninguna auditoría; pida a quien cuida de esta computadora que lo corrija.</translation>
    </message>
    <message>
        <source>An exemption line has at most {longest_line} characters, so that it fits below a page; the old one was kept.</source>
        <translation>Una línea de exención tiene como máximo {longest_line} caracteres, para que quepa bajo una página; se conservó la anterior.</translation>
    </message>
    <message>
        <source>This line is the district&apos;s own; the program knows no source of it.</source>
        <translation>Esta línea es del propio distrito; el programa no conoce su fuente.</translation>
    </message>
    <message>
        <source>This line is one that an older version offered for {state}. What it names is out of date: choose the state again on the report page to take today&apos;s line, or write your own.</source>
        <translation>Esta línea la ofrecía una versión anterior para {state}. Lo que nombra está anticuado: elija de nuevo el estado en la página del informe para tomar la línea de hoy, o escriba la suya.</translation>
    </message>
    <message>
        <source>the exemption line “{line}” names what is out of date for {state}; choose the state again on the report page</source>
        <translation>la línea de exención «{line}» nombra algo anticuado para {state}; elija de nuevo el estado en la página del informe</translation>
    </message>
    <message>
        <source>Change when findings are due by rule</source>
        <translation>Cambiar cuándo vencen los hallazgos por regla</translation>
    </message>
    <message>
        <source>A rule gives from 0 to {most_days:,} days, not {days:,}; the old one was kept.</source>
        <translation>Una regla da de 0 a {most_days:,} días, no {days:,}; se conservó la anterior.</translation>
    </message>
    <message>
        <source>New audits begin with the exemption line of {value}, and no other state is chosen.</source>
        <translation>Las auditorías nuevas empiezan con la línea de exención de {value}, y no se elige otro estado.</translation>
    </message>
    <message>
        <source>as the report page names it: the two letters of a state, or generic</source>
        <translation>como la nombra la página del informe: las dos letras de un estado, o generic</translation>
    </message>
    <message>
        <source>Audits are edited, and files are written, in these folders alone: {value}.</source>
        <translation>Las auditorías se editan, y los archivos se escriben, solo en estas carpetas: {value}.</translation>
    </message>
    <message>
        <source>whole paths with / between folders, or from ~, the folder of each user; no variables</source>
        <translation>rutas completas con / entre carpetas, o desde ~, la carpeta de cada usuario; sin variables</translation>
    </message>
    <message>
        <source>Folders are not watched for new photos.</source>
        <translation>No se vigilan carpetas en busca de fotos nuevas.</translation>
    </message>
    <message>
        <source>The camera of this computer is not used.</source>
        <translation>No se usa la cámara de esta computadora.</translation>
    </message>
    <message>
        <source>A copy has a last day: {value} after it was made, unless an earlier one is chosen.</source>
        <translation>Una copia tiene un último día: {value} después de hecha, salvo que se elija uno anterior.</translation>
    </message>
    <message>
        <source>a number from 1 to {most}</source>
        <translation>un número de 1 a {most}</translation>
    </message>
    <message numerus="yes">
        <source>1 day</source>
        <comment>{count} days</comment>
        <translation>
            <numerusform>1 día</numerusform>
            <numerusform>{count} días</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>{decision} Your organization decided that. {kept}</source>
        <translation>{decision} Así lo decidió su organización. {kept}</translation>
    </message>
    <message>
        <source>“{name}” was not written.</source>
        <translation>«{name}» no se escribió.</translation>
    </message>
    <message>
        <source>“{path}” has a mistake: {mistake}. Nothing was changed; correct it and try it again.</source>
        <translation>«{path}» tiene un error: {mistake}. No se cambió nada; corríjalo y vuelva a probarlo.</translation>
    </message>
    <message>
        <source>There is no file “{path}”, so nothing was tried.</source>
        <translation>No existe el archivo «{path}», así que no se probó nada.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is larger than any such file</source>
        <translation>es más grande que cualquier archivo de esos</translation>
    </message>
    <message>
        <source>it is a link to a file that is not there</source>
        <translation>es un enlace a un archivo que no existe</translation>
    </message>
    <message>
        <source>its name is to be {name}</source>
        <translation>su nombre debe ser {name}</translation>
    </message>
    <message>
        <source>it is not saved as UTF-8</source>
        <translation>no está guardado como UTF-8</translation>
    </message>
    <message>
        <source>{mistake}</source>
        <translation>{mistake}</translation>
    </message>
    <message>
        <source>“{key}” is not a policy this version knows</source>
        <translation>«{key}» no es una norma que esta versión conozca</translation>
    </message>
    <message>
        <source>New audits and copies of audits are encrypted with a passphrase that is not easy to guess.</source>
        <translation>Las auditorías nuevas y las copias de auditorías se cifran con una frase de contraseña que no sea fácil de adivinar.</translation>
    </message>
    <message>
        <source>Audits and their documents are marked {value}, but for the public summary, and nobody chooses another marking.</source>
        <translation>Las auditorías y sus documentos llevan la marca {value}, menos el resumen público, y nadie elige otra.</translation>
    </message>
    <message>
        <source>at most {most} letters</source>
        <translation>como máximo {most} letras</translation>
    </message>
    <message>
        <source>{mistake}; write / in a path, not \</source>
        <translation>{mistake}; en una ruta escriba /, no \</translation>
    </message>
    <message>
        <source>{example} ({rule})</source>
        <translation>{example} ({rule})</translation>
    </message>
    <message>
        <source>“{key}” is to be written like {example}</source>
        <translation>«{key}» se escribe como {example}</translation>
    </message>
    <message>
        <source>The program does not start, because the file “{path}” with what your organization decided has a mistake: {mistake}. No audit was touched; ask who looks after this computer to correct it.</source>
        <translation>El programa no se inicia, porque el archivo «{path}» con lo que decidió su organización tiene un error: {mistake}. No se tocó ninguna auditoría; pida a quien cuida esta computadora que lo corrija.</translation>
    </message>
    <message>
        <source>This finding is no longer in the audit. {kept}</source>
        <translation>Este hallazgo ya no está en la auditoría. {kept}</translation>
    </message>
    <message>
        <source>{words}, {day}, lies before finding {number} was found on {day2}. {kept} Give a later day.</source>
        <translation>{words}, {day}, es anterior al día en que se halló el hallazgo {number}, {day2}. {kept} Dé un día posterior.</translation>
    </message>
    <message>
        <source>An amount is a number of dollars from 0 to {most_dollars:,}; {amount:,} is none. {kept}</source>
        <translation>Un importe es un número de dólares de 0 a {most_dollars:,}; {amount:,} no lo es. {kept}</translation>
    </message>
    <message>
        <source>Finding {number} is set aside, so its state stays. {kept} Reopen it first.</source>
        <translation>El hallazgo {number} está apartado, así que su estado queda. {kept} Reábralo antes.</translation>
    </message>
    <message>
        <source>Finding {number} is in the state “{state_words}”, from which “{way}” leads nowhere. {kept}</source>
        <translation>El hallazgo {number} está en el estado «{state_words}», desde el que «{way}» no lleva a ninguna parte. {kept}</translation>
    </message>
    <message>
        <source>{day} lies before finding {number} was found on {day2}. {kept} Give a later day.</source>
        <translation>{day} es anterior al día en que se halló el hallazgo {number}, {day2}. {kept} Dé un día posterior.</translation>
    </message>
    <message>
        <source>{day} lies before finding {number} became “{state_words}” on {day2}. {kept} Give that day or a later one.</source>
        <translation>{day} es anterior al día en que el hallazgo {number} pasó a «{state_words}», {day2}. {kept} Dé ese día o uno posterior.</translation>
    </message>
    <message>
        <source>Say who verified finding {number}.</source>
        <translation>Diga quién verificó el hallazgo {number}.</translation>
    </message>
    <message>
        <source>Say how finding {number} was verified: seen, tried out, by a photo, by a record.</source>
        <translation>Diga cómo se verificó el hallazgo {number}: visto, probado, por una foto, por un registro.</translation>
    </message>
    <message>
        <source>Say what was seen of finding {number}, or add a photo of it.</source>
        <translation>Diga qué se vio del hallazgo {number} o agregue una foto de él.</translation>
    </message>
    <message>
        <source>Say who accepts the risk of finding {number}: a name or an office.</source>
        <translation>Diga quién acepta el riesgo del hallazgo {number}: un nombre o un cargo.</translation>
    </message>
    <message>
        <source>Say why, for finding {number}.</source>
        <translation>Diga por qué, para el hallazgo {number}.</translation>
    </message>
    <message>
        <source>Say until when the risk of finding {number} is accepted.</source>
        <translation>Diga hasta cuándo se acepta el riesgo del hallazgo {number}.</translation>
    </message>
    <message>
        <source>Say who answers for leaving finding {number} as it is.</source>
        <translation>Diga quién responde de dejar el hallazgo {number} como está.</translation>
    </message>
    <message>
        <source>{day} is over, so the risk of finding {number} cannot be accepted until then. {kept} Give a day to come.</source>
        <translation>{day} ya pasó, así que el riesgo del hallazgo {number} no puede aceptarse hasta entonces. {kept} Dé un día por venir.</translation>
    </message>
    <message>
        <source>That photo is no longer in the audit. {kept} Choose another.</source>
        <translation>Esa foto ya no está en la auditoría. {kept} Elija otra.</translation>
    </message>
    <message>
        <source>Short-term remedy</source>
        <translation>Remedio a corto plazo</translation>
    </message>
    <message>
        <source>Long-term remedy</source>
        <translation>Remedio a largo plazo</translation>
    </message>
    <message>
        <source>Add finding {number} at {place}</source>
        <translation>Agregar el hallazgo {number} en {place}</translation>
    </message>
    <message>
        <source>This finding is no longer in the audit; nothing was changed.</source>
        <translation>Este hallazgo ya no está en la auditoría; no se cambió nada.</translation>
    </message>
    <message>
        <source>{what} of finding {number}</source>
        <translation>{what} del hallazgo {number}</translation>
    </message>
    <message>
        <source>Say why finding {number} is set aside; the report prints the reason.</source>
        <translation>Diga por qué se aparta el hallazgo {number}; el informe imprime el motivo.</translation>
    </message>
    <message>
        <source>Set aside finding {number}</source>
        <translation>Apartar el hallazgo {number}</translation>
    </message>
    <message>
        <source>Reopen finding {number}</source>
        <translation>Reabrir el hallazgo {number}</translation>
    </message>
    <message>
        <source>Finding {number} was made by an answer, so it was kept. Set it aside with a reason, or change the answer.</source>
        <translation>El hallazgo {number} vino de una respuesta, así que se conservó. Apártelo con un motivo o cambie la respuesta.</translation>
    </message>
    <message>
        <source>Delete finding {number}</source>
        <translation>Eliminar el hallazgo {number}</translation>
    </message>
    <message>
        <source>A finding without an item needs a title; say in a few words what it is.</source>
        <translation>Un hallazgo sin punto necesita un título; diga en pocas palabras qué es.</translation>
    </message>
    <message>
        <source>{words} goes from 1 to 4; it was left as it was.</source>
        <translation>{words} va de 1 a 4; se dejó como estaba.</translation>
    </message>
    <message>
        <source>Planning was cancelled; nothing was changed.</source>
        <translation>Se canceló la planificación; nada cambió.</translation>
    </message>
    <message>
        <source>The part of the program that plans could not be started, so there is no plan. Close other programs and try again.</source>
        <translation>No se pudo iniciar la parte del programa que planifica, así que no hay plan. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The plan took too long or too much memory, so there is none. Plan fewer years, or take findings out.</source>
        <translation>El plan tardó demasiado o usó demasiada memoria, así que no hay ninguno. Planifique menos años o saque hallazgos.</translation>
    </message>
    <message>
        <source>There is no finding {number} of which something is to be done, so no plan was made. The numbers stand in the report and in the list of findings.</source>
        <translation>No hay ningún hallazgo {number} del que haya algo que hacer, así que no se hizo ningún plan. Los números están en el informe y en la lista de hallazgos.</translation>
    </message>
    <message>
        <source>Give the plan a name, such as “Budget 2027”; it was not kept.</source>
        <translation>Dé un nombre al plan, como «Presupuesto 2027»; no se guardó.</translation>
    </message>
    <message>
        <source>Keep fix plan “{called}”</source>
        <translation>Guardar el plan de reparación «{called}»</translation>
    </message>
    <message>
        <source>No fix plan is called “{name}”; nothing was changed.</source>
        <translation>Ningún plan de reparación se llama «{name}»; no se cambió nada.</translation>
    </message>
    <message>
        <source>Remove fix plan “{plan}”</source>
        <translation>Quitar el plan de reparación «{plan}»</translation>
    </message>
    <message>
        <source>A comment needs words; nothing was written.</source>
        <translation>Un comentario necesita palabras; no se escribió nada.</translation>
    </message>
    <message>
        <source>Comment on finding {number}</source>
        <translation>Comentar el hallazgo {number}</translation>
    </message>
    <message>
        <source>Say what was seen, or add a photo; nothing was written.</source>
        <translation>Diga qué se vio o agregue una foto; no se escribió nada.</translation>
    </message>
    <message>
        <source>That photo is no longer in the audit; nothing was written.</source>
        <translation>Esa foto ya no está en la auditoría; no se escribió nada.</translation>
    </message>
    <message>
        <source>{day} lies before finding {number} was found on {day2}; nothing was written. Give a later day.</source>
        <translation>{day} es anterior al día en que se halló el hallazgo {number}, {day2}; no se escribió nada. Dé un día posterior.</translation>
    </message>
    <message>
        <source>Later observation of finding {number}</source>
        <translation>Observación posterior del hallazgo {number}</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>short-term remedy</source>
        <translation>remedio a corto plazo</translation>
    </message>
    <message>
        <source>long-term remedy</source>
        <translation>remedio a largo plazo</translation>
    </message>
    <message>
        <source>who repairs</source>
        <translation>quién repara</translation>
    </message>
    <message>
        <source>cost later</source>
        <translation>costo después</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>day found</source>
        <translation>día del hallazgo</translation>
    </message>
    <message>
        <source>owner now</source>
        <translation>responsable ahora</translation>
    </message>
    <message>
        <source>due day now</source>
        <translation>fecha límite ahora</translation>
    </message>
    <message>
        <source>cost now</source>
        <translation>costo ahora</translation>
    </message>
    <message>
        <source>dollars now</source>
        <translation>dólares ahora</translation>
    </message>
    <message>
        <source>trade now</source>
        <translation>oficio ahora</translation>
    </message>
    <message>
        <source>work order now</source>
        <translation>orden de trabajo ahora</translation>
    </message>
    <message>
        <source>funding now</source>
        <translation>financiación ahora</translation>
    </message>
    <message>
        <source>owner later</source>
        <translation>responsable después</translation>
    </message>
    <message>
        <source>due day later</source>
        <translation>fecha límite después</translation>
    </message>
    <message>
        <source>dollars later</source>
        <translation>dólares después</translation>
    </message>
    <message>
        <source>trade later</source>
        <translation>oficio después</translation>
    </message>
    <message>
        <source>work order later</source>
        <translation>orden de trabajo después</translation>
    </message>
    <message>
        <source>funding later</source>
        <translation>financiación después</translation>
    </message>
    <message>
        <source>{what}: {findings}</source>
        <translation>{what}: {findings}</translation>
    </message>
    <message>
        <source>{what} of {findings}</source>
        <translation>{what} de {findings}</translation>
    </message>
    <message>
        <source>No finding is chosen. {kept} Choose at least one.</source>
        <translation>No hay ningún hallazgo elegido. {kept} Elija al menos uno.</translation>
    </message>
    <message>
        <source>The audit has no companion list {list_id!r}, so no form was made. Its lists: {there}.</source>
        <translation>La auditoría no tiene la lista de acompañamiento {list_id!r}, así que no se hizo ningún formulario. Sus listas: {there}.</translation>
    </message>
    <message>
        <source>The audit has no companion list {list_id!r}, so no interview was begun. Add the list first.</source>
        <translation>La auditoría no tiene la lista de acompañamiento {list_id!r}, así que no se empezó ninguna entrevista. Agregue antes la lista.</translation>
    </message>
    <message>
        <source>No interview was begun.</source>
        <translation>No se empezó ninguna entrevista.</translation>
    </message>
    <message>
        <source>Begin {interview}</source>
        <translation>Comenzar {interview}</translation>
    </message>
    <message>
        <source>The interview was kept as it was.</source>
        <translation>La entrevista quedó como estaba.</translation>
    </message>
    <message>
        <source>Change {interview}</source>
        <translation>Cambiar {interview}</translation>
    </message>
    <message>
        <source>Remove {interview}</source>
        <translation>Quitar {interview}</translation>
    </message>
    <message>
        <source>Reply to {item_id}, {interview}</source>
        <translation>Respuesta a {item_id}, {interview}</translation>
    </message>
    <message>
        <source>Words on {item_id}, {interview}</source>
        <translation>Palabras sobre {item_id}, {interview}</translation>
    </message>
    <message>
        <source>interview of {day}</source>
        <translation>entrevista del {day}</translation>
    </message>
    <message>
        <source>That interview asks no {item_id}, so nothing was written.</source>
        <translation>Esa entrevista no pregunta {item_id}, así que no se escribió nada.</translation>
    </message>
    <message>
        <source>{kept} Say who was asked: a name, or at least a role.</source>
        <translation>{kept} Diga a quién se preguntó: un nombre o al menos una función.</translation>
    </message>
    <message>
        <source>Finding {number} was made of this survey already; nothing was added.</source>
        <translation>El hallazgo {number} ya se hizo de esta medición; no se agregó nada.</translation>
    </message>
    <message>
        <source>This survey misses nothing, so it proposes no finding.</source>
        <translation>A esta medición no le falta nada, así que no propone ningún hallazgo.</translation>
    </message>
    <message>
        <source>“{name}” is far too large for a meter log, so nothing was imported; choose the file the meter wrote.</source>
        <translation>«{name}» es demasiado grande para un registro de medidor, así que no se importó nada; elija el archivo que escribió el medidor.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}), so nothing was imported; check that it is there and may be read.</source>
        <translation>«{name}» no puede leerse ({reason}), así que no se importó nada; compruebe que está ahí y que puede leerse.</translation>
    </message>
    <message>
        <source>Import {things} into {survey}</source>
        <translation>Importar {things} en {survey}</translation>
    </message>
    <message>
        <source>“{text}” is not a number, so nothing was written; type what the meter shows.</source>
        <translation>«{text}» no es un número, así que no se escribió nada; escriba lo que muestra el medidor.</translation>
    </message>
    <message>
        <source>That reading is no longer there; nothing was changed.</source>
        <translation>Esa lectura ya no está ahí; no se cambió nada.</translation>
    </message>
    <message>
        <source>Read {reading}</source>
        <translation>Leer {reading}</translation>
    </message>
    <message>
        <source>Correct to {reading}</source>
        <translation>Corregir a {reading}</translation>
    </message>
    <message>
        <source>Name reading {reading}</source>
        <translation>Nombrar la lectura {reading}</translation>
    </message>
    <message numerus="yes">
        <source>reading {reading}</source>
        <comment>{count} readings</comment>
        <translation>
            <numerusform>la lectura {reading}</numerusform>
            <numerusform>{count} lecturas</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Quitar {what}</translation>
    </message>
    <message>
        <source>A meter shows nothing below 0 and no more than the sun ({brightest:,.0f} lux), so nothing was written.</source>
        <translation>Un medidor no muestra nada por debajo de 0 ni más que el sol ({brightest:,.0f} lux), así que no se escribió nada.</translation>
    </message>
    <message>
        <source>{light} at {where}</source>
        <translation>{light} en {where}</translation>
    </message>
    <message>
        <source>That lighting survey is no longer there; choose another.</source>
        <translation>Esa medición de luz ya no está ahí; elija otra.</translation>
    </message>
    <message>
        <source>Add lighting survey {survey}</source>
        <translation>Agregar la medición de luz {survey}</translation>
    </message>
    <message>
        <source>Change lighting survey {survey}</source>
        <translation>Cambiar la medición de luz {survey}</translation>
    </message>
    <message>
        <source>Remove lighting survey {survey}</source>
        <translation>Quitar la medición de luz {survey}</translation>
    </message>
    <message>
        <source>Take up lighting survey {survey}</source>
        <translation>Retomar la medición de luz {survey}</translation>
    </message>
    <message>
        <source>That lot is no longer on its plan; draw it again, and nothing is lost.</source>
        <translation>Ese estacionamiento ya no está en su plano; dibújelo de nuevo y no se pierde nada.</translation>
    </message>
    <message>
        <source>A lighting survey needs a name; nothing was changed.</source>
        <translation>Una medición de luz necesita un nombre; no se cambió nada.</translation>
    </message>
    <message>
        <source>The smallest step of a meter is above zero; nothing was changed.</source>
        <translation>El paso más pequeño de un medidor es mayor que cero; no se cambió nada.</translation>
    </message>
    <message>
        <source>The points of a lot need a distance above zero; nothing was changed.</source>
        <translation>Los puntos de un estacionamiento necesitan una distancia mayor que cero; no se cambió nada.</translation>
    </message>
    <message>
        <source>Points that close are more than anybody reads in a night, so nothing was changed; choose a larger distance.</source>
        <translation>Puntos tan juntos son más de los que nadie lee en una noche, así que no se cambió nada; elija una distancia mayor.</translation>
    </message>
    <message>
        <source>A target needs a name and who says so, for both are printed; nothing was changed.</source>
        <translation>Un objetivo necesita un nombre y quién lo dice, pues ambos se imprimen; no se cambió nada.</translation>
    </message>
    <message>
        <source>A target is light between zero and the sun&apos;s; nothing was changed.</source>
        <translation>Un objetivo es luz entre cero y la del sol; no se cambió nada.</translation>
    </message>
    <message>
        <source>The average is never less than the lowest, so a target for average to lowest is 1 or more; nothing was changed.</source>
        <translation>El promedio nunca es menor que el mínimo, así que un objetivo de promedio a mínimo es 1 o más; no se cambió nada.</translation>
    </message>
    <message>
        <source>A target that asks nothing is none; nothing was changed.</source>
        <translation>Un objetivo que no pide nada no lo es; no se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>1 row is not usable, so nothing was imported from “{name}”; fix it and try again.</source>
        <comment>{count} rows are not usable, so nothing was imported from “{name}”; fix them and try again.</comment>
        <translation>
            <numerusform>1 fila no se puede usar, así que no se importó nada de «{name}»; corríjala e inténtelo de nuevo.</numerusform>
            <numerusform>{count} filas no se pueden usar, así que no se importó nada de «{name}»; corríjalas e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 answer</source>
        <comment>{count} answers</comment>
        <translation>
            <numerusform>1 respuesta</numerusform>
            <numerusform>{count} respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {answers} from {file}</source>
        <translation>Importar {answers} de {file}</translation>
    </message>
    <message>
        <source>it repeats the answer of line {first}.</source>
        <translation>repite la respuesta de la línea {first}.</translation>
    </message>
    <message>
        <source>the checklist has no item “{item}”.</source>
        <translation>la lista no tiene el punto «{item}».</translation>
    </message>
    <message>
        <source>{item} is asked at a {space_type}, but {name} is a {kind}.</source>
        <translation>{item} se pregunta en otro tipo de lugar ({space_type}), pero {name} es {kind}.</translation>
    </message>
    <message>
        <source>{item} is not asked in this audit (its scope or grade band).</source>
        <translation>{item} no se pregunta en esta auditoría (por su alcance o sus grados).</translation>
    </message>
    <message>
        <source>No building is called “{name}”; there are: {names}.</source>
        <translation>Ningún edificio se llama «{name}»; hay: {names}.</translation>
    </message>
    <message>
        <source>Nothing is left to ask there, so no form was made. Choose another building or phase, or print what is answered too.</source>
        <translation>No queda nada que preguntar ahí, así que no se hizo ningún formulario. Elija otro edificio u otra fase, o imprima también lo respondido.</translation>
    </message>
    <message>
        <source>The date and time of the form have not come yet; the row was not written. Give those that stand on the form.</source>
        <translation>La fecha y hora del formulario aún no han llegado; la fila no se escribió. Dé las que están en el formulario.</translation>
    </message>
    <message>
        <source>The password is too easy to guess for a zip, so no packet was made. Use four or five words that have nothing to do with each other, or say that this one is meant ({all_the_same}).</source>
        <translation>La contraseña es demasiado fácil de adivinar para un zip, así que no se hizo ningún paquete. Use cuatro o cinco palabras que no tengan que ver entre sí, o diga que se quiere esta ({all_the_same}).</translation>
    </message>
    <message>
        <source>The password is too easy to guess for a file that anybody may carry off, so no page was made. Use four or five words that have nothing to do with each other, or say that this one is meant ({all_the_same}).</source>
        <translation>La contraseña es demasiado fácil de adivinar para un archivo que cualquiera puede llevarse, así que no se hizo ninguna página. Use cuatro o cinco palabras que no tengan que ver entre sí, o diga que se quiere esta ({all_the_same}).</translation>
    </message>
    <message>
        <source>Nothing was made or changed; choose a passphrase of four or five words that have nothing to do with each other.</source>
        <translation>No se creó ni se cambió nada; elija una frase de contraseña de cuatro o cinco palabras que no tengan nada que ver entre sí.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess, so nothing was encrypted. Use four or five words that have nothing to do with each other, or say that this one is meant ({all_the_same}).</source>
        <translation>La frase de contraseña es fácil de adivinar, así que no se cifró nada. Use cuatro o cinco palabras que no tengan que ver entre sí, o diga que se quiere esta ({all_the_same}).</translation>
    </message>
    <message>
        <source>Describe a photo</source>
        <translation>Describir una foto</translation>
    </message>
    <message numerus="yes">
        <source>Attach 1 photo</source>
        <comment>Attach {count} photos</comment>
        <translation>
            <numerusform>Adjuntar 1 foto</numerusform>
            <numerusform>Adjuntar {count} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>That finding is no longer there; the photos stay as they were.</source>
        <translation>Ese hallazgo ya no está ahí; las fotos quedan como estaban.</translation>
    </message>
    <message>
        <source>No students visible</source>
        <translation>Sin alumnos a la vista</translation>
    </message>
    <message>
        <source>Students not asked</source>
        <translation>Alumnos sin preguntar</translation>
    </message>
    <message>
        <source>{what}: {photos}</source>
        <translation>{what}: {photos}</translation>
    </message>
    <message>
        <source>Mark photo {photo}: {words}</source>
        <translation>Marcar la foto {photo}: {words}</translation>
    </message>
    <message>
        <source>These two are already paired with others or the other way round; nothing was changed. Undo that pair first.</source>
        <translation>Estas dos ya forman pareja con otras o al revés; no se cambió nada. Deshaga antes esa pareja.</translation>
    </message>
    <message>
        <source>Pair two photos as before and after</source>
        <translation>Emparejar dos fotos como antes y después</translation>
    </message>
    <message>
        <source>Undo a pair of photos</source>
        <translation>Deshacer una pareja de fotos</translation>
    </message>
    <message numerus="yes">
        <source>Place 1 photo</source>
        <comment>Place {count} photos</comment>
        <translation>
            <numerusform>Ubicar 1 foto</numerusform>
            <numerusform>Ubicar {count} fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove 1 photo</source>
        <comment>Remove {count} photos</comment>
        <translation>
            <numerusform>Quitar 1 foto</numerusform>
            <numerusform>Quitar {count} fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>The checklist has no item “{item}”.</source>
        <translation>La lista no tiene el punto «{item}».</translation>
    </message>
    <message>
        <source>{asked} is asked at {count} places; name the place the photos were taken at.</source>
        <translation>{asked} se pregunta en {count} lugares; nombre el lugar en que se tomaron las fotos.</translation>
    </message>
    <message>
        <source>{asked} is asked at a {space_type}, but {name} is a {kind}.</source>
        <translation>{asked} se pregunta en otro tipo de lugar ({space_type}), pero {name} es {kind}.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Importar fotos</translation>
    </message>
    <message>
        <source>Caption a photo</source>
        <translation>Poner pie a una foto</translation>
    </message>
    <message>
        <source>Remove photo {file_name}</source>
        <translation>Quitar la foto {file_name}</translation>
    </message>
    <message>
        <source>Merge {gone} into {kept}</source>
        <translation>Unir {gone} con {kept}</translation>
    </message>
    <message>
        <source>A place cannot be merged with itself; choose another one.</source>
        <translation>Un lugar no puede unirse consigo mismo; elija otro.</translation>
    </message>
    <message>
        <source>{name} is a {kind} and {name2} a {kind2}; only places of one kind can be merged.</source>
        <translation>{name} es {kind} y {name2} es {kind2}; solo se pueden unir lugares del mismo tipo.</translation>
    </message>
    <message>
        <source>{retired} is retired; bring it back before merging it.</source>
        <translation>{retired} está retirado; recupérelo antes de unirlo.</translation>
    </message>
    <message>
        <source>“{text}” names {count} places; write its building too, as in the list that “places” prints.</source>
        <translation>«{text}» nombra {count} lugares; escriba también su edificio, como en la lista que imprime «places».</translation>
    </message>
    <message>
        <source>There is no place “{text}”; “places” prints the list.</source>
        <translation>No hay ningún lugar «{text}»; «places» imprime la lista.</translation>
    </message>
    <message numerus="yes">
        <source>Add {place}</source>
        <comment>Add {count} places</comment>
        <translation>
            <numerusform>Agregar {place}</numerusform>
            <numerusform>Agregar {count} lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename {current} to {name}</source>
        <translation>Cambiar el nombre de {current} a {name}</translation>
    </message>
    <message>
        <source>Say why “{title}” is not asked; the report prints the reason.</source>
        <translation>Diga por qué no se pregunta «{title}»; el informe imprime el motivo.</translation>
    </message>
    <message>
        <source>Leave out {title}</source>
        <translation>Dejar fuera {title}</translation>
    </message>
    <message>
        <source>Ask {title}</source>
        <translation>Preguntar {title}</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>Un lugar necesita un nombre.</translation>
    </message>
    <message>
        <source>“{name}” already exists there; choose another name.</source>
        <translation>«{name}» ya existe ahí; elija otro nombre.</translation>
    </message>
    <message>
        <source>“{text}” does not say which building has what. Write it like “Main: {example}”.</source>
        <translation>«{text}» no dice qué edificio tiene qué. Escríbalo como «Main: {example}».</translation>
    </message>
    <message>
        <source>“{part}”: levels are counted from 1; write the level it is on.</source>
        <translation>«{part}»: los niveles se cuentan desde 1; escriba el nivel en que está.</translation>
    </message>
    <message>
        <source>“{part}”: a building has at least one level; write how many.</source>
        <translation>«{part}»: un edificio tiene al menos un nivel; escriba cuántos.</translation>
    </message>
    <message>
        <source>“{part}” does not run from a lower to a higher number; write it like “Room 101–112”.</source>
        <translation>«{part}» no va de un número menor a uno mayor; escríbalo como «Room 101–112».</translation>
    </message>
    <message>
        <source>“{part}” gives no number; write it like “{example}”.</source>
        <translation>«{part}» no da ningún número; escríbalo como «{example}».</translation>
    </message>
    <message>
        <source>“{words}” is not a known kind of space. Count it as the nearest kind, such as “1 service room”, and give it its own name on the route. Kinds are: {known}; or key boxes, cameras, AEDs and other equipment.</source>
        <translation>«{words}» no es un tipo de espacio conocido. Cuéntelo como el tipo más parecido, como «1 cuarto de servicio», y póngale su nombre en la ruta. Los tipos son: {known}; o cajas de llaves, cámaras, DEA y otros equipos.</translation>
    </message>
    <message>
        <source>{number:,} {many_words} are too many; at most {most_of_a_kind:,} of a kind fit into an audit.</source>
        <translation>{number:,} {many_words} son demasiados; en una auditoría caben como máximo {most_of_a_kind:,} de un tipo.</translation>
    </message>
    <message>
        <source>The grid of {name} lies over this plan too, so that a cell has one name on the whole site; nothing was changed. Change it on {name}.</source>
        <translation>La cuadrícula de {name} cubre también este plano, para que una celda tenga un solo nombre en todo el sitio; no se cambió nada. Cámbiela en {name}.</translation>
    </message>
    <message>
        <source>There is no file “{name}”; nothing was imported.</source>
        <translation>No hay ningún archivo «{name}»; no se importó nada.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {largest_file} MB, so it was left out. Save it with less resolution, or one page at a time.</source>
        <translation>«{name}» tiene más de {largest_file} MB, así que se omitió. Guárdelo con menos resolución o una página a la vez.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Copy it to this machine and try again.</source>
        <translation>«{name}» no puede leerse ({reason}). Cópielo a esta computadora e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Stop importing “{plan}”</source>
        <translation>Detener la importación de «{plan}»</translation>
    </message>
    <message>
        <source>Import plan “{plan}”</source>
        <translation>Importar el plano «{plan}»</translation>
    </message>
    <message>
        <source>the drawing&apos;s own unit</source>
        <translation>la unidad del propio dibujo</translation>
    </message>
    <message numerus="yes">
        <source>Move {marker}</source>
        <comment>Move {count} markers</comment>
        <translation>
            <numerusform>Mover {marker}</numerusform>
            <numerusform>Mover {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reshape {marker}</source>
        <comment>Reshape {count} markers</comment>
        <translation>
            <numerusform>Cambiar la forma de {marker}</numerusform>
            <numerusform>Cambiar la forma de {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nudge {marker}</source>
        <comment>Nudge {count} markers</comment>
        <translation>
            <numerusform>Desplazar {marker}</numerusform>
            <numerusform>Desplazar {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {marker}</source>
        <comment>Align {count} markers</comment>
        <translation>
            <numerusform>Alinear {marker}</numerusform>
            <numerusform>Alinear {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute {marker}</source>
        <comment>Distribute {count} markers</comment>
        <translation>
            <numerusform>Distribuir {marker}</numerusform>
            <numerusform>Distribuir {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {marker}</source>
        <comment>Change {count} markers</comment>
        <translation>
            <numerusform>Cambiar {marker}</numerusform>
            <numerusform>Cambiar {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {marker}</source>
        <comment>Remove {count} markers</comment>
        <translation>
            <numerusform>Quitar {marker}</numerusform>
            <numerusform>Quitar {count} marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy {marker}</source>
        <comment>Copy {count} markers</comment>
        <translation>
            <numerusform>Copiar {marker}</numerusform>
            <numerusform>Copiar {count} marcadores</numerusform>
        </translation>
    </message>
    <message>
        <source>A field of view is 1 to 360 degrees</source>
        <translation>Un ángulo de visión va de 1 a 360 grados</translation>
    </message>
    <message>
        <source>A camera has 16 to 100,000 pixels across</source>
        <translation>Una cámara tiene de 16 a 100,000 píxeles a lo ancho</translation>
    </message>
    <message>
        <source>An opening is 0.1 to 100 m wide</source>
        <translation>Una abertura mide de 0.1 a 100 m de ancho</translation>
    </message>
    <message>
        <source>Place {marker}</source>
        <translation>Colocar {marker}</translation>
    </message>
    <message>
        <source>{removed} {left}</source>
        <translation>{removed} {left}</translation>
    </message>
    <message>
        <source>{copied} to {plan}</source>
        <translation>{copied} en {plan}</translation>
    </message>
    <message>
        <source>{info}: a point lies nowhere on the plan; it was left out.</source>
        <translation>{info}: un punto no está en ningún lugar del plano; se omitió.</translation>
    </message>
    <message>
        <source>a point</source>
        <translation>un punto</translation>
    </message>
    <message>
        <source>two different points</source>
        <translation>dos puntos distintos</translation>
    </message>
    <message>
        <source>three different corners</source>
        <translation>tres esquinas distintas</translation>
    </message>
    <message>
        <source>{info}: it needs at least {needed}; nothing was placed.</source>
        <translation>{info}: necesita al menos {needed}; no se colocó nada.</translation>
    </message>
    <message>
        <source>{sentence}; the value before it was kept.</source>
        <translation>{sentence}; se conservó el valor anterior.</translation>
    </message>
    <message>
        <source>A direction is a number of degrees; the one before it was kept.</source>
        <translation>Una dirección es un número de grados; se conservó la anterior.</translation>
    </message>
    <message numerus="yes">
        <source>Change kind of wall</source>
        <comment>Change kind of {count} walls</comment>
        <translation>
            <numerusform>Cambiar el tipo de pared</numerusform>
            <numerusform>Cambiar el tipo de {count} paredes</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} {label}</source>
        <translation>{kind} {label}</translation>
    </message>
    <message>
        <source>That plan is no longer there; choose another.</source>
        <translation>Ese plano ya no está ahí; elija otro.</translation>
    </message>
    <message>
        <source>The plan needs a name; the old one was kept.</source>
        <translation>El plano necesita un nombre; se conservó el anterior.</translation>
    </message>
    <message>
        <source>Rename plan {plan} to {name}</source>
        <translation>Cambiar el nombre del plano {plan} a {name}</translation>
    </message>
    <message>
        <source>A plan of a level needs its level, and only that; nothing was changed.</source>
        <translation>Un plano de un nivel necesita su nivel, y solo eso; no se cambió nada.</translation>
    </message>
    <message>
        <source>Move plan {plan}</source>
        <translation>Mover el plano {plan}</translation>
    </message>
    <message>
        <source>Remove plan {plan}</source>
        <translation>Quitar el plano {plan}</translation>
    </message>
    <message>
        <source>Set the scale of {plan}</source>
        <translation>Fijar la escala de {plan}</translation>
    </message>
    <message>
        <source>Set true north of {plan}</source>
        <translation>Fijar el norte verdadero de {plan}</translation>
    </message>
    <message>
        <source>A grid needs the plan&apos;s scale; set the scale first.</source>
        <translation>Una cuadrícula necesita la escala del plano; fije antes la escala.</translation>
    </message>
    <message>
        <source>Cells that small would cover the plan; choose larger ones.</source>
        <translation>Celdas tan pequeñas cubrirían el plano; elija otras más grandes.</translation>
    </message>
    <message>
        <source>Set the grid of {plan}</source>
        <translation>Fijar la cuadrícula de {plan}</translation>
    </message>
    <message>
        <source>Undo the georeference of {plan}</source>
        <translation>Deshacer la georreferencia de {plan}</translation>
    </message>
    <message>
        <source>Georeference {plan}</source>
        <translation>Georreferenciar {plan}</translation>
    </message>
    <message>
        <source>Verify plan {plan}</source>
        <translation>Verificar el plano {plan}</translation>
    </message>
    <message>
        <source>“{file_name}” asks for its password; type it to import the plan.</source>
        <translation>«{file_name}» pide su contraseña; escríbala para importar el plano.</translation>
    </message>
    <message>
        <source>How the picture of a plan was made cannot be read, so nothing was made of it; what is stored is kept. Import its file again.</source>
        <translation>No puede leerse cómo se hizo la imagen de un plano, así que no se hizo nada con ella; lo guardado se conserva. Importe su archivo de nuevo.</translation>
    </message>
    <message>
        <source>That plan was not made of a drawing, so it has no layers to take from.</source>
        <translation>Ese plano no se hizo de un dibujo, así que no tiene capas de las que tomar.</translation>
    </message>
    <message>
        <source>The drawing was not imported: {reason}. Save it with fewer layers, or print it to a PDF, and import that.</source>
        <translation>El dibujo no se importó: {reason}. Guárdelo con menos capas, o imprímalo en un PDF e importe ese.</translation>
    </message>
    <message>
        <source>The control points would mirror the plan, so nothing was moved; set them again in the same order on both plans.</source>
        <translation>Los puntos de control darían el plano en espejo, así que no se movió nada; póngalos de nuevo en el mismo orden en ambos planos.</translation>
    </message>
    <message>
        <source>The new drawing was not imported completely, so the old one was kept.</source>
        <translation>El dibujo nuevo no se importó completo, así que se conservó el anterior.</translation>
    </message>
    <message>
        <source>Replace plan {current}</source>
        <translation>Reemplazar el plano {current}</translation>
    </message>
    <message>
        <source>That sight study is no longer there; choose another.</source>
        <translation>Ese estudio visual ya no está ahí; elija otro.</translation>
    </message>
    <message>
        <source>A sight study needs somebody who looks: place a duty post or a camera first.</source>
        <translation>Un estudio visual necesita a alguien que mire: coloque antes un puesto de vigilancia o una cámara.</translation>
    </message>
    <message>
        <source>Add sight study {study}</source>
        <translation>Agregar el estudio visual {study}</translation>
    </message>
    <message>
        <source>A sight study needs at least one viewpoint; the last one was kept.</source>
        <translation>Un estudio visual necesita al menos un punto de vista; se conservó el último.</translation>
    </message>
    <message>
        <source>Change sight study {study}</source>
        <translation>Cambiar el estudio visual {study}</translation>
    </message>
    <message>
        <source>Remove sight study {study}</source>
        <translation>Quitar el estudio visual {study}</translation>
    </message>
    <message>
        <source>Compute sight study {study}</source>
        <translation>Calcular el estudio visual {study}</translation>
    </message>
    <message>
        <source>the figures of a sight study cannot be read</source>
        <translation>las cifras de un estudio visual no pueden leerse</translation>
    </message>
    <message>
        <source>{words} sight study {study}</source>
        <translation>{words} el estudio visual {study}</translation>
    </message>
    <message>
        <source>No door was chosen, so no check was written; choose the doors seen.</source>
        <translation>No se eligió ninguna puerta, así que no se escribió ninguna revisión; elija las puertas vistas.</translation>
    </message>
    <message numerus="yes">
        <source>Door {number}</source>
        <comment>{count} doors</comment>
        <translation>
            <numerusform>Puerta {number}</numerusform>
            <numerusform>{count} puertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Check {many}</source>
        <translation>Revisar: {many}</translation>
    </message>
    <message>
        <source>Note on the check of Door {number}</source>
        <translation>Nota de la revisión de la puerta {number}</translation>
    </message>
    <message>
        <source>Correct check of Door {number}</source>
        <translation>Corregir la revisión de la puerta {number}</translation>
    </message>
    <message>
        <source>“{header}” was left out: {column} is a secret and is never read from a file. Type it in the window, row by row, in an encrypted audit.</source>
        <translation>«{header}» se omitió: {column} es un secreto y nunca se lee de un archivo. Escríbalo en la ventana, fila por fila, en una auditoría cifrada.</translation>
    </message>
    <message numerus="yes">
        <source>Import 1 row of {register} from {source}</source>
        <comment>Import {count} rows of {register} from {source}</comment>
        <translation>
            <numerusform>Importar 1 fila de {register} de {source}</numerusform>
            <numerusform>Importar {count} filas de {register} de {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {aside}.</source>
        <translation>Es {aside}.</translation>
    </message>
    <message>
        <source>{column}: say which of the kinds “{text}” is.</source>
        <translation>{column}: diga cuál de los tipos es «{text}».</translation>
    </message>
    <message>
        <source>{column}: say what stood there before it became “{text}”.</source>
        <translation>{column}: diga qué había ahí antes de volverse «{text}».</translation>
    </message>
    <message>
        <source>{count} are called “{values}” already, so it is not clear which one is meant.</source>
        <translation>{count} ya se llaman «{values}», así que no está claro cuál se quiere.</translation>
    </message>
    <message>
        <source>Row {first:,} has the same {column} “{called}” in {building}, so this one was not taken; change one of them.</source>
        <translation>La fila {first:,} tiene lo mismo ({column} «{called}») en {building}, así que esta no se tomó; cambie una de las dos.</translation>
    </message>
    <message>
        <source>Row {first:,} has the same {column} “{called}”, and neither says its building, so this one was not taken; change one of them.</source>
        <translation>La fila {first:,} tiene lo mismo ({column} «{called}»), y ninguna dice su edificio, así que esta no se tomó; cambie una de las dos.</translation>
    </message>
    <message>
        <source>Row {first:,} has the same {column} “{called}”, so this one was not taken; change one of them.</source>
        <translation>La fila {first:,} tiene lo mismo ({column} «{called}»), así que esta no se tomó; cambie una de las dos.</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Lo pegado</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>Reading was cancelled, so nothing was imported. {name} can be read again at any time.</source>
        <translation>La lectura se canceló, así que no se importó nada. {name} puede leerse de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>{name} was not read, as the part of the program that reads tables could not be started, so nothing was imported. Close other programs and try again.</source>
        <translation>{name} no se leyó, pues no se pudo iniciar la parte del programa que lee tablas, así que no se importó nada. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is damaged, or takes too long or too much memory to read, so nothing was imported. Copy the rows that are wanted into a new file and import that.</source>
        <translation>{name} está dañado, o leerlo lleva demasiado tiempo o memoria, así que no se importó nada. Copie las filas que se quieren a un archivo nuevo e importe ese.</translation>
    </message>
    <message>
        <source>“{name}” is far too large for a register, so nothing was imported; copy the rows that are wanted into a new file.</source>
        <translation>«{name}» es demasiado grande para un registro, así que no se importó nada; copie las filas que se quieren a un archivo nuevo.</translation>
    </message>
    <message>
        <source>{words}: {texts} is a day, which spreadsheets make of what is typed like “{guess}”; say what it was</source>
        <translation>{words}: {texts} es un día, en lo que las hojas de cálculo convierten lo que se escribe como «{guess}»; diga qué era</translation>
    </message>
    <message>
        <source>{words}: digits were lost in the spreadsheet: {texts}; the note keeps it. Type the whole number, or set that column to Text in the spreadsheet</source>
        <translation>{words}: se perdieron cifras en la hoja de cálculo: {texts}; la nota lo conserva. Escriba el número entero, o ponga esa columna como Texto en la hoja de cálculo</translation>
    </message>
    <message>
        <source>{words}: {texts} has not come yet, and only what has happened goes here; without the right day it goes into the note, to check</source>
        <translation>{words}: {texts} aún no ha llegado, y aquí solo va lo ocurrido; sin el día correcto va a la nota, para comprobarlo</translation>
    </message>
    <message>
        <source>{words}: not known: {texts}; without a meaning it goes into the note, to check</source>
        <translation>{words}: no se conoce: {texts}; sin un significado va a la nota, para comprobarlo</translation>
    </message>
    <message>
        <source>{words}: nothing says what it is, so {taken} is taken; check it</source>
        <translation>{words}: nada dice qué es, así que se toma {taken}; compruébelo</translation>
    </message>
    <message>
        <source>{words}: taken as {taken} by other words of the sheet</source>
        <translation>{words}: tomado como {taken} por otras palabras de la hoja</translation>
    </message>
    <message>
        <source>{words}: read as the last day of the month: {texts}</source>
        <translation>{words}: leído como el último día del mes: {texts}</translation>
    </message>
    <message>
        <source>{words}: read as {taken}: {texts}</source>
        <translation>{words}: leído como {taken}: {texts}</translation>
    </message>
    <message>
        <source>{words}: taken as {taken}, as chosen: {texts}</source>
        <translation>{words}: tomado como {taken}, como se eligió: {texts}</translation>
    </message>
    <message>
        <source>{words}: taken as blank: {texts}</source>
        <translation>{words}: tomado como vacío: {texts}</translation>
    </message>
    <message>
        <source>{words}: a spreadsheet&apos;s count of days, read as a date: {texts}</source>
        <translation>{words}: cuenta de días de una hoja de cálculo, leída como fecha: {texts}</translation>
    </message>
    <message>
        <source>{words}: read with the day before the month, as others in it are: {texts}</source>
        <translation>{words}: leído con el día antes del mes, como otros en ella: {texts}</translation>
    </message>
    <message numerus="yes">
        <source>{column}: 1 row gives an older day than is stored; the newer was kept, with what was found on it: row {rows}.</source>
        <comment>{column}: {count} rows give an older day than is stored; the newer was kept, with what was found on it: row {rows}.</comment>
        <translation>
            <numerusform>{column}: 1 fila da un día anterior al guardado; se conservó el más nuevo, con lo que se halló en él: fila {rows}.</numerusform>
            <numerusform>{column}: {count} filas dan un día anterior al guardado; se conservó el más nuevo, con lo que se halló en él: fila {rows}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number:,} {quoted}: {reason}</source>
        <translation>Fila {number:,} {quoted}: {reason}</translation>
    </message>
    <message>
        <source>Row {number:,}: {reason}</source>
        <translation>Fila {number:,}: {reason}</translation>
    </message>
    <message>
        <source>Columns not imported: {names}.</source>
        <translation>Columnas no importadas: {names}.</translation>
    </message>
    <message>
        <source>{count:,} more of this kind are shown in their rows.</source>
        <translation>{count:,} más de este tipo se muestran en sus filas.</translation>
    </message>
    <message>
        <source>{words} ({count:,} cells).</source>
        <translation>{words} ({count:,} celdas).</translation>
    </message>
    <message>
        <source>Left out as {what}: row {rows}.</source>
        <translation>Se omitió por ser {what}: fila {rows}.</translation>
    </message>
    <message>
        <source>{some} and {count:,} more</source>
        <translation>{some} y {count:,} más</translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <translation>{count:,} más</translation>
    </message>
    <message>
        <source>“{name}” has no sheet “{sheet}”, so nothing was imported. It has {names}.</source>
        <translation>«{name}» no tiene ninguna hoja «{sheet}», así que no se importó nada. Tiene {names}.</translation>
    </message>
    <message>
        <source>{of} have no column “{name}” that a file can fill, so nothing was imported. There are {known}.</source>
        <translation>{of} no tienen ninguna columna «{name}» que un archivo pueda llenar, así que no se importó nada. Hay {known}.</translation>
    </message>
    <message>
        <source>The sheet has no header “{header}”, so nothing was imported. It has {headers}.</source>
        <translation>La hoja no tiene el encabezado «{header}», así que no se importó nada. Tiene {headers}.</translation>
    </message>
    <message>
        <source>No header of the sheet fits “{words}”, so nothing was imported. Say which does, as in --column &quot;{headers}={words}&quot;; it has {headers2}.</source>
        <translation>Ningún encabezado de la hoja corresponde a «{words}», así que no se importó nada. Diga cuál, como en --column &quot;{headers}={words}&quot;; tiene {headers2}.</translation>
    </message>
    <message>
        <source>Rows cannot be known again by “{match}”, so nothing was imported. Choose one of {known}, or none.</source>
        <translation>Las filas no se pueden reconocer por «{match}», así que no se importó nada. Elija uno de {known}, o ninguno.</translation>
    </message>
    <message>
        <source>No cell that is asked about says “{text}”, so nothing was imported. Write what the sheet says, an equals sign, and what it means, as in &quot;Double=Pair&quot;.</source>
        <translation>Ninguna celda sobre la que se pregunta dice «{text}», así que no se importó nada. Escriba lo que dice la hoja, un signo igual y lo que significa, como en &quot;Double=Pair&quot;.</translation>
    </message>
    <message>
        <source>Row {number:,} “{name}”: {reason}</source>
        <translation>Fila {number:,} «{name}»: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>1 row is not usable, so nothing was imported from “{name}”; fix it or say what is meant, and try again.</source>
        <comment>{count} rows are not usable, so nothing was imported from “{name}”; fix them or say what is meant, and try again.</comment>
        <translation>
            <numerusform>1 fila no se puede usar, así que no se importó nada de «{name}»; corríjala o diga qué significa e inténtelo de nuevo.</numerusform>
            <numerusform>{count} filas no se pueden usar, así que no se importó nada de «{name}»; corríjalas o diga qué significan e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>it says {said} and stands on the plan of {other}</source>
        <translation>dice {said} y está en el plano de {other}</translation>
    </message>
    <message>
        <source>it says {said} and its place is {other}</source>
        <translation>dice {said} y su lugar es {other}</translation>
    </message>
    <message>
        <source>A door was removed since, so nothing was renumbered; check again.</source>
        <translation>Entretanto se quitó una puerta, así que no se renumeró nada; compruebe de nuevo.</translation>
    </message>
    <message>
        <source>Renumber {many}</source>
        <translation>Renumerar {many}</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate 1 row of {register}</source>
        <comment>Duplicate {count} rows of {register}</comment>
        <translation>
            <numerusform>Duplicar 1 fila de {register}</numerusform>
            <numerusform>Duplicar {count} filas de {register}</numerusform>
        </translation>
    </message>
    <message>
        <source>That {of} is no longer there; choose another.</source>
        <translation>Eso ya no está ahí ({of}); elija otro.</translation>
    </message>
    <message>
        <source>Add {record}</source>
        <translation>Agregar {record}</translation>
    </message>
    <message>
        <source>{added}; {still}</source>
        <translation>{added}; {still}</translation>
    </message>
    <message>
        <source>Change {records}</source>
        <translation>Cambiar {records}</translation>
    </message>
    <message>
        <source>{changed}: removed, and off the walk</source>
        <translation>{changed}: eliminado y fuera del recorrido</translation>
    </message>
    <message>
        <source>Remove {records}</source>
        <translation>Quitar {records}</translation>
    </message>
    <message>
        <source>{of} have no place on a plan; nothing was placed.</source>
        <translation>{of} no tienen lugar en un plano; no se colocó nada.</translation>
    </message>
    <message>
        <source>Place {kind} {name}</source>
        <translation>Colocar {kind} {name}</translation>
    </message>
    <message>
        <source>code of {about}</source>
        <translation>código de {about}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>{kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>{count:,} records of {register}</source>
        <translation>{count:,} registros de {register}</translation>
    </message>
    <message>
        <source>{column} is a whole number from {least} to {most}; the one before it was kept.</source>
        <translation>{column} es un número entero de {least} a {most}; se conservó el anterior.</translation>
    </message>
    <message>
        <source>{column} needs a value; the one before it was kept.</source>
        <translation>{column} necesita un valor; se conservó el anterior.</translation>
    </message>
    <message>
        <source>access</source>
        <translation>acceso</translation>
    </message>
    <message>
        <source>This audit is not encrypted, so it keeps no codes and no word of how a key box is opened; nothing was written. Encrypt the audit with a passphrase first.</source>
        <translation>Esta auditoría no está cifrada, así que no guarda códigos ni cómo se abre una caja de llaves; no se escribió nada. Cifre antes la auditoría con una frase de contraseña.</translation>
    </message>
    <message>
        <source>This audit is open for reading only, where no history can be written, so no code is shown. Open it for editing to see one.</source>
        <translation>Esta auditoría está abierta solo para leer, donde no se puede escribir historial, así que no se muestra ningún código. Ábrala para editar para ver uno.</translation>
    </message>
    <message>
        <source>There is nothing to show; it was removed or never written.</source>
        <translation>No hay nada que mostrar; se quitó o nunca se escribió.</translation>
    </message>
    <message>
        <source>Reveal {what} of {record}</source>
        <translation>Mostrar {what} de {record}</translation>
    </message>
    <message>
        <source>The old file was overwritten as far as the disk lets it be.</source>
        <translation>El archivo anterior se sobrescribió hasta donde el disco lo permite.</translation>
    </message>
    <message>
        <source>The old file was removed; this system does not let it be overwritten.</source>
        <translation>El archivo anterior se quitó; este sistema no permite sobrescribirlo.</translation>
    </message>
    <message>
        <source>The audit is encrypted.</source>
        <translation>La auditoría está cifrada.</translation>
    </message>
    <message numerus="yes">
        <source>1 backup encrypted with the new passphrase.</source>
        <comment>{count} backups encrypted with the new passphrase.</comment>
        <translation>
            <numerusform>1 copia de respaldo cifrada con la nueva frase de contraseña.</numerusform>
            <numerusform>{count} copias de respaldo cifradas con la nueva frase de contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 backup without encryption could not be read and removed.</source>
        <comment>{count} backups without encryption could not be read and removed.</comment>
        <translation>
            <numerusform>1 copia de respaldo sin cifrar no pudo leerse y se quitó.</numerusform>
            <numerusform>{count} copias de respaldo sin cifrar no pudieron leerse y se quitaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 backup of another passphrase kept as they are.</source>
        <comment>{count} backups of another passphrase kept as they are.</comment>
        <translation>
            <numerusform>1 copia de respaldo con otra frase de contraseña quedó como está.</numerusform>
            <numerusform>{count} copias de respaldo con otra frase de contraseña quedaron como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 backup not done for lack of space; the next opening does them.</source>
        <comment>{count} backups not done for lack of space; the next opening does them.</comment>
        <translation>
            <numerusform>1 copia de respaldo no se hizo por falta de espacio; se hará al abrir la próxima vez.</numerusform>
            <numerusform>{count} copias de respaldo no se hicieron por falta de espacio; se harán al abrir la próxima vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>key box {name}</source>
        <translation>caja de llaves {name}</translation>
    </message>
    <message>
        <source>key box</source>
        <translation>caja de llaves</translation>
    </message>
    <message>
        <source>name of the school</source>
        <translation>nombre de la escuela</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>grade band</source>
        <translation>grados</translation>
    </message>
    <message>
        <source>enrollment</source>
        <translation>matrícula</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horario</translation>
    </message>
    <message>
        <source>marking</source>
        <translation>marca de manejo</translation>
    </message>
    <message>
        <source>unit of length</source>
        <translation>unidad de longitud</translation>
    </message>
    <message>
        <source>The school needs a name; the old one was kept.</source>
        <translation>La escuela necesita un nombre; se conservó el anterior.</translation>
    </message>
    <message>
        <source>The enrollment is a number from 0 to {most_students:,}.</source>
        <translation>La matrícula es un número de 0 a {most_students:,}.</translation>
    </message>
    <message>
        <source>Change {fields}</source>
        <translation>Cambiar {fields}</translation>
    </message>
    <message>
        <source>an answer lacks its finding</source>
        <translation>a una respuesta le falta su hallazgo</translation>
    </message>
    <message>
        <source>a finding belongs to no answer and no place</source>
        <translation>un hallazgo no pertenece a ninguna respuesta ni lugar</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
    <message>
        <source>its checklist was changed</source>
        <translation>su lista fue cambiada</translation>
    </message>
    <message>
        <source>the checklist in {name}</source>
        <translation>la lista de {name}</translation>
    </message>
    <message>
        <source>it has {count} entries of “{table}”, not one</source>
        <translation>tiene {count} entradas de «{table}», no una</translation>
    </message>
    <message>
        <source>a step of its history replaces the checklist</source>
        <translation>un paso de su historial reemplaza la lista</translation>
    </message>
    <message>
        <source>a step of its history takes away a list with answers</source>
        <translation>un paso de su historial quita una lista con respuestas</translation>
    </message>
    <message>
        <source>a place lies in a building that is missing</source>
        <translation>un lugar está en un edificio que falta</translation>
    </message>
    <message>
        <source>Add {person} to the team</source>
        <translation>Agregar a {person} al equipo</translation>
    </message>
    <message>
        <source>Change {old} of the team</source>
        <translation>Cambiar a {old} del equipo</translation>
    </message>
    <message>
        <source>Remove {old} from the team</source>
        <translation>Quitar a {old} del equipo</translation>
    </message>
    <message>
        <source>“{name}” is on the team already; choose another name.</source>
        <translation>«{name}» ya está en el equipo; elija otro nombre.</translation>
    </message>
    <message>
        <source>There cannot be fewer than no {words}; the number was kept.</source>
        <translation>No puede haber menos que ninguno ({words}); el número se conservó.</translation>
    </message>
    <message>
        <source>Change the site facts</source>
        <translation>Cambiar los datos del sitio</translation>
    </message>
    <message>
        <source>Clear {item} at {place}</source>
        <translation>Borrar {item} en {place}</translation>
    </message>
    <message>
        <source>Answer {value}: {item} at {place}</source>
        <translation>Responder {value}: {item} en {place}</translation>
    </message>
    <message>
        <source>Note on {item} at {place}</source>
        <translation>Nota de {item} en {place}</translation>
    </message>
    <message>
        <source>Measurement of {item} at {place}</source>
        <translation>Medición de {item} en {place}</translation>
    </message>
    <message>
        <source>Add visit of {day}</source>
        <translation>Agregar la visita del {day}</translation>
    </message>
    <message>
        <source>Change visit of {day}</source>
        <translation>Cambiar la visita del {day}</translation>
    </message>
    <message numerus="yes">
        <source>1 answer was given in the visit of {day}, so it was kept. Change its date, phase or people instead.</source>
        <comment>{count} answers were given in the visit of {day}, so it was kept. Change its date, phase or people instead.</comment>
        <translation>
            <numerusform>1 respuesta se dio en la visita del {day}, así que se conservó. Cambie en su lugar su fecha, fase o personas.</numerusform>
            <numerusform>{count} respuestas se dieron en la visita del {day}, así que se conservó. Cambie en su lugar su fecha, fase o personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove visit of {day}</source>
        <translation>Quitar la visita del {day}</translation>
    </message>
    <message>
        <source>The audit does not hold that visit any more, so nothing was changed.</source>
        <translation>La auditoría ya no tiene esa visita, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>a finding has a number beyond all counting</source>
        <translation>un hallazgo tiene un número fuera de toda cuenta</translation>
    </message>
    <message>
        <source>{name} has no answer to copy, or no place was chosen to copy to.</source>
        <translation>{name} no tiene ninguna respuesta que copiar, o no se eligió ningún lugar al que copiar.</translation>
    </message>
    <message>
        <source>{name} is a {kind}, but {name2} is a {kind2}; nothing was copied. Choose places of the same kind.</source>
        <translation>{name} es {kind}, pero {name2} es {kind2}; no se copió nada. Elija lugares del mismo tipo.</translation>
    </message>
    <message>
        <source>{name} is retired; nothing was copied. Bring it back first.</source>
        <translation>{name} está retirado; no se copió nada. Recupérelo antes.</translation>
    </message>
    <message>
        <source>Same as {place}: {answers} at {places}</source>
        <translation>Igual que {place}: {answers} en {places}</translation>
    </message>
    <message>
        <source>All {kind_words} are walked: no two are alike, and a sample would say nothing of the others. Nothing was changed.</source>
        <translation>Se recorren todos estos lugares: {kind_words}; no hay dos iguales, y una muestra no diría nada de los demás. No se cambió nada.</translation>
    </message>
    <message>
        <source>A sample needs at least one of the {kind_words}; nothing was changed.</source>
        <translation>Una muestra necesita al menos un lugar de estos: {kind_words}; no se cambió nada.</translation>
    </message>
    <message>
        <source>Walk all {places}</source>
        <translation>Recorrer todo: {places}</translation>
    </message>
    <message>
        <source>Walk {count} of {all} {places}</source>
        <translation>Recorrer {count} de {all} {places}</translation>
    </message>
    <message>
        <source>“{name}” could not be copied, because the disk is full or does not answer; the audit itself is as it was. Free some space and do it again.</source>
        <translation>«{name}» no pudo copiarse, porque el disco está lleno o no responde; la auditoría misma está como estaba. Libere espacio y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>its pages cannot be copied</source>
        <translation>sus páginas no pueden copiarse</translation>
    </message>
    <message>
        <source>“{folder}” could not be made ({reason}), so there is no backup. {advice}</source>
        <translation>«{folder}» no pudo crearse ({reason}), así que no hay copia de respaldo. {advice}</translation>
    </message>
    <message>
        <source>“{name}” is not where it was, so no backup was made. Put the disk or USB drive back.</source>
        <translation>«{name}» no está donde estaba, así que no se hizo copia de respaldo. Vuelva a conectar el disco o la memoria USB.</translation>
    </message>
    <message>
        <source>, or the newest backup in the folder “{name}” beside it</source>
        <translation>, o la copia de respaldo más nueva de la carpeta «{name}» que está al lado</translation>
    </message>
    <message>
        <source>its tables cannot be read</source>
        <translation>sus tablas no pueden leerse</translation>
    </message>
    <message>
        <source>The passphrase does not open “{name}”. Nothing was changed; check for capitals and try again.</source>
        <translation>La frase de contraseña no abre «{name}». No se cambió nada; fíjese en las mayúsculas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A passphrase cannot hold a null character; choose another.</source>
        <translation>Una frase de contraseña no puede tener un carácter nulo; elija otra.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}).</source>
        <translation>«{path}» no puede leerse ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” is not an audit document, or is cut short. It was left as it is; open another file{backup}.</source>
        <translation>«{name}» no es un documento de auditoría o está cortado. Se dejó como está; abra otro archivo{backup}.</translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check the name, or make a new audit.</source>
        <translation>No hay ningún archivo «{path}». Compruebe el nombre o haga una auditoría nueva.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted; its passphrase is needed to open it.</source>
        <translation>«{name}» está cifrado; hace falta su frase de contraseña para abrirlo.</translation>
    </message>
    <message>
        <source>“{name}” is a database, but not an audit. It was left as it is; open another file{backup}.</source>
        <translation>«{name}» es una base de datos, pero no una auditoría. Se dejó como está; abra otro archivo{backup}.</translation>
    </message>
    <message>
        <source>“{name}” is not an audit document, or is damaged. It was left as it is; open another file{or_backup}.</source>
        <translation>«{name}» no es un documento de auditoría o está dañado. Se dejó como está; abra otro archivo{or_backup}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged{detail}. It was left as it is; open another copy of it{or_backup}.</source>
        <translation>«{name}» está dañado{detail}. Se dejó como está; abra otra copia de él{or_backup}.</translation>
    </message>
    <message>
        <source>The disk is full, so the last edit to “{name}” was not written; everything before it is kept. Free some space and do it again.</source>
        <translation>El disco está lleno, así que el último cambio de «{name}» no se escribió; todo lo anterior se conserva. Libere espacio y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk or USB drive with “{name}” does not answer, so the last edit was not written; everything before it is kept. Put it back and do it again.</source>
        <translation>El disco o la memoria USB con «{name}» no responde, así que el último cambio no se escribió; todo lo anterior se conserva. Vuelva a conectarlo y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using “{name}”, so the last edit was not written; everything before it is kept. Close the other program and do it again.</source>
        <translation>Otro programa usa «{name}», así que el último cambio no se escribió; todo lo anterior se conserva. Cierre el otro programa y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” can only be read where it lies. Copy it to a place where you may write and open the copy.</source>
        <translation>«{name}» solo puede leerse donde está. Cópielo a un lugar donde pueda escribir y abra la copia.</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened. Check that the file is there and that you may read it.</source>
        <translation>«{name}» no puede abrirse. Compruebe que el archivo está ahí y que puede leerlo.</translation>
    </message>
    <message>
        <source>You may not write to “{name}”. Copy it to a place of your own and open the copy.</source>
        <translation>No puede escribir en «{name}». Cópielo a un lugar propio y abra la copia.</translation>
    </message>
    <message>
        <source>“{name}” refuses to be read. It was left as it is; open another file{or_backup}.</source>
        <translation>«{name}» no se deja leer. Se dejó como está; abra otro archivo{or_backup}.</translation>
    </message>
    <message>
        <source>“{name}” is locked by another program; try again.</source>
        <translation>Otro programa tiene bloqueado «{name}»; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A text or picture is too large for “{name}” to keep.</source>
        <translation>Un texto o una imagen es demasiado grande para guardarse en «{name}».</translation>
    </message>
    <message>
        <source>The machine ran out of memory; the last edit was not written.</source>
        <translation>La computadora se quedó sin memoria; el último cambio no se escribió.</translation>
    </message>
    <message>
        <source> ({what})</source>
        <translation> ({what})</translation>
    </message>
    <message>
        <source>Edition {number} stays as it was issued, so nothing was changed. Go back to the audit as it is now to edit it.</source>
        <translation>La edición {number} queda como se emitió, así que nada cambió. Vuelva a la auditoría actual para editarla.</translation>
    </message>
    <message>
        <source>“{name}” is open for reading only, so nothing was changed. Close it elsewhere, or copy it, and open it again.</source>
        <translation>«{name}» está abierto solo para leer, así que no se cambió nada. Ciérrelo en otra parte, o cópielo, y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>a row of {row} refers to a missing row of {row2}</source>
        <translation>una fila de {row} se refiere a una fila que falta de {row2}</translation>
    </message>
    <message>
        <source>“{path}” already exists and was left as it is. Choose another name, or open it.</source>
        <translation>«{path}» ya existe y se dejó como está. Elija otro nombre o ábralo.</translation>
    </message>
    <message>
        <source>“{path}” could not be made ({reason}). {advice}</source>
        <translation>No se pudo crear «{path}» ({reason}). {advice}</translation>
    </message>
    <message>
        <source>You may not write to “{name}”, so it can only be read there. Copy it to a place of your own to edit it.</source>
        <translation>No puede escribir en «{name}», así que solo puede leerse ahí. Cópielo a un lugar propio para editarlo.</translation>
    </message>
    <message>
        <source>The passphrase is empty; choose one, or choose to have none.</source>
        <translation>La frase de contraseña está vacía; elija una o elija no tener ninguna.</translation>
    </message>
    <message>
        <source>The passphrase is empty, so nothing was encrypted; choose one.</source>
        <translation>La frase de contraseña está vacía, así que no se cifró nada; elija una.</translation>
    </message>
    <message>
        <source>“{name}” is open for reading only, so it was not encrypted. Close it elsewhere, or copy it, and open it again.</source>
        <translation>«{name}» está abierto solo para leer, así que no se cifró. Ciérrelo en otra parte, o cópielo, y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was not encrypted and is as it was. {why}</source>
        <translation>«{name}» no se cifró y está como estaba. {why}</translation>
    </message>
    <message>
        <source>“{name}” was not encrypted and is as it was, because the disk is full or does not answer. Free as much space as the audit takes and try again.</source>
        <translation>«{name}» no se cifró y está como estaba, porque el disco está lleno o no responde. Libere tanto espacio como ocupa la auditoría e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” could not be copied whole.</source>
        <translation>«{name}» no pudo copiarse entero.</translation>
    </message>
    <message>
        <source>its tables cannot be copied</source>
        <translation>sus tablas no pueden copiarse</translation>
    </message>
    <message>
        <source>The copy of “{name}” is not what was written.</source>
        <translation>La copia de «{name}» no es lo que se escribió.</translation>
    </message>
    <message>
        <source>would spoil pages of it, so no edit of this audit left it</source>
        <translation>estropearía páginas de él, así que no lo dejó ningún cambio de esta auditoría</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer version of this program (format {version}; this one reads up to {count}). It was left as it is; update the program.</source>
        <translation>«{name}» lo escribió una versión más nueva de este programa (formato {version}; esta lee hasta {count}). Se dejó como está; actualice el programa.</translation>
    </message>
    <message>
        <source>“{name}” was written by a newer version of this program: version {needed} or later reads it (format {version}; this one, version {own}, reads up to {count}). It was left as it is; update the program.</source>
        <translation>«{name}» se escribió con una versión más nueva de este programa: lo lee la versión {needed} o posterior (formato {version}; esta, la versión {own}, lee hasta el {count}). Se dejó como está; actualice el programa.</translation>
    </message>
    <message>
        <source>its tables are not as they were made</source>
        <translation>sus tablas no están como se hicieron</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>falta su final</translation>
    </message>
    <message>
        <source>an entry of the table “{name}” refers to a missing one</source>
        <translation>una entrada de la tabla «{name}» se refiere a una que falta</translation>
    </message>
    <message>
        <source>its pages do not fit together</source>
        <translation>sus páginas no encajan</translation>
    </message>
    <message>
        <source>an entry of the table “{orphan}” refers to a missing one</source>
        <translation>una entrada de la tabla «{orphan}» se refiere a una que falta</translation>
    </message>
    <message>
        <source>points to another file of this computer, which this program never does</source>
        <translation>apunta a otro archivo de esta computadora, lo que este programa nunca hace</translation>
    </message>
    <message>
        <source>would make a file of it that is larger than it ever was</source>
        <translation>lo convertiría en un archivo más grande de lo que nunca fue</translation>
    </message>
    <message>
        <source>“{name}” beside “{name2}” {what}. Nothing was opened or changed; move that file away, or open another copy{backup}.</source>
        <translation>«{name}» junto a «{name2}» {what}. No se abrió ni cambió nada; aparte ese archivo o abra otra copia{backup}.</translation>
    </message>
    <message>
        <source>a step of its history cannot be read</source>
        <translation>un paso de su historial no puede leerse</translation>
    </message>
    <message>
        <source>Nothing can be written in “{parent}” ({reason}), so the audit can only be read there. Copy it to another place to edit it.</source>
        <translation>No se puede escribir nada en «{parent}» ({reason}), así que la auditoría solo puede leerse ahí. Cópiela a otro lugar para editarla.</translation>
    </message>
    <message>
        <source>{user} has it open on this computer, and that program is running</source>
        <translation>{user} la tiene abierta en esta computadora, y ese programa está en marcha</translation>
    </message>
    <message>
        <source>Another program may be working in it</source>
        <translation>Puede que otro programa trabaje en ella</translation>
    </message>
    <message>
        <source>{user} may still be working in it on {host}</source>
        <translation>Puede que {user} aún trabaje en ella en {host}</translation>
    </message>
    <message>
        <source>{where}. If you take it over, nothing more is stored there: that window says so at the next change, keeps what was typed, and offers to open the audit again or to save a copy. What was stored until now stays.</source>
        <translation>{where}. Si usted toma el control, allí no se guarda nada más: esa ventana lo dice al siguiente cambio, conserva lo escrito y ofrece abrir la auditoría de nuevo o guardar una copia. Lo guardado hasta ahora queda.</translation>
    </message>
    <message>
        <source>Another program may have this audit open: “{name}” lies beside it and does not say whose it is. Open it for reading, or take it over if nobody else has it open.</source>
        <translation>Puede que otro programa tenga abierta esta auditoría: «{name}» está a su lado y no dice de quién es. Ábrala para leer, o tome el control si nadie más la tiene abierta.</translation>
    </message>
    <message>
        <source>{user} has this audit open on {host} since {since}. Open it for reading, or take it over if that program is no longer running.</source>
        <translation>{user} tiene abierta esta auditoría en {host} desde {since}. Ábrala para leer, o tome el control si ese programa ya no está en marcha.</translation>
    </message>
    <message>
        <source>Another program opened this audit at the same moment, so it was left alone. Try again.</source>
        <translation>Otro programa abrió esta auditoría en el mismo momento, así que se dejó en paz. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>What you typed cannot be added any more, because what it belongs to was removed meanwhile. Nothing was changed; copy the words shown, or save a copy.</source>
        <translation>Lo que escribió ya no puede agregarse, porque aquello a lo que pertenece se quitó entretanto. No se cambió nada; copie las palabras mostradas o guarde una copia.</translation>
    </message>
    <message>
        <source>What you typed last was not written and is kept: open the audit again to add it, or save a copy.</source>
        <translation>Lo último que escribió no se guardó en el archivo, pero se conserva: abra la auditoría de nuevo para agregarlo o guarde una copia.</translation>
    </message>
    <message>
        <source>So the file was not replaced and is as that program left it. Open the audit again and start over.</source>
        <translation>Por eso el archivo no se reemplazó y está como lo dejó ese programa. Abra la auditoría de nuevo y empiece otra vez.</translation>
    </message>
    <message>
        <source>Another program is writing “{name}” now, so the file was not replaced and is as it was. Close that program and do it again.</source>
        <translation>Otro programa está escribiendo «{name}» ahora, así que el archivo no se reemplazó y está como estaba. Cierre ese programa y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>{reason} {not_replaced}</source>
        <translation>{reason} {not_replaced}</translation>
    </message>
    <message>
        <source>{reason} {kept}</source>
        <translation>{reason} {kept}</translation>
    </message>
    <message>
        <source>“{name}” is not where it was, so the last edit was not written; everything before it is kept. Put the file or the USB drive back and do it again.</source>
        <translation>«{name}» no está donde estaba, así que el último cambio no se escribió; todo lo anterior se conserva. Vuelva a poner el archivo o la memoria USB y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file of its name, as a synced folder does; open it again.</source>
        <translation>«{name}» fue reemplazado por otro archivo con su nombre, como hace una carpeta sincronizada; ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Another file was copied over “{name}”, as a synced folder does; open it again.</source>
        <translation>Otro archivo se copió sobre «{name}», como hace una carpeta sincronizada; ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Another program changed “{name}”.</source>
        <translation>Otro programa cambió «{name}».</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Otro programa</translation>
    </message>
    <message>
        <source>{user} on {host}</source>
        <translation>{user} en {host}</translation>
    </message>
    <message>
        <source>{who} took “{name}” over.</source>
        <translation>{who} tomó el control de «{name}».</translation>
    </message>
    <message>
        <source>“{name}” can only be read in a copy, and none could be made ({reason}). Free some space and try again.</source>
        <translation>«{name}» solo puede leerse en una copia, y no se pudo hacer ninguna ({reason}). Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>the disk for temporary files is full</source>
        <translation>el disco de archivos temporales está lleno</translation>
    </message>
    <message>
        <source>“{name}” is open for reading only, so nothing was purged. Close it elsewhere, or copy it, and open it again.</source>
        <translation>«{name}» está abierto solo para leer, así que no se purgó nada. Ciérrelo en otra parte, o cópielo, y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was not written and what stood there is as it was, because the disk is full or does not answer. Free three times the space the audit takes and try again.</source>
        <translation>«{name}» no se escribió y lo que había está como estaba, porque el disco está lleno o no responde. Libere tres veces el espacio que ocupa la auditoría e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>an entry of the table “{name}” is missing</source>
        <translation>falta una entrada de la tabla «{name}»</translation>
    </message>
    <message>
        <source>an entry of the table “{name}” cannot be read</source>
        <translation>una entrada de la tabla «{name}» no puede leerse</translation>
    </message>
    <message>
        <source>it does not say which format it has</source>
        <translation>no dice qué formato tiene</translation>
    </message>
    <message>
        <source>texts in {encoding}</source>
        <translation>textos en {encoding}</translation>
    </message>
    <message>
        <source>{named} is not as it was made</source>
        <translation>{named} no está como se hizo</translation>
    </message>
    <message>
        <source>{named} is missing</source>
        <translation>falta {named}</translation>
    </message>
    <message>
        <source>“{name}” was not opened, because it contains {what}, which this program never makes and which could do harm. Nothing in it was run, and it was left as it is; ask whoever gave it to you how it was made, or open another copy{backup}.</source>
        <translation>«{name}» no se abrió, porque contiene {what}, que este programa nunca hace y que podría causar daño. No se ejecutó nada de él y se dejó como está; pregunte a quien se lo dio cómo se hizo, o abra otra copia{backup}.</translation>
    </message>
    <message>
        <source>Findings by state</source>
        <translation>Hallazgos por estado</translation>
    </message>
    <message>
        <source>{state}  {shown} of {all}</source>
        <translation>{state}  {shown} de {all}</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Hallazgos</translation>
    </message>
    <message>
        <source>When &amp;findings are due…</source>
        <translation>Cuándo vencen los &amp;hallazgos…</translation>
    </message>
    <message>
        <source>&amp;Export to spreadsheet…</source>
        <translation>&amp;Exportar a hoja de cálculo…</translation>
    </message>
    <message>
        <source>&amp;Import from spreadsheet…</source>
        <translation>&amp;Importar de hoja de cálculo…</translation>
    </message>
    <message>
        <source>&amp;Plan repairs…</source>
        <translation>&amp;Planificar reparaciones…</translation>
    </message>
    <message>
        <source>&amp;One-page sheet for this finding…</source>
        <translation>&amp;Hoja de una página para este hallazgo…</translation>
    </message>
    <message>
        <source>P&amp;unch list…</source>
        <translation>&amp;Lista de pendientes…</translation>
    </message>
    <message>
        <source>&amp;Fiscal page…</source>
        <translation>Página &amp;fiscal…</translation>
    </message>
    <message>
        <source>&amp;Timeline…</source>
        <translation>&amp;Cronograma…</translation>
    </message>
    <message>
        <source>&amp;Reminders (.ics)…</source>
        <translation>&amp;Recordatorios (.ics)…</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Estado: {state}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Añadir un comentario</translation>
    </message>
    <message>
        <source>Add a comment, then Enter</source>
        <translation>Añada un comentario y pulse Intro</translation>
    </message>
    <message>
        <source>Seen again…</source>
        <translation>Visto de nuevo…</translation>
    </message>
    <message>
        <source>Show in the walk</source>
        <translation>Mostrar en el recorrido</translation>
    </message>
    <message>
        <source>No finding is chosen.</source>
        <translation>No hay ningún hallazgo elegido.</translation>
    </message>
    <message>
        <source>Should be: {ideal}</source>
        <translation>Debería ser: {ideal}</translation>
    </message>
    <message>
        <source>Set aside: {why}</source>
        <translation>Apartado: {why}</translation>
    </message>
    <message>
        <source>Found {day}</source>
        <translation>Encontrado el {day}</translation>
    </message>
    <message>
        <source>{day} by rule</source>
        <translation>{day} según la regla</translation>
    </message>
    <message>
        <source>{words}, key {key} in the list</source>
        <translation>{words}, tecla {key} en la lista</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Detalles del hallazgo</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dólares</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>Orden de trabajo</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financiación</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>later</source>
        <translation>más tarde</translation>
    </message>
    <message>
        <source>{what} {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>Choose a finding to see what was seen, who repairs it and what was done.</source>
        <translation>Elija un hallazgo para ver qué se vio, quién lo repara y qué se hizo.</translation>
    </message>
    <message>
        <source>{count} findings are chosen. What you do now is done with all of them, in one step.</source>
        <translation>Hay {count} hallazgos elegidos. Lo que haga ahora se hace con todos, en un solo paso.</translation>
    </message>
    <message>
        <source>{day}, over</source>
        <translation>{day}, vencido</translation>
    </message>
    <message>
        <source>{day}, by rule</source>
        <translation>{day}, por regla</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítico</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>por {who}</translation>
    </message>
    <message>
        <source>accepted by {who}</source>
        <translation>aceptado por {who}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>{who} answers for it</source>
        <translation>{who} responde por ello</translation>
    </message>
    <message>
        <source>with a photo</source>
        <translation>con una foto</translation>
    </message>
    <message>
        <source>verified by who fixed it</source>
        <translation>verificado por quien lo arregló</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>Visto de nuevo</translation>
    </message>
    <message>
        <source>What do you see of finding {number} now?</source>
        <translation>¿Qué ve ahora del hallazgo {number}?</translation>
    </message>
    <message>
        <source>Finding {number}: {title}</source>
        <translation>Hallazgo {number}: {title}</translation>
    </message>
    <message numerus="yes">
        <source>1 finding</source>
        <comment>{count} findings</comment>
        <translation>
            <numerusform>1 hallazgo</numerusform>
            <numerusform>{count} hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Only what you fill in is changed, as one step.</source>
        <translation>Solo cambia lo que usted rellena, en un solo paso.</translation>
    </message>
    <message>
        <source>Cost in dollars</source>
        <translation>Costo en dólares</translation>
    </message>
    <message>
        <source>Cost of each in dollars</source>
        <translation>Costo de cada uno en dólares</translation>
    </message>
    <message>
        <source>What is done now</source>
        <translation>Lo que se hace ahora</translation>
    </message>
    <message>
        <source>What is done later</source>
        <translation>Lo que se hace después</translation>
    </message>
    <message>
        <source>Nothing is filled in yet, so nothing would change.</source>
        <translation>Aún no hay nada rellenado, así que nada cambiaría.</translation>
    </message>
    <message>
        <source>like {example}</source>
        <translation>como {example}</translation>
    </message>
    <message>
        <source>“{typed}” is no amount in whole dollars, so nothing was changed. Type one like 640 or $12,500.</source>
        <translation>«{typed}» no es un importe en dólares enteros, así que no se cambió nada. Escriba uno como 640 o $12,500.</translation>
    </message>
    <message>
        <source>Door {number} does not latch</source>
        <translation>La puerta {number} no engancha</translation>
    </message>
    <message>
        <source>Door {number} is propped open</source>
        <translation>La puerta {number} está trabada abierta</translation>
    </message>
    <message>
        <source>Open at this door: finding {numbers}</source>
        <translation>Abierto en esta puerta: hallazgo {numbers}</translation>
    </message>
    <message>
        <source>Make it a finding</source>
        <translation>Hacer de ello un hallazgo</translation>
    </message>
    <message>
        <source>Some states have law on this: none is named, as no state is chosen</source>
        <translation>Algunos estados tienen ley sobre esto: no se nombra ninguna, pues no hay estado elegido</translation>
    </message>
    <message>
        <source>Law of {state}: nothing was read on this</source>
        <translation>Ley de {state}: no se leyó nada sobre esto</translation>
    </message>
    <message numerus="yes">
        <source>Law of {state}: 1 row was read</source>
        <comment>Law of {state}: {count} rows were read</comment>
        <translation>
            <numerusform>Ley de {state}: se leyó 1 norma</numerusform>
            <numerusform>Ley de {state}: se leyeron {count} normas</numerusform>
        </translation>
    </message>
    <message>
        <source>“{typed}” is not a date, so nothing was changed. Type one like {example}.</source>
        <translation>«{typed}» no es una fecha, así que no se cambió nada. Escríbala como {example}.</translation>
    </message>
    <message>
        <source>Choose in a calendar</source>
        <translation>Elegir en un calendario</translation>
    </message>
    <message>
        <source>Type a number from {least} to {most}.</source>
        <translation>Escriba un número de {least} a {most}.</translation>
    </message>
    <message>
        <source>“{typed}” is not a whole number from {least} to {most}, so nothing was changed.</source>
        <translation>«{typed}» no es un número entero de {least} a {most}, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number from {least} to {most}, so nothing was changed.</source>
        <translation>«{typed}» no es un número de {least} a {most}, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} y {last}</translation>
    </message>
    <message>
        <source>Finding {number} was set aside, so no sheet was made. Take it up again first.</source>
        <translation>El hallazgo {number} se apartó, así que no se hizo ninguna hoja. Retómelo primero.</translation>
    </message>
    <message>
        <source>There is no finding {number}, so no sheet was made. The numbers are in the report and in the list of findings.</source>
        <translation>No hay ningún hallazgo {number}, así que no se hizo ninguna hoja. Los números están en el informe y en la lista de hallazgos.</translation>
    </message>
    <message>
        <source>No finding is in this list, so no punch list was printed.</source>
        <translation>No hay ningún hallazgo en esta lista, así que no se imprimió la lista de pendientes.</translation>
    </message>
    <message>
        <source>No group is called “{only}”, so no punch list was printed. The groups are {known}.</source>
        <translation>Ningún grupo se llama «{only}», así que no se imprimió la lista de pendientes. Los grupos son {known}.</translation>
    </message>
    <message>
        <source>No fix plan is called “{name}”; nothing was printed.</source>
        <translation>Ningún plan de reparación se llama «{name}»; no se imprimió nada.</translation>
    </message>
    <message>
        <source>{column} is worked out by a formula; its result was read.</source>
        <translation>{column} se calcula con una fórmula; se leyó su resultado.</translation>
    </message>
    <message>
        <source>{column} is merged with the rows above; what stands there was read.</source>
        <translation>{column} está combinada con las filas de arriba; se leyó lo que pone allí.</translation>
    </message>
    <message>
        <source>{column} has a formula without a result, or an error, so it cannot be read.</source>
        <translation>{column} tiene una fórmula sin resultado o un error, así que no se puede leer.</translation>
    </message>
    <message>
        <source>{column} lies under a merged cell, so it cannot be read.</source>
        <translation>{column} está bajo una celda combinada, así que no se puede leer.</translation>
    </message>
    <message>
        <source>Column “{head}” was not read: it is none of the columns of findings.</source>
        <translation>La columna «{head}» no se leyó: no es ninguna de las de hallazgos.</translation>
    </message>
    <message>
        <source>Column “{head}” was read as {column}.</source>
        <translation>La columna «{head}» se leyó como {column}.</translation>
    </message>
    <message>
        <source>Not in the sheet, and left as it is here: {gone}.</source>
        <translation>No está en la hoja y aquí queda como está: {gone}.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{key}”, by which findings are known, so nothing was imported. Export the findings again and fill in that sheet; its hidden column has to stay.</source>
        <translation>«{name}» no tiene la columna «{key}», por la que se conocen los hallazgos, así que no se importó nada. Exporte otra vez los hallazgos y rellene esa hoja; su columna oculta debe quedar.</translation>
    </message>
    <message>
        <source>“{name}” has far too many merged cells, so nothing was imported. Undo the merging in a spreadsheet program and import it again.</source>
        <translation>«{name}» tiene demasiadas celdas combinadas, así que no se importó nada. Sepárelas en un programa de hojas de cálculo e impórtela otra vez.</translation>
    </message>
    <message>
        <source>The findings have changed since “{name}” was read. Nothing was changed. Look at its rows again.</source>
        <translation>Los hallazgos cambiaron desde que se leyó «{name}». No se cambió nada. Vuelva a mirar sus filas.</translation>
    </message>
    <message numerus="yes">
        <source>1 finding of the sheet “{sheet}”</source>
        <comment>{count} findings of the sheet “{sheet}”</comment>
        <translation>
            <numerusform>1 hallazgo de la hoja «{sheet}»</numerusform>
            <numerusform>{count} hallazgos de la hoja «{sheet}»</numerusform>
        </translation>
    </message>
    <message>
        <source>{column} says “{text}”, which is not a date. Write 2027-06-30.</source>
        <translation>{column} dice «{text}», que no es una fecha. Escriba 2027-06-30.</translation>
    </message>
    <message>
        <source>{column} says “{text}”, which is not an amount in whole dollars. Write 1200.</source>
        <translation>{column} dice «{text}», que no es un importe en dólares enteros. Escriba 1200.</translation>
    </message>
    <message>
        <source>{column} says “{text}”, which is none of {choices}.</source>
        <translation>{column} dice «{text}», que no es ninguno de {choices}.</translation>
    </message>
    <message>
        <source>{column} says “{text}”, which a spreadsheet program made of something else. Format the cell as text and write it again.</source>
        <translation>{column} dice «{text}», que un programa de hojas de cálculo hizo de otra cosa. Dé formato de texto a la celda y escríbalo otra vez.</translation>
    </message>
    <message>
        <source>A sheet of findings is written as .xlsx or .csv; “{name}” ends in neither, so nothing was written. Choose a name that does.</source>
        <translation>Una hoja de hallazgos se escribe como .xlsx o .csv; «{name}» no termina en ninguno, así que no se escribió nada. Elija un nombre que sí.</translation>
    </message>
    <message>
        <source>No finding is in this list, so no sheet was written. Choose another filter.</source>
        <translation>No hay ningún hallazgo en esta lista, así que no se escribió ninguna hoja. Elija otro filtro.</translation>
    </message>
    <message>
        <source>Repaired and verified</source>
        <translation>Reparado y verificado</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reabierto</translation>
    </message>
    <message>
        <source>Exception ran out</source>
        <translation>La excepción caducó</translation>
    </message>
    <message>
        <source>Still to repair</source>
        <translation>Aún por reparar</translation>
    </message>
    <message>
        <source>No longer a finding</source>
        <translation>Ya no es un hallazgo</translation>
    </message>
    <message>
        <source>for the named recipients only</source>
        <translation>solo para los destinatarios nombrados</translation>
    </message>
    <message>
        <source>for those in the recipient&apos;s own organization who need to know</source>
        <translation>para quienes necesitan saberlo en la organización del destinatario</translation>
    </message>
    <message>
        <source>for those in the recipient&apos;s organization and its clients who need to know</source>
        <translation>para quienes necesitan saberlo en la organización del destinatario y entre sus clientes</translation>
    </message>
    <message>
        <source>for the recipient&apos;s community, not for public channels</source>
        <translation>para la comunidad del destinatario, no para canales públicos</translation>
    </message>
    <message>
        <source>may be handed on freely</source>
        <translation>puede entregarse a cualquiera</translation>
    </message>
    <message>
        <source>Full report, summary volume</source>
        <translation>Informe completo, tomo de resumen</translation>
    </message>
    <message>
        <source>Full report, annex</source>
        <translation>Informe completo, anexo</translation>
    </message>
    <message>
        <source>Responders&apos; packet with findings</source>
        <translation>Paquete para primeros respondientes con hallazgos</translation>
    </message>
    <message>
        <source>Sheet of one finding</source>
        <translation>Hoja de un hallazgo</translation>
    </message>
    <message>
        <source>Punch list</source>
        <translation>Lista de pendientes</translation>
    </message>
    <message>
        <source>Fiscal page</source>
        <translation>Página fiscal</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronograma</translation>
    </message>
    <message>
        <source>Plan of repairs</source>
        <translation>Plan de reparaciones</translation>
    </message>
    <message>
        <source>Comparison of two audits</source>
        <translation>Comparación de dos auditorías</translation>
    </message>
    <message>
        <source>Trend over several audits</source>
        <translation>Tendencia de varias auditorías</translation>
    </message>
    <message>
        <source>Set scale, north and grid of {plan}</source>
        <translation>Fijar escala, norte y cuadrícula de {plan}</translation>
    </message>
    <message numerus="yes">
        <source>Place 1 marker on {plan}</source>
        <comment>Place {count} markers on {plan}</comment>
        <translation>
            <numerusform>Colocar 1 marcador en {plan}</numerusform>
            <numerusform>Colocar {count} marcadores en {plan}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since edition {number}</source>
        <translation>Nada cambió desde la edición {number}</translation>
    </message>
    <message>
        <source>Changed since edition {number}: {what}</source>
        <translation>Cambiado desde la edición {number}: {what}</translation>
    </message>
    <message>
        <source>the contents of edition {number} cannot be read</source>
        <translation>el contenido de la edición {number} no se puede leer</translation>
    </message>
    <message>
        <source>the contents of edition {number} are not what was issued</source>
        <translation>el contenido de la edición {number} no es lo que se emitió</translation>
    </message>
    <message>
        <source>No edition was issued.</source>
        <translation>No se emitió ninguna edición.</translation>
    </message>
    <message>
        <source>Issue edition {number}: {name}</source>
        <translation>Emitir la edición {number}: {name}</translation>
    </message>
    <message>
        <source>Edition {number} freezes what the audit includes now: {what}. It cannot be taken back or changed; later edits belong to the next edition.</source>
        <translation>La edición {number} fija lo que la auditoría contiene ahora: {what}. No se puede revertir ni cambiar; los cambios posteriores son de la edición siguiente.</translation>
    </message>
    <message>
        <source>“{name}” is open for reading only, so no edition was issued. Close it elsewhere, or copy it, and open it again.</source>
        <translation>«{name}» está abierto solo para lectura, así que no se emitió ninguna edición. Ciérrelo en el otro lugar, o cópielo, y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The note of an edition has at most {most} letters, so none was issued. Make it shorter.</source>
        <translation>La nota de una edición tiene como máximo {most} letras, así que no se emitió ninguna. Acórtela.</translation>
    </message>
    <message>
        <source>Nothing changed since edition {number}, so no other was issued. Print that one again, or change something first.</source>
        <translation>Nada cambió desde la edición {number}, así que no se emitió otra. Imprima esa de nuevo o cambie algo antes.</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>No se firmó nada.</translation>
    </message>
    <message>
        <source>Prepare edition {number}: {name}</source>
        <translation>Preparar la edición {number}: {name}</translation>
    </message>
    <message>
        <source>Review edition {number}: {name}</source>
        <translation>Revisar la edición {number}: {name}</translation>
    </message>
    <message>
        <source>Type the name of who signs. {ask}</source>
        <translation>Escriba el nombre de quien firma. {ask}</translation>
    </message>
    <message>
        <source>A name that is signed has at most {most} letters. {ask}</source>
        <translation>Un nombre que firma tiene como máximo {most} letras. {ask}</translation>
    </message>
    <message>
        <source>{edits} (added later)</source>
        <translation>{edits} (agregado después)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Unknown findings</source>
        <translation>Hallazgos desconocidos</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>Filas eliminadas</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>It went out as “{was}” and was changed here meanwhile.</source>
        <translation>Salió como «{was}» y mientras tanto cambió aquí.</translation>
    </message>
    <message>
        <source>Its row was deleted; nothing is deleted here.</source>
        <translation>Se eliminó su fila; aquí no se elimina nada.</translation>
    </message>
    <message numerus="yes">
        <source>1 more row was deleted; nothing is deleted here.</source>
        <comment>{count} more rows were deleted; nothing is deleted here.</comment>
        <translation>
            <numerusform>Se eliminó 1 fila más; aquí no se elimina nada.</numerusform>
            <numerusform>Se eliminaron {count} filas más; aquí no se elimina nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>An audit keeps {most} filters of your own, and no more. Nothing was changed. Delete one first.</source>
        <translation>Una auditoría guarda {most} filtros propios, no más. Nada cambió. Elimine uno antes.</translation>
    </message>
    <message>
        <source>A filter needs a name of 1 to {longest} letters. Nothing was changed.</source>
        <translation>Un filtro necesita un nombre de 1 a {longest} letras. Nada cambió.</translation>
    </message>
    <message>
        <source>There is a filter “{name}” already. Nothing was changed. Choose another name.</source>
        <translation>Ya hay un filtro «{name}». Nada cambió. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“{owner}” has nothing to repair with a due day and no accepted risk that ends, so no file was written. There are reminders for: {known}.</source>
        <translation>«{owner}» no tiene nada que reparar con fecha límite ni un riesgo aceptado que termine, así que no se escribió ningún archivo. Hay recordatorios para: {known}.</translation>
    </message>
    <message>
        <source>Say that there are no {words} here</source>
        <translation>Indicar que aquí no hay {words}</translation>
    </message>
    <message>
        <source>Pin an item</source>
        <translation>Fijar un punto</translation>
    </message>
    <message>
        <source>Unpin an item</source>
        <translation>Soltar un punto</translation>
    </message>
    <message>
        <source>Pin a finding</source>
        <translation>Fijar un hallazgo</translation>
    </message>
    <message>
        <source>Unpin a finding</source>
        <translation>Soltar un hallazgo</translation>
    </message>
    <message>
        <source>Pin a photo</source>
        <translation>Fijar una foto</translation>
    </message>
    <message>
        <source>Unpin a photo</source>
        <translation>Soltar una foto</translation>
    </message>
    <message>
        <source>Link a marker to its place</source>
        <translation>Vincular un marcador con su lugar</translation>
    </message>
    <message>
        <source>Unlink a marker</source>
        <translation>Desvincular un marcador</translation>
    </message>
    <message>
        <source>{kind} {count:,}</source>
        <translation>{kind} {count:,}</translation>
    </message>
    <message numerus="yes">
        <source>Add 1 wall</source>
        <comment>Add {count} walls</comment>
        <translation>
            <numerusform>Agregar 1 pared</numerusform>
            <numerusform>Agregar {count} paredes</numerusform>
        </translation>
    </message>
    <message>
        <source>{added} ({others})</source>
        <translation>{added} ({others})</translation>
    </message>
    <message>
        <source>Join {things} of the walk and the register</source>
        <translation>Unir {things} del recorrido y del registro</translation>
    </message>
    <message>
        <source>it joins the walk once its building is said</source>
        <translation>se une al recorrido cuando se indique su edificio</translation>
    </message>
    <message>
        <source>{removed} with {others}</source>
        <translation>{removed} con {others}</translation>
    </message>
    <message numerus="yes">
        <source>{place} stays in the walk</source>
        <comment>{count} places stay in the walk</comment>
        <translation>
            <numerusform>{place} queda en el recorrido</numerusform>
            <numerusform>{count} lugares quedan en el recorrido</numerusform>
        </translation>
    </message>
    <message>
        <source>{removed}; {kept}</source>
        <translation>{removed}; {kept}</translation>
    </message>
    <message numerus="yes">
        <source>its marker</source>
        <comment>their markers</comment>
        <translation>
            <numerusform>su marcador</numerusform>
            <numerusform>sus marcadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its place of the walk</source>
        <comment>their places of the walk</comment>
        <translation>
            <numerusform>su lugar del recorrido</numerusform>
            <numerusform>sus lugares del recorrido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with its row</source>
        <comment>with {count} rows</comment>
        <translation>
            <numerusform>con su fila</numerusform>
            <numerusform>con {count} filas</numerusform>
        </translation>
    </message>
    <message>
        <source>from the plan; it stays in {register} and waits to be placed</source>
        <translation>del plano; queda en {register} y espera su lugar</translation>
    </message>
    <message>
        <source>from the plan; {count:,} stay in their registers and wait to be placed</source>
        <translation>del plano; {count:,} quedan en sus registros y esperan su lugar</translation>
    </message>
    <message>
        <source>the contents of an edition cannot be read</source>
        <translation>el contenido de una edición no se puede leer</translation>
    </message>
    <message>
        <source>the contents of an edition do not fit its format</source>
        <translation>el contenido de una edición no corresponde a su formato</translation>
    </message>
    <message>
        <source>There is no edition {number} in this audit.</source>
        <translation>No hay una edición {number} en esta auditoría.</translation>
    </message>
    <message>
        <source>the contents of edition {number} are missing</source>
        <translation>falta el contenido de la edición {number}</translation>
    </message>
    <message>
        <source>Counting what changed…</source>
        <translation>Contando lo que cambió…</translation>
    </message>
    <message>
        <source>Edition {number} of {day}, read only</source>
        <translation>Edición {number} del {day}, solo lectura</translation>
    </message>
    <message>
        <source>Back to the audit as it is now</source>
        <translation>Volver a la auditoría actual</translation>
    </message>
    <message>
        <source>Opens the list of editions</source>
        <translation>Abre la lista de ediciones</translation>
    </message>
    <message>
        <source>Noting what the documents of the edition say</source>
        <translation>Anotando lo que dicen los documentos de la edición</translation>
    </message>
    <message>
        <source>E&amp;ditions…</source>
        <translation>E&amp;diciones…</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>No edition was issued yet. Issuing one freezes the audit under a number: it can be opened, printed and compared later, and never changes.</source>
        <translation>Aún no se emitió ninguna edición. Emitirla fija la auditoría con un número: después se puede abrir, imprimir y comparar, y nunca cambia.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Emitir…</translation>
    </message>
    <message>
        <source>Open, read only</source>
        <translation>Abrir, solo lectura</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>This is an edition; it stays as it was issued.</source>
        <translation>Esto es una edición; queda como se emitió.</translation>
    </message>
    <message>
        <source>{name} signed on {day}; the audit changed afterward, so it does not count any more.</source>
        <translation>{name} firmó el {day}; la auditoría cambió después, así que ya no cuenta.</translation>
    </message>
    <message>
        <source>{edition} · as walked: score {score}, critical not in place: {critical}</source>
        <translation>{edition} · según el recorrido: puntuación {score}, críticos que faltan: {critical}</translation>
    </message>
    <message>
        <source>With verified repairs: score {score}, critical not in place: {critical}</source>
        <translation>Con reparaciones verificadas: puntuación {score}, críticos que faltan: {critical}</translation>
    </message>
    <message>
        <source>{as_what} {name}</source>
        <translation>{as_what} {name}</translation>
    </message>
    <message>
        <source>purged on {day}</source>
        <translation>purgada el {day}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the drawn signature</source>
        <translation>Borrar la firma dibujada</translation>
    </message>
    <message>
        <source>Signature by hand, if you want one</source>
        <translation>Firma a mano, si la desea</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>Firmar la revisión</translation>
    </message>
    <message>
        <source>You sign that you reviewed what the audit says now. When anything changes afterward, the review does not count any more, and that is shown.</source>
        <translation>Firma que revisó lo que la auditoría dice ahora. Si después cambia algo, la revisión ya no cuenta, y así se muestra.</translation>
    </message>
    <message>
        <source>Issue an edition</source>
        <translation>Emitir una edición</translation>
    </message>
    <message>
        <source>Issue for good</source>
        <translation>Emitir definitivamente</translation>
    </message>
    <message>
        <source>Note, if you want one</source>
        <translation>Nota, si la desea</translation>
    </message>
    <message>
        <source>Prepared by, if somebody else</source>
        <translation>Preparado por, si fue otra persona</translation>
    </message>
    <message>
        <source>Signature drawn by hand, optional</source>
        <translation>Firma dibujada a mano, opcional</translation>
    </message>
    <message>
        <source>Editions…</source>
        <translation>Ediciones…</translation>
    </message>
    <message>
        <source>Issued: nothing changed since edition {number}.</source>
        <translation>Emitida: nada cambió desde la edición {number}.</translation>
    </message>
    <message>
        <source>Edition {number} was reviewed by {name} on {day} and is not issued yet.</source>
        <translation>La edición {number} la revisó {name} el {day} y aún no se emitió.</translation>
    </message>
    <message>
        <source>Edition {number} is a draft.</source>
        <translation>La edición {number} es un borrador.</translation>
    </message>
    <message>
        <source>Edition {number} of {day}, as it was issued</source>
        <translation>Edición {number} del {day}, como se emitió</translation>
    </message>
    <message>
        <source>Edition {number}, unchanged</source>
        <translation>Edición {number}, sin cambios</translation>
    </message>
    <message>
        <source>Reviewed: its pages say DRAFT</source>
        <translation>Revisada: sus páginas dicen DRAFT</translation>
    </message>
    <message>
        <source>Draft: its pages say DRAFT</source>
        <translation>Borrador: sus páginas dicen DRAFT</translation>
    </message>
    <message>
        <source>Critical: days after it was found</source>
        <translation>Crítico: días desde que se halló</translation>
    </message>
    <message>
        <source>High priority: days after it was found</source>
        <translation>Prioridad alta: días desde que se halló</translation>
    </message>
    <message>
        <source>Medium priority: days after it was found</source>
        <translation>Prioridad media: días desde que se halló</translation>
    </message>
    <message numerus="yes">
        <source>1 finding would be due earlier</source>
        <comment>{count} findings would be due earlier</comment>
        <translation>
            <numerusform>1 hallazgo vencería antes</numerusform>
            <numerusform>{count} hallazgos vencerían antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding would be due later</source>
        <comment>{count} findings would be due later</comment>
        <translation>
            <numerusform>1 hallazgo vencería después</numerusform>
            <numerusform>{count} hallazgos vencerían después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding would get a day</source>
        <comment>{count} findings would get a day</comment>
        <translation>
            <numerusform>1 hallazgo recibiría una fecha</numerusform>
            <numerusform>{count} hallazgos recibirían una fecha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding would have no day any more</source>
        <comment>{count} findings would have no day any more</comment>
        <translation>
            <numerusform>1 hallazgo se quedaría sin fecha</numerusform>
            <numerusform>{count} hallazgos se quedarían sin fecha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding has a day given by hand, which stays.</source>
        <comment>{count} findings have a day given by hand, which stays.</comment>
        <translation>
            <numerusform>1 hallazgo tiene una fecha dada a mano, que queda.</numerusform>
            <numerusform>{count} hallazgos tienen una fecha dada a mano, que queda.</numerusform>
        </translation>
    </message>
    <message>
        <source>When findings are due by rule</source>
        <translation>Cuándo vencen los hallazgos por regla</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Cambiar la regla</translation>
    </message>
    <message>
        <source>The rule gives a due day to findings of which nobody gave one. 0 is at once.</source>
        <translation>La regla da una fecha límite a los hallazgos a los que nadie dio una. 0 es de inmediato.</translation>
    </message>
    <message>
        <source>Low priority: day of the next budget</source>
        <translation>Prioridad baja: día del próximo presupuesto</translation>
    </message>
    <message>
        <source>What the rule would change</source>
        <translation>Qué cambiaría la regla</translation>
    </message>
    <message>
        <source>No due day would change.</source>
        <translation>No cambiaría ninguna fecha límite.</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Cambiar el nombre del filtro</translation>
    </message>
    <message>
        <source>Delete the filter</source>
        <translation>Eliminar el filtro</translation>
    </message>
    <message>
        <source>Delete the filter “{name}”? No finding is changed.</source>
        <translation>¿Eliminar el filtro «{name}»? Ningún hallazgo cambia.</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <source>Creating {name}</source>
        <translation>Creando {name}</translation>
    </message>
    <message numerus="yes">
        <source>1 page</source>
        <comment>{count} pages</comment>
        <translation>
            <numerusform>1 página</numerusform>
            <numerusform>{count} páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Created {name}, {pages}.</source>
        <translation>Se creó {name}, {pages}.</translation>
    </message>
    <message>
        <source>Created {name}, {pages}: copy {number} for {whose}, written into the log of copies.</source>
        <translation>Se creó {name}, {pages}: copia {number} para {whose}, anotada en el registro de copias.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>A calendar file (.ics) for each owner, with an alarm the day before. Import it into any calendar; an entry that is there already is replaced.</source>
        <translation>Un archivo de calendario (.ics) para cada responsable, con aviso el día anterior. Impórtelo en cualquier calendario; una entrada que ya esté se reemplaza.</translation>
    </message>
    <message>
        <source>All owners, a file each</source>
        <translation>Todos los responsables, un archivo cada uno</translation>
    </message>
    <message numerus="yes">
        <source>1 reminder</source>
        <comment>{count} reminders</comment>
        <translation>
            <numerusform>1 recordatorio</numerusform>
            <numerusform>{count} recordatorios</numerusform>
        </translation>
    </message>
    <message>
        <source>{owner}: {count}</source>
        <translation>{owner}: {count}</translation>
    </message>
    <message>
        <source>Write what is wrong and where</source>
        <translation>Escribir qué está mal y dónde</translation>
    </message>
    <message>
        <source>Calendars are synced to clouds and shared. Without this an entry says the school and the number of the finding, and nothing else.</source>
        <translation>Los calendarios se sincronizan con la nube y se comparten. Sin esto, una entrada dice la escuela y el número del hallazgo, y nada más.</translation>
    </message>
    <message>
        <source>No finding that is to be repaired has a due day, so there is nothing to remind of.</source>
        <translation>Ningún hallazgo por reparar tiene fecha límite, así que no hay nada que recordar.</translation>
    </message>
    <message>
        <source>Writing reminders</source>
        <translation>Escribiendo recordatorios</translation>
    </message>
    <message>
        <source>Wrote {files} with {reminders}.</source>
        <translation>Se escribieron {files} con {reminders}.</translation>
    </message>
    <message numerus="yes">
        <source>1 file</source>
        <comment>{count} files</comment>
        <translation>
            <numerusform>1 archivo</numerusform>
            <numerusform>{count} archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Past already, of which no calendar reminds: {count:,}.</source>
        <translation>Ya pasados, que ningún calendario recuerda: {count:,}.</translation>
    </message>
    <message>
        <source>Findings without a due day, in no file: {count:,}.</source>
        <translation>Hallazgos sin fecha límite, en ningún archivo: {count:,}.</translation>
    </message>
    <message>
        <source>Curve of gain against cost</source>
        <translation>Curva de mejora según el costo</translation>
    </message>
    <message>
        <source>{cost}: {gain}</source>
        <translation>{cost}: {gain}</translation>
    </message>
    <message>
        <source>What more money does</source>
        <translation>Qué logra más dinero</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>The most that each sum does in one go, without putting critical findings first. The square is this plan.</source>
        <translation>Lo más que logra cada suma de una vez, sin dar prioridad a los hallazgos críticos. El cuadrado es este plan.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>una copia</translation>
    </message>
    <message>
        <source>It is another file of the audit “{file}” and says the same.</source>
        <translation>Es otro archivo de la auditoría «{file}» y dice lo mismo.</translation>
    </message>
    <message>
        <source>It is another file of the audit “{file}”, which was walked or verified last and counts; compare or merge them.</source>
        <translation>Es otro archivo de la auditoría «{file}», que se recorrió o verificó más tarde y cuenta; compárelos o combínelos.</translation>
    </message>
    <message>
        <source>another audit</source>
        <translation>otra auditoría</translation>
    </message>
    <message>
        <source>It was walked {day}; of the school&apos;s audits “{file}”, which was walked last, is listed.</source>
        <translation>Se recorrió {day}; de las auditorías de la escuela se lista «{file}», la última que se recorrió.</translation>
    </message>
    <message>
        <source>on no day yet</source>
        <translation>en ningún día todavía</translation>
    </message>
    <message>
        <source>no audit</source>
        <translation>no es una auditoría</translation>
    </message>
    <message>
        <source>It is no audit by its name, and was not looked at.</source>
        <translation>Por su nombre no es una auditoría, y no se miró.</translation>
    </message>
    <message>
        <source>Not in the plan: {count:,}</source>
        <translation>Fuera del plan: {count:,}</translation>
    </message>
    <message>
        <source>Export to spreadsheet</source>
        <translation>Exportar a hoja de cálculo</translation>
    </message>
    <message>
        <source>Somebody fills in state, owner, due day, cost and comments in any spreadsheet program. “Import from spreadsheet” then shows each change before it is taken.</source>
        <translation>Alguien completa estado, responsable, fecha límite, costo y comentarios en cualquier programa de hojas de cálculo. «Importar de hoja de cálculo» muestra después cada cambio antes de tomarlo.</translation>
    </message>
    <message>
        <source>The sheet says where the school is weak: keep it as the audit itself is kept.</source>
        <translation>La hoja dice dónde es débil la escuela: guárdela como se guarda la propia auditoría.</translation>
    </message>
    <message>
        <source>The chosen ones ({count:,})</source>
        <translation>Los elegidos ({count:,})</translation>
    </message>
    <message>
        <source>Those in the list now ({count:,})</source>
        <translation>Los que están ahora en la lista ({count:,})</translation>
    </message>
    <message>
        <source>All findings ({count:,})</source>
        <translation>Todos los hallazgos ({count:,})</translation>
    </message>
    <message>
        <source>Done: {job}</source>
        <translation>Hecho: {job}</translation>
    </message>
    <message>
        <source>Markers of the plan</source>
        <translation>Marcadores del plano</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>linked to {what}</source>
        <translation>vinculado con {what}</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an action</comment>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Choque</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Pulse la tecla nueva</translation>
    </message>
    <message>
        <source>Letters alone are keys (Y, P, N …)</source>
        <translation>Las letras solas son teclas (Y, P, N …)</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usar esta tecla</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Tecla habitual</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Teclas habituales para todo</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>Teclas de las acciones</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Tecla nueva: púlsela</translation>
    </message>
    <message>
        <source>Without letters everything is reached by Tab, arrows, Space and the menus: answers, tools of a plan, moves of findings, the round of doors.</source>
        <translation>Sin letras se llega a todo con Tab, flechas, Espacio y los menús: respuestas, herramientas del plano, cambios de los hallazgos, la ronda de puertas.</translation>
    </message>
    <message>
        <source>No key was pressed yet; press it in the field first.</source>
        <translation>Aún no se pulsó ninguna tecla; púlsela antes en el campo.</translation>
    </message>
    <message>
        <source>{key} is the key of “{other}” too, so neither is heard. Give one of them another.</source>
        <translation>{key} también es la tecla de «{other}», así que ninguna se atiende. Dé otra a una de ellas.</translation>
    </message>
    <message>
        <source>Every action has its usual keys.</source>
        <translation>Cada acción tiene sus teclas habituales.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>First aid kits</source>
        <translation>Botiquines</translation>
    </message>
    <message>
        <source>Fire extinguishers</source>
        <translation>Extintores</translation>
    </message>
    <message>
        <source>Fire alarm control panels</source>
        <translation>Paneles de alarma de incendio</translation>
    </message>
    <message>
        <source>Fire department connections</source>
        <translation>Conexiones para bomberos</translation>
    </message>
    <message>
        <source>Sprinkler risers</source>
        <translation>Columnas de rociadores</translation>
    </message>
    <message>
        <source>Standpipes</source>
        <translation>Tomas de columna seca</translation>
    </message>
    <message>
        <source>Gas shut-offs</source>
        <translation>Cierres de gas</translation>
    </message>
    <message>
        <source>Water shut-offs</source>
        <translation>Cierres de agua</translation>
    </message>
    <message>
        <source>Electric shut-offs</source>
        <translation>Cortes de electricidad</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generadores</translation>
    </message>
    <message>
        <source>Roof accesses</source>
        <translation>Accesos al techo</translation>
    </message>
    <message>
        <source>Radio dead spots</source>
        <translation>Zonas sin radio</translation>
    </message>
    <message>
        <source>Menu {name}</source>
        <translation>Menú {name}</translation>
    </message>
    <message numerus="yes">
        <source>1 item listed</source>
        <comment>{count} items listed</comment>
        <translation>
            <numerusform>1 punto en la lista</numerusform>
            <numerusform>{count} puntos en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Point</source>
        <comment>decimal</comment>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Take the last digit back</source>
        <translation>Quitar la última cifra</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Punto siguiente</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Mejoró</translation>
    </message>
    <message>
        <source>Regressed</source>
        <translation>Empeoró</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>of a question</comment>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>No comparable</translation>
    </message>
    <message>
        <source>the place is new</source>
        <translation>el lugar es nuevo</translation>
    </message>
    <message>
        <source>the place is no longer walked</source>
        <translation>el lugar ya no se recorre</translation>
    </message>
    <message>
        <source>the place is in one of the two samples only</source>
        <translation>el lugar está en una sola de las dos muestras</translation>
    </message>
    <message>
        <source>the item is new in this edition of the checklist</source>
        <translation>el punto es nuevo en esta edición de la lista</translation>
    </message>
    <message>
        <source>the item is no longer in the checklist</source>
        <translation>el punto ya no está en la lista</translation>
    </message>
    <message>
        <source>the item was split or joined</source>
        <translation>el punto se dividió o se unió con otro</translation>
    </message>
    <message>
        <source>the grades taught are others</source>
        <translation>los grados que se enseñan son otros</translation>
    </message>
    <message>
        <source>its section is left out in one of the two</source>
        <translation>su sección queda fuera en una de las dos</translation>
    </message>
    <message>
        <source>it is not answered in one of the two</source>
        <translation>no está respondido en una de las dos</translation>
    </message>
    <message>
        <source>it could not be observed in one of the two</source>
        <translation>no se pudo observar en una de las dos</translation>
    </message>
    <message>
        <source>the thing exists in one of the two only</source>
        <translation>la cosa existe en una sola de las dos</translation>
    </message>
    <message>
        <source>it was answered in another phase</source>
        <translation>se respondió en otra fase</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>of a merge</comment>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Lo de la otra copia</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>One and the same</source>
        <translation>Es lo mismo</translation>
    </message>
    <message>
        <source>Two things</source>
        <translation>Son dos cosas</translation>
    </message>
    <message>
        <source>The page has a password. Type the one its issuer gave you.</source>
        <translation>La página tiene contraseña. Escriba la que le dio quien la emitió.</translation>
    </message>
    <message>
        <source>The password does not open the page, or the page was changed; nothing was opened.</source>
        <translation>La contraseña no abre la página, o la página fue cambiada; no se abrió nada.</translation>
    </message>
    <message>
        <source>By principle</source>
        <translation>Por principio</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Por sección</translation>
    </message>
    <message>
        <source>By building</source>
        <translation>Por edificio</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Por punto</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Por lugar</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”, so nothing was read. Check the name.</source>
        <translation>No hay ninguna carpeta «{folder}», así que no se leyó nada. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>There are no audits in “{folder}”, so nothing was read. An audit is a file that ends in {ending}; name the folder they are in.</source>
        <translation>No hay auditorías en «{folder}», así que no se leyó nada. Una auditoría es un archivo que termina en {ending}; indique la carpeta donde están.</translation>
    </message>
    <message>
        <source>“{name}” was not read: {reason}. It was left as it is; open another copy of it.</source>
        <translation>«{name}» no se leyó: {reason}. Se dejó como está; abra otra copia.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be read ({reason}). Nothing was changed; check that you may read it.</source>
        <translation>La carpeta «{folder}» no puede leerse ({reason}). No se cambió nada; compruebe que tiene permiso para leerla.</translation>
    </message>
    <message>
        <source>the checklist</source>
        <translation>la lista de verificación</translation>
    </message>
    <message numerus="yes">
        <source>1 conflict has to be decided first; nothing was merged. Decide it, and merge again.</source>
        <comment>{count:,} conflicts have to be decided first; nothing was merged. Decide them, and merge again.</comment>
        <translation>
            <numerusform>Primero hay que decidir 1 conflicto; no se combinó nada. Decídalo y combine otra vez.</numerusform>
            <numerusform>Primero hay que decidir {count:,} conflictos; no se combinó nada. Decídalos y combine otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge {name}</source>
        <translation>Combinar {name}</translation>
    </message>
    <message>
        <source>What was decided leaves something that belongs to nothing, so nothing was merged. Decide otherwise about what was removed, and merge again.</source>
        <translation>Lo que se decidió deja algo que no pertenece a nada, así que no se combinó nada. Decida de otro modo sobre lo que se quitó y combine otra vez.</translation>
    </message>
    <message>
        <source>“{target}” already exists and was left as it is. Choose another name for the merged audit.</source>
        <translation>«{target}» ya existe y se dejó como está. Elija otro nombre para la auditoría combinada.</translation>
    </message>
    <message>
        <source>“{target}” could not be written, because the disk is full or does not answer; both audits are as they were. Free some space and merge again.</source>
        <translation>No se pudo escribir «{target}», porque el disco está lleno o no responde; las dos auditorías quedan como estaban. Libere espacio y vuelva a combinar.</translation>
    </message>
    <message>
        <source>“{name}” has nothing that is not here already; nothing was changed.</source>
        <translation>«{name}» no tiene nada que no esté ya aquí; no se cambió nada.</translation>
    </message>
    <message>
        <source>Merged “{name}”: {added:,} added, {changed:,} changed, {removed:,} removed.</source>
        <translation>Se combinó «{name}»: agregados {added:,}, cambiados {changed:,}, quitados {removed:,}.</translation>
    </message>
    <message>
        <source>Finding {old} of one file is {new} now.</source>
        <translation>El hallazgo {old} de un archivo ahora es el {new}.</translation>
    </message>
    <message numerus="yes">
        <source>1 code was left out, as this audit is not encrypted.</source>
        <comment>{count:,} codes were left out, as this audit is not encrypted.</comment>
        <translation>
            <numerusform>1 código quedó fuera, pues esta auditoría no está cifrada.</numerusform>
            <numerusform>{count:,} códigos quedaron fuera, pues esta auditoría no está cifrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” and this audit have no step of their histories in common, so nothing was merged. A copy can be merged as long as neither history was purged.</source>
        <translation>«{name}» y esta auditoría no tienen ningún paso en común en su historial, así que no se combinó nada. Una copia puede combinarse mientras no se haya purgado ninguno de los dos historiales.</translation>
    </message>
    <message>
        <source>“{name}” is this audit itself, so nothing was merged. Choose another copy of it.</source>
        <translation>«{name}» es esta misma auditoría, así que no se combinó nada. Elija otra copia de ella.</translation>
    </message>
    <message>
        <source>“{name}” is another audit, of {school}, and no copy of this one, so nothing was merged. Choose a copy of this audit.</source>
        <translation>«{name}» es otra auditoría, de {school}, y no una copia de esta, así que no se combinó nada. Elija una copia de esta auditoría.</translation>
    </message>
    <message>
        <source>“{earlier}” is an audit that “{later}” follows, and no copy of it, so nothing was merged: each keeps what was found in its time. Compare the two instead.</source>
        <translation>«{later}» sigue a la auditoría «{earlier}», que no es una copia suya, así que no se combinó nada: cada una conserva lo que se encontró en su momento. Compare las dos en su lugar.</translation>
    </message>
    <message>
        <source>Both this audit and “{name}” issued an edition {number}, and a number stands for one state for good, so nothing was merged. Go on in one of the two, and type in what only the other has.</source>
        <translation>Tanto en esta auditoría como en «{name}» se emitió una edición {number}, y un número corresponde para siempre a un solo estado, así que no se combinó nada. Siga en una de las dos y escriba en ella lo que solo tiene la otra.</translation>
    </message>
    <message>
        <source>Edition {number} of “{name}” has codes in it, which are kept in an encrypted audit alone, so nothing was merged. Encrypt this audit first.</source>
        <translation>La edición {number} de «{name}» contiene códigos, que solo se guardan en una auditoría cifrada, así que no se combinó nada. Cifre antes esta auditoría.</translation>
    </message>
    <message>
        <source>Something was purged of {one} since the two parted, and {other} still has it, so nothing was merged. Purge the same there first, and merge again.</source>
        <translation>Se purgó algo de {one} desde que las dos se separaron, y {other} todavía lo tiene, así que no se combinó nada. Purgue antes allí lo mismo y combine otra vez.</translation>
    </message>
    <message>
        <source>this audit</source>
        <translation>esta auditoría</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparación</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>tendencia</translation>
    </message>
    <message>
        <source>Compare with another audi&amp;t…</source>
        <translation>Comparar con otra a&amp;uditoría…</translation>
    </message>
    <message>
        <source>T&amp;rend over several audits…</source>
        <translation>&amp;Tendencia de varias auditorías…</translation>
    </message>
    <message>
        <source>Mer&amp;ge a copy…</source>
        <translation>Com&amp;binar una copia…</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Punto anterior</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Punto siguiente</translation>
    </message>
    <message>
        <source>Other answers to the same questions</source>
        <translation>Otras respuestas a las mismas preguntas</translation>
    </message>
    <message>
        <source>Places that are new or gone</source>
        <translation>Lugares nuevos o que ya no están</translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation>Otra muestra</translation>
    </message>
    <message>
        <source>Items that are new, gone, split or joined</source>
        <translation>Puntos nuevos, quitados, divididos o unidos</translation>
    </message>
    <message>
        <source>Sections left out, or other grades taught</source>
        <translation>Secciones omitidas, u otros grados enseñados</translation>
    </message>
    <message>
        <source>Questions scored in one of the two only</source>
        <translation>Preguntas puntuadas solo en una de las dos</translation>
    </message>
    <message>
        <source>Answers given in another phase</source>
        <translation>Respuestas dadas en otra fase</translation>
    </message>
    <message>
        <source>How much items and places count</source>
        <translation>Cuánto cuentan los puntos y los lugares</translation>
    </message>
    <message>
        <source>the schools are called otherwise</source>
        <translation>las escuelas se llaman de otro modo</translation>
    </message>
    <message>
        <source>one of the two has no score in percent</source>
        <translation>una de las dos no tiene puntaje en porcentaje</translation>
    </message>
    <message>
        <source>{share} % of the questions can be compared; most often {why}</source>
        <translation>{share} % de las preguntas pueden compararse; lo más frecuente: {why}</translation>
    </message>
    <message>
        <source>no question is in both</source>
        <translation>ninguna pregunta está en ambas</translation>
    </message>
    <message>
        <source>Ranking by score</source>
        <translation>Orden por puntaje</translation>
    </message>
    <message>
        <source>Places open for it</source>
        <translation>Puestos abiertos para ella</translation>
    </message>
    <message>
        <source>A ranking misleads. One more walk of the same school would come out within its band 95 times of 100, and two scores differ only by more than the error of both. The places that this leaves open for a school stand beside its name.</source>
        <translation>Una clasificación engaña. Otro recorrido de la misma escuela caería dentro de su margen 95 veces de 100, y dos puntajes solo difieren por más que el error de ambos. Los puestos que esto deja abiertos a una escuela están junto a su nombre.</translation>
    </message>
    <message>
        <source>The schools were walked on different days and not equally far, some by samples and some by other editions of the checklist. A score says how much of what the checklist asks for was found; it is no verdict on a school, and critical conditions count whatever the score.</source>
        <translation>Las escuelas se recorrieron en días distintos y no en igual medida, algunas por muestras y algunas con otras ediciones de la lista. Un puntaje dice cuánto se encontró de lo que pide la lista; no es un veredicto sobre una escuela, y las condiciones críticas cuentan sea cual sea el puntaje.</translation>
    </message>
    <message numerus="yes">
        <source>Of 1 pair of neighbors in this list the scores differ by more than their errors: {apart}.</source>
        <comment>Of {count} pairs of neighbors in this list, the scores of {apart} differ by more than their errors.</comment>
        <translation>
            <numerusform>De 1 par de vecinas en esta lista, los puntajes difieren por más que sus errores: {apart}.</numerusform>
            <numerusform>De {count} pares de vecinas en esta lista, los puntajes de {apart} difieren por más que sus errores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 school has no score as a number and stands behind the others.</source>
        <comment>{count} schools have no score as a number and stand behind the others.</comment>
        <translation>
            <numerusform>1 escuela no tiene puntaje en número y va detrás de las demás.</numerusform>
            <numerusform>{count} escuelas no tienen puntaje en número y van detrás de las demás.</numerusform>
        </translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} de {all}</translation>
    </message>
    <message>
        <source>{best} to {worst} of {all}</source>
        <translation>{best} a {worst} de {all}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no leída</translation>
    </message>
    <message numerus="yes">
        <source>1 audit found</source>
        <comment>{count} audits found</comment>
        <translation>
            <numerusform>1 auditoría encontrada</numerusform>
            <numerusform>{count} auditorías encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 school read</source>
        <comment>{count} schools read</comment>
        <translation>
            <numerusform>1 escuela leída</numerusform>
            <numerusform>{count} escuelas leídas</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, {schools}.</source>
        <translation>{found}, {schools}.</translation>
    </message>
    <message numerus="yes">
        <source>Reading was stopped: 1 audit was not looked at and is missing here.</source>
        <comment>Reading was stopped: {count} audits were not looked at and are missing here.</comment>
        <translation>
            <numerusform>La lectura se detuvo: 1 auditoría no se miró y falta aquí.</numerusform>
            <numerusform>La lectura se detuvo: {count} auditorías no se miraron y faltan aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 audit is locked or was not read.</source>
        <comment>{count} audits are locked or were not read.</comment>
        <translation>
            <numerusform>1 auditoría está bloqueada o no se leyó.</numerusform>
            <numerusform>{count} auditorías están bloqueadas o no se leyeron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 audit is not listed: another of the school was walked last.</source>
        <comment>{count} audits are not listed: others of the schools were walked last.</comment>
        <translation>
            <numerusform>1 auditoría no se lista: otra de la escuela se recorrió más tarde.</numerusform>
            <numerusform>{count} auditorías no se listan: otras de las escuelas se recorrieron más tarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file is a copy of an audit listed already, and counted once with it.</source>
        <comment>{count} files are copies of audits listed already, and counted once with them.</comment>
        <translation>
            <numerusform>1 archivo es copia de una auditoría ya listada, y se cuenta una vez con ella.</numerusform>
            <numerusform>{count} archivos son copias de auditorías ya listadas, y se cuentan una vez con ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing asked</source>
        <translation>nada preguntado</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Segunda respuesta</translation>
    </message>
    <message>
        <source>Second rater</source>
        <translation>Segundo evaluador</translation>
    </message>
    <message>
        <source>First answer before settling</source>
        <translation>Primera respuesta antes de resolver</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>La resolvió</translation>
    </message>
    <message>
        <source>“{path}” means “{name}” on drive {drive}, as a colon stands behind a drive alone. Choose a name without a colon, such as “{better}”.</source>
        <translation>«{path}» significa «{name}» en la unidad {drive}, pues los dos puntos solo van detrás de una unidad. Elija un nombre sin dos puntos, como «{better}».</translation>
    </message>
    <message>
        <source>“{name}” is a name that Windows keeps for a device, so no file can be called so. Choose another name, such as “{better}”.</source>
        <translation>«{name}» es un nombre que Windows reserva para un dispositivo, así que ningún archivo puede llamarse así. Elija otro nombre, como «{better}».</translation>
    </message>
    <message>
        <source>“{name}” has a character that no name of a file has on Windows: one of &lt; &gt; : &quot; / \ | ? *. Choose another name, such as “{better}”.</source>
        <translation>«{name}» tiene un carácter que ningún nombre de archivo tiene en Windows: uno de &lt; &gt; : &quot; / \ | ? *. Elija otro nombre, como «{better}».</translation>
    </message>
    <message>
        <source>“{name}” ends with a dot or a space, which Windows drops. Choose a name without it.</source>
        <translation>«{name}» termina con un punto o un espacio, que Windows quita. Elija un nombre sin él.</translation>
    </message>
    <message>
        <source>its path has {letters} letters and Windows takes {most}</source>
        <translation>su ruta tiene {letters} letras y Windows acepta {most}</translation>
    </message>
    <message>
        <source>“{name}” could not be finished ({reason}), so there is no copy. {advice}</source>
        <translation>«{name}» no pudo terminarse ({reason}), así que no hay copia. {advice}</translation>
    </message>
    <message>
        <source>The release in “{folder}” is not signed by who makes this program, so nothing was installed. Get it again from where your organization gets programs.</source>
        <translation>La versión en «{folder}» no está firmada por quien hace este programa, así que no se instaló nada. Consígala de nuevo de donde su organización obtiene los programas.</translation>
    </message>
    <message>
        <source>The release in “{folder}” is signed, and this version cannot read it, so nothing was installed. Install it as your organization installs programs.</source>
        <translation>La versión en «{folder}» está firmada y esta versión no puede leerla, así que no se instaló nada. Instálela como su organización instala los programas.</translation>
    </message>
    <message>
        <source>There is no release in “{folder}”: the file “{name}” is not there. Choose the folder or USB drive you were given, or have it copied again.</source>
        <translation>No hay ninguna versión en «{folder}»: falta el archivo «{name}». Elija la carpeta o la memoria USB que le dieron, o pida que la copien de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}), so nothing was installed.</source>
        <translation>«{name}» no se puede leer ({reason}), así que no se instaló nada.</translation>
    </message>
    <message>
        <source>“{name}” is larger than any such file, so nothing was installed.</source>
        <translation>«{name}» es más grande que cualquier archivo de esos, así que no se instaló nada.</translation>
    </message>
    <message>
        <source>Nothing was written, because the program that needs no Python comes without the libraries for databases and Parquet. Write JSON or CSV, or use the program in a Python with the extra “{extra}”.</source>
        <translation>No se escribió nada, porque el programa que no necesita Python viene sin las bibliotecas para bases de datos y Parquet. Escriba JSON o CSV, o use el programa en un Python con el extra «{extra}».</translation>
    </message>
    <message>
        <source>Nothing was written, because the library “{name}” is not installed. Install the extra “{extra}”; JSON and CSV need nothing more.</source>
        <translation>No se escribió nada, porque la biblioteca «{name}» no está instalada. Instale el extra «{extra}»; JSON y CSV no necesitan nada más.</translation>
    </message>
    <message>
        <source>The address of the database cannot be read, so nothing was loaded. It looks like postgresql://user@host/database, or is the name of a file for SQLite.</source>
        <translation>La dirección de la base de datos no se puede leer, así que no se cargó nada. Es como postgresql://user@host/database, o el nombre de un archivo para SQLite.</translation>
    </message>
    <message>
        <source>The address names no file, and a database that is nowhere keeps nothing; nothing was loaded. Name a file for SQLite.</source>
        <translation>La dirección no nombra ningún archivo, y una base de datos que no está en ninguna parte no guarda nada; no se cargó nada. Indique un archivo para SQLite.</translation>
    </message>
    <message>
        <source>The address of the database cannot be read, so nothing was loaded. Give the name of the file alone, without “file:”.</source>
        <translation>No se puede leer la dirección de la base de datos, así que no se cargó nada. Indique solo el nombre del archivo, sin «file:».</translation>
    </message>
    <message>
        <source>The database “{name}” cannot be made ({reason}); nothing was loaded. Choose another place.</source>
        <translation>La base de datos «{name}» no se puede crear ({reason}); no se cargó nada. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Nothing was loaded, because the library for databases of the kind “{kind}” is not installed. Install it, or use SQLite, or for PostgreSQL the extra “{extra}”.</source>
        <translation>No se cargó nada, porque la biblioteca para bases de datos del tipo «{kind}» no está instalada. Instálela, use SQLite o, para PostgreSQL, el extra «{extra}».</translation>
    </message>
    <message>
        <source>The database refused the password or was given none, so nothing was loaded. Type it when asked, or set PGPASSWORD or a .pgpass file.</source>
        <translation>La base de datos rechazó la contraseña o no recibió ninguna, así que no se cargó nada. Escríbala cuando se pida, o use PGPASSWORD o un archivo .pgpass.</translation>
    </message>
    <message>
        <source>The database did not take the rows, and nothing was loaded: {said}. What it had before is unchanged; try again when that is put right.</source>
        <translation>La base de datos no aceptó las filas y no se cargó nada: {said}. Lo que tenía antes no cambió; inténtelo de nuevo cuando eso esté resuelto.</translation>
    </message>
    <message>
        <source>The connection to the database was lost ({reason}); nothing was loaded. Try again.</source>
        <translation>Se perdió la conexión con la base de datos ({reason}); no se cargó nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>se cerró</translation>
    </message>
    <message>
        <source>That database is an audit, so nothing was loaded into it. Name another file for the database.</source>
        <translation>Esa base de datos es una auditoría, así que no se cargó nada en ella. Indique otro archivo para la base de datos.</translation>
    </message>
    <message>
        <source>The database has tables of a later version of the program (version {version}), so nothing was loaded. Use that version of the program, or another database.</source>
        <translation>La base de datos tiene tablas de una versión posterior del programa (versión {version}), así que no se cargó nada. Use esa versión del programa u otra base de datos.</translation>
    </message>
    <message>
        <source>Only PostgreSQL has roles that are granted here, so no right was given and nothing was loaded. Leave the option out.</source>
        <translation>Solo PostgreSQL tiene roles a los que aquí se dan derechos, así que no se dio ninguno y no se cargó nada. Omita la opción.</translation>
    </message>
    <message>
        <source>The database has no role “{role}”, so no right was given and nothing was loaded. Make it first: create role … login.</source>
        <translation>La base de datos no tiene el rol «{role}», así que no se dio ningún derecho y no se cargó nada. Créelo antes: create role … login.</translation>
    </message>
    <message>
        <source>“{name}” is there and was not written by this command, so nothing was changed. Choose another name for the Parquet files.</source>
        <translation>«{name}» ya está y no lo escribió este comando, así que no se cambió nada. Elija otro nombre para los archivos Parquet.</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}); what stood there before is unchanged. Choose another place or free some space.</source>
        <translation>«{name}» no pudo escribirse ({reason}); lo que había antes no cambió. Elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>no definida</translation>
    </message>
    <message>
        <source>too few pairs</source>
        <translation>muy pocos pares</translation>
    </message>
    <message>
        <source>Kappa is Cohen&apos;s (1960), weighted kappa has linear weights over No, Partial and Yes (1968), both with the large-sample error of Fleiss, Cohen and Everitt (1969); AC1 is Gwet&apos;s (2008). The interval of the percentage is Wilson&apos;s (1927). Intervals are 95 %. Kappa is undefined where both used one and the same answer throughout; where all agree it has no interval.</source>
        <translation>Kappa es la de Cohen (1960); la kappa ponderada tiene pesos lineales sobre No, Parcial y Sí (1968); ambas con el error para muestras grandes de Fleiss, Cohen y Everitt (1969); AC1 es la de Gwet (2008). El intervalo del porcentaje es el de Wilson (1927). Los intervalos son del 95 %. Kappa no está definida donde ambos usaron siempre la misma respuesta; donde todas coinciden no tiene intervalo.</translation>
    </message>
    <message>
        <source>An item is named where {pairs} or more pairs have an AC1 below {below}: its words are read in more than one way.</source>
        <translation>Se nombra un punto cuando {pairs} pares o más tienen una AC1 menor de {below}: su texto se lee de más de una manera.</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} a {high})</translation>
    </message>
    <message>
        <source>{share} % ({low} to {high} %)</source>
        <translation>{share} % ({low} a {high} %)</translation>
    </message>
    <message numerus="yes">
        <source>1 question was answered by both; on {same:,} they said the same.</source>
        <comment>{count} questions were answered by both; on {same:,} they said the same.</comment>
        <translation>
            <numerusform>1 pregunta la respondieron ambos; en {same:,} dijeron lo mismo.</numerusform>
            <numerusform>{count} preguntas las respondieron ambos; en {same:,} dijeron lo mismo.</numerusform>
        </translation>
    </message>
    <message>
        <source>For rates of error {pairs} scored pairs of {items} items are needed; until then the band of the score rests on the stated ones.</source>
        <translation>Para tasas de error hacen falta {pairs} pares puntuados de {items} puntos; hasta entonces el margen del puntaje se apoya en las declaradas.</translation>
    </message>
    <message>
        <source>By these answers one rater misreads {misread} % of items and slips in {slip} % of answers; comparisons of this audit use these rates.</source>
        <translation>Según estas respuestas, un evaluador lee mal {misread} % de los puntos y se equivoca por desliz en {slip} % de las respuestas; las comparaciones de esta auditoría usan estas tasas.</translation>
    </message>
    <message>
        <source>Each dot is the score as walked on the day of the last answer, with the band into which one more walk of that day would fall. Two are joined where at least {share} of 100 questions are the same in both; where they are not, there is a gap, and nothing is said between them. A line is no forecast, and between two days nobody looked.</source>
        <translation>Cada punto es el puntaje según el recorrido en el día de la última respuesta, con el margen en que caería otro recorrido de ese día. Dos se unen donde al menos {share} de 100 preguntas son las mismas en ambos; donde no, hay un hueco y nada se dice entre ellos. Una línea no es un pronóstico, y entre dos días nadie miró.</translation>
    </message>
    <message>
        <source>A trend is of two audits or more; name another one.</source>
        <translation>Una tendencia es de dos auditorías o más; indique otra.</translation>
    </message>
    <message>
        <source>“{file}” was given twice and is taken once.</source>
        <translation>«{file}» se dio dos veces y se toma una.</translation>
    </message>
    <message>
        <source>“{file}” is a copy of the audit in “{kept}”, which was walked last, and is not taken a second time.</source>
        <translation>«{file}» es una copia de la auditoría de «{kept}», que se recorrió más tarde, y no se toma por segunda vez.</translation>
    </message>
    <message>
        <source>It is locked again. Give its passphrase to list it.</source>
        <translation>Está bloqueada de nuevo. Dé su frase de contraseña para listarla.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted, and what is carried over from it stays so: nothing was made. Give the new audit a passphrase.</source>
        <translation>«{name}» está cifrada, y lo que se toma de ella sigue estándolo: no se creó nada. Dé a la auditoría nueva una frase de contraseña.</translation>
    </message>
    <message>
        <source>“{name}” is the audit that is to be followed, and it was left as it is. Choose another name for the new one.</source>
        <translation>«{name}» es la auditoría a la que se va a seguir, y se dejó como está. Elija otro nombre para la nueva.</translation>
    </message>
    <message numerus="yes">
        <source>1 plan, with the day it was verified</source>
        <comment>{count:,} plans, with the days they were verified</comment>
        <translation>
            <numerusform>1 plano, con el día en que se verificó</numerusform>
            <numerusform>{count:,} planos, con los días en que se verificaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 entry of the registers, with the day it was last checked</source>
        <comment>{count:,} entries of the registers, each with the day it was last checked</comment>
        <translation>
            <numerusform>1 entrada de los registros, con el día de su última comprobación</numerusform>
            <numerusform>{count:,} entradas de los registros, cada una con el día de su última comprobación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 code, encrypted in the new audit too</source>
        <comment>{count:,} codes, encrypted in the new audit too</comment>
        <translation>
            <numerusform>1 código, cifrado también en la auditoría nueva</numerusform>
            <numerusform>{count:,} códigos, cifrados también en la auditoría nueva</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 person of the team</source>
        <comment>{count:,} people of the team</comment>
        <translation>
            <numerusform>1 persona del equipo</numerusform>
            <numerusform>{count:,} personas del equipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding not verified as repaired yet, with its number and history</source>
        <comment>{count:,} findings not verified as repaired yet, with their numbers and history</comment>
        <translation>
            <numerusform>1 hallazgo aún no verificado como reparado, con su número e historial</numerusform>
            <numerusform>{count:,} hallazgos aún no verificados como reparados, con sus números e historial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 answer, shown beside its item as last time and never counted</source>
        <comment>{count:,} answers, shown beside their items as last time and never counted</comment>
        <translation>
            <numerusform>1 respuesta, que se muestra junto a su punto como la vez pasada y no se cuenta nunca</numerusform>
            <numerusform>{count:,} respuestas, que se muestran junto a sus puntos como la vez pasada y no se cuentan nunca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 answer whose item is no longer asked: it stays in the audit before</source>
        <comment>{count:,} answers whose items are no longer asked: they stay in the audit before</comment>
        <translation>
            <numerusform>1 respuesta cuyo punto ya no se pregunta: se queda en la auditoría anterior</numerusform>
            <numerusform>{count:,} respuestas cuyos puntos ya no se preguntan: se quedan en la auditoría anterior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding that was verified or set aside: it is noted beside its item</source>
        <comment>{count:,} findings that were verified or set aside: they are noted beside their items</comment>
        <translation>
            <numerusform>1 hallazgo verificado o apartado: se anota junto a su punto</numerusform>
            <numerusform>{count:,} hallazgos verificados o apartados: se anotan junto a sus puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 finding without an item that was verified or set aside: it stays in the audit before</source>
        <comment>{count:,} findings without an item that were verified or set aside: they stay in the audit before</comment>
        <translation>
            <numerusform>1 hallazgo sin punto verificado o apartado: se queda en la auditoría anterior</numerusform>
            <numerusform>{count:,} hallazgos sin punto verificados o apartados: se quedan en la auditoría anterior</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 photo: it shows how things were, and may show students</source>
        <comment>{count:,} photos: they show how things were, and may show students</comment>
        <translation>
            <numerusform>1 foto: muestra cómo estaban las cosas, y puede mostrar a estudiantes</numerusform>
            <numerusform>{count:,} fotos: muestran cómo estaban las cosas, y pueden mostrar a estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers: each item is asked again, and is blank until somebody answers it</source>
        <translation>Respuestas: cada punto se pregunta de nuevo y queda en blanco hasta que alguien lo responda</translation>
    </message>
    <message>
        <source>Visits, interviews, lighting surveys and fix plans: each belongs to its own day</source>
        <translation>Visitas, entrevistas, mediciones de luz y planes de reparación: cada uno pertenece a su día</translation>
    </message>
    <message>
        <source>The history, editions, signatures and log of copies: they are of the file before</source>
        <translation>El historial, las ediciones, las firmas y el registro de copias: son del archivo anterior</translation>
    </message>
    <message>
        <source>Registers, contacts, team, answers, findings and photos; address, hours and enrollment; who verified the plans</source>
        <translation>Registros, contactos, equipo, respuestas, hallazgos y fotos; dirección, horario y matrícula; quién verificó los planos</translation>
    </message>
    <message>
        <source>Walls, zones and rooms on the plans</source>
        <translation>Paredes, zonas y salas en los planos</translation>
    </message>
    <message>
        <source>The school with {buildings} and {places}</source>
        <translation>La escuela con {buildings} y {places}</translation>
    </message>
    <message numerus="yes">
        <source>1 building</source>
        <comment>{count:,} buildings</comment>
        <translation>
            <numerusform>1 edificio</numerusform>
            <numerusform>{count:,} edificios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 place</source>
        <comment>{count:,} places</comment>
        <translation>
            <numerusform>1 lugar</numerusform>
            <numerusform>{count:,} lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>This program was made without a key to check releases with, so it takes no update by itself. Install the new version as this one was installed.</source>
        <translation>Este programa se hizo sin una clave para comprobar versiones, así que no toma actualizaciones por sí mismo. Instale la versión nueva como se instaló esta.</translation>
    </message>
    <message>
        <source>The release there is version {version} of {on}, and this is version {own}: there is nothing to update.</source>
        <translation>La versión que hay allí es la {version} del {on}, y esta es la {own}: no hay nada que actualizar.</translation>
    </message>
    <message>
        <source>Version {version} of {on} is newer than this one ({own}), and the folder has no archive for this kind of computer. Ask for that one.</source>
        <translation>La versión {version} del {on} es más nueva que esta ({own}), y la carpeta no tiene un archivo para este tipo de computadora. Pida ese archivo.</translation>
    </message>
    <message>
        <source>Version {version} of {on} is newer than this one ({own}). It is signed by who makes this program.</source>
        <translation>La versión {version} del {on} es más nueva que esta ({own}). Está firmada por quien hace este programa.</translation>
    </message>
    <message>
        <source>{words} Nothing was installed.</source>
        <translation>{words} No se instaló nada.</translation>
    </message>
    <message>
        <source>“{target}” is there already, so nothing was installed. Start the program in it, or remove it and install again.</source>
        <translation>«{target}» ya está ahí, así que no se instaló nada. Inicie el programa que contiene, o quítelo e instale de nuevo.</translation>
    </message>
    <message>
        <source>Version {version} could not be installed in “{place}” ({reason}); this one is as it was. {advice}</source>
        <translation>La versión {version} no pudo instalarse en «{place}» ({reason}); esta sigue como estaba. {advice}</translation>
    </message>
    <message>
        <source>The new version is in “{target}”: start it there. The one before stays where it is until you remove it, and the menu and a double click on an audit may still open that one. Audits are where they were; each is backed up before it is changed to a newer format.</source>
        <translation>La versión nueva está en «{target}»: ábrala ahí. La anterior se queda donde está hasta que usted la quite, y el menú y el doble clic en una auditoría quizá todavía abran esa. Las auditorías están donde estaban; de cada una se hace una copia de seguridad antes de pasarla a un formato más nuevo.</translation>
    </message>
    <message>
        <source>The release in “{folder}” is not whole: “{name}” is not there. Nothing was installed; copy the whole folder again.</source>
        <translation>La versión en «{folder}» no está completa: falta «{name}». No se instaló nada; vuelva a copiar toda la carpeta.</translation>
    </message>
    <message>
        <source>“{name}” cannot be unpacked ({reason}), so nothing was installed. Ask for another one where your organization gets programs.</source>
        <translation>«{name}» no se puede desempaquetar ({reason}), así que no se instaló nada. Pida otro donde su organización obtiene los programas.</translation>
    </message>
    <message>
        <source>“{name}” beside this program cannot be taken along ({reason}), so nothing was installed. Ask who looks after this computer.</source>
        <translation>«{name}», que está junto a este programa, no se puede llevar ({reason}), así que no se instaló nada. Pregunte a quien cuida de esta computadora.</translation>
    </message>
    <message>
        <source>parts of it cannot be read</source>
        <translation>hay partes que no se pueden leer</translation>
    </message>
    <message>
        <source>“{name}” is not the archive that was signed: it is cut off or was changed. Nothing was installed; copy it again.</source>
        <translation>«{name}» no es el archivo que se firmó: está cortado o se cambió. No se instaló nada; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{name} gave every answer of this walk, so a second rating by the same person says nothing. Let somebody else rate.</source>
        <translation>{name} dio todas las respuestas de este recorrido, así que una segunda evaluación de la misma persona no dice nada. Que evalúe otra persona.</translation>
    </message>
    <message>
        <source>Second answer: {item} at {place}</source>
        <translation>Segunda respuesta: {item} en {place}</translation>
    </message>
    <message>
        <source>{name} gave the first answer here, so it was left out of the second rating. Let somebody else rate it.</source>
        <translation>{name} dio la primera respuesta aquí, así que no entró en la segunda evaluación. Que la evalúe otra persona.</translation>
    </message>
    <message>
        <source>{name} has rated this already, and that was kept. Two people rate a question, not three.</source>
        <translation>{name} ya lo evaluó, y eso se conservó. Dos personas evalúan una pregunta, no tres.</translation>
    </message>
    <message>
        <source>The two raters have settled this question, so the second answer was kept as it was.</source>
        <translation>Los dos evaluadores ya resolvieron esta pregunta, así que la segunda respuesta se conservó como estaba.</translation>
    </message>
    <message>
        <source>One of the two has no answer here any more, so nothing was settled.</source>
        <translation>Uno de los dos ya no tiene respuesta aquí, así que no se resolvió nada.</translation>
    </message>
    <message>
        <source>This question is settled already, and was left as it is.</source>
        <translation>Esta pregunta ya está resuelta, y se dejó como está.</translation>
    </message>
    <message>
        <source>Settle {item} at {place}: {value}</source>
        <translation>Resolver {item} en {place}: {value}</translation>
    </message>
    <message>
        <source>Scores by day</source>
        <translation>Puntajes por día</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>sin puntaje</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>no comparable</translation>
    </message>
    <message>
        <source>The chosen school</source>
        <translation>La escuela elegida</translation>
    </message>
    <message>
        <source>Open to work in it</source>
        <translation>Abrir para trabajar en ella</translation>
    </message>
    <message>
        <source>No school is chosen.</source>
        <translation>No hay ninguna escuela elegida.</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message numerus="yes">
        <source>1 has expired</source>
        <comment>{count} have expired</comment>
        <translation>
            <numerusform>1 ha caducado</numerusform>
            <numerusform>{count} han caducado</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} not looked at yet</source>
        <translation>{count} de {all} aún sin mirar</translation>
    </message>
    <message>
        <source>Last repair verified</source>
        <translation>Última reparación verificada</translation>
    </message>
    <message>
        <source>encrypted; it is asked for again when the audit is opened</source>
        <translation>cifrada; se pide de nuevo al abrir la auditoría</translation>
    </message>
    <message>
        <source>Another file of this audit is counted nowhere: {files}.</source>
        <translation>Otro archivo de esta auditoría no se cuenta en ninguna parte: {files}.</translation>
    </message>
    <message>
        <source>Other files of this audit are counted nowhere: {files}.</source>
        <translation>Otros archivos de esta auditoría no se cuentan en ninguna parte: {files}.</translation>
    </message>
    <message>
        <source>It says the same.</source>
        <translation>Dice lo mismo.</translation>
    </message>
    <message>
        <source>What they say differs: compare them.</source>
        <translation>Lo que dicen difiere: compárelos.</translation>
    </message>
    <message>
        <source>Critical conditions not in place</source>
        <translation>Condiciones críticas que faltan</translation>
    </message>
    <message>
        <source>{condition} Places: {places}, today {today}.</source>
        <translation>{condition} Lugares: {places}, hoy {today}.</translation>
    </message>
    <message numerus="yes">
        <source>1 more condition</source>
        <comment>{count} more conditions</comment>
        <translation>
            <numerusform>1 condición más</numerusform>
            <numerusform>{count} condiciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>The responders&apos; packet lacks</source>
        <translation>Al paquete para primeros respondientes le falta</translation>
    </message>
    <message>
        <source>{what}: {have} of {wanted}</source>
        <translation>{what}: {have} de {wanted}</translation>
    </message>
    <message>
        <source>Map of the schools</source>
        <translation>Mapa de las escuelas</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>{school}: critical not in place {count}</source>
        <translation>{school}: críticas que faltan {count}</translation>
    </message>
    <message numerus="yes">
        <source>1 school</source>
        <comment>{count} schools</comment>
        <translation>
            <numerusform>1 escuela</numerusform>
            <numerusform>{count} escuelas</numerusform>
        </translation>
    </message>
    <message>
        <source>{school}, {section}: {score}</source>
        <translation>{school}, {section}: {score}</translation>
    </message>
    <message>
        <source>Schools and sections</source>
        <translation>Escuelas y secciones</translation>
    </message>
    <message>
        <source>Check for an update</source>
        <translation>Buscar una actualización</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>It is unpacked into a new folder beside this version, which stays. Audits are not touched.</source>
        <translation>Se desempaqueta en una carpeta nueva junto a esta versión, que se queda. Las auditorías no se tocan.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Installing version {version}</source>
        <translation>Instalando la versión {version}</translation>
    </message>
    <message>
        <source>Agreement of two raters</source>
        <translation>Acuerdo de dos evaluadores</translation>
    </message>
    <message>
        <source>How far they agree</source>
        <translation>Cuánto coinciden</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Iguales</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Weighted kappa</source>
        <translation>Kappa ponderada</translation>
    </message>
    <message>
        <source>AC1</source>
        <translation>AC1</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>En qué difieren</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>What they settled</source>
        <translation>Lo que resolvieron</translation>
    </message>
    <message>
        <source>Settle on</source>
        <translation>Resolver como</translation>
    </message>
    <message>
        <source>Why, for the note of the answer</source>
        <translation>Por qué, para la nota de la respuesta</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>Settle on…</source>
        <translation>Resolver como…</translation>
    </message>
    <message>
        <source>First: “{note}”</source>
        <translation>Primera: «{note}»</translation>
    </message>
    <message>
        <source>Second: “{note}”</source>
        <translation>Segunda: «{note}»</translation>
    </message>
    <message>
        <source>No question was answered by two people yet. Second rating, in the menu Answer, lets somebody else answer the same places.</source>
        <translation>Aún no hay preguntas respondidas por dos personas. «Segunda evaluación», en el menú Respuesta, permite que otra persona responda en los mismos lugares.</translation>
    </message>
    <message>
        <source>First: {first}. Second: {second}.</source>
        <translation>Primera: {first}. Segunda: {second}.</translation>
    </message>
    <message>
        <source>To settle: {count:,}.</source>
        <translation>Por resolver: {count:,}.</translation>
    </message>
    <message>
        <source>{day}, {who}</source>
        <translation>{day}, {who}</translation>
    </message>
    <message>
        <source>{settled}; answered again since</source>
        <translation>{settled}; respondida de nuevo después</translation>
    </message>
    <message>
        <source>&amp;Second rating…</source>
        <translation>&amp;Segunda evaluación…</translation>
    </message>
    <message>
        <source>A&amp;greement of two raters…</source>
        <translation>A&amp;cuerdo de dos evaluadores…</translation>
    </message>
    <message>
        <source>Somebody else answers the same places again. Whoever rates sees no answer, note, photo or score of the first walk, and changes none of them. Hand the laptop over now.</source>
        <translation>Otra persona responde de nuevo en los mismos lugares. Quien evalúa no ve ninguna respuesta, nota, foto ni puntaje del primer recorrido, y no cambia nada de ello. Entregue ahora la computadora.</translation>
    </message>
    <message>
        <source>Who rates</source>
        <translation>Quién evalúa</translation>
    </message>
    <message>
        <source>New audit from “{name}”</source>
        <translation>Nueva auditoría a partir de «{name}»</translation>
    </message>
    <message>
        <source>Go on from it: the next audit of the same school</source>
        <translation>Seguir con ella: la próxima auditoría de la misma escuela</translation>
    </message>
    <message>
        <source>Use it as a template, without what was found</source>
        <translation>Usarla como plantilla, sin lo que se encontró</translation>
    </message>
    <message>
        <source>Asks {title} {version}, as last time.</source>
        <translation>Pregunta {title} {version}, como la vez pasada.</translation>
    </message>
    <message>
        <source>Asks {title} {version}; last time it was {before}.</source>
        <translation>Pregunta {title} {version}; la vez pasada era {before}.</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Nombre de la escuela</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Se toma</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Se deja fuera</translation>
    </message>
    <message>
        <source>This audit is encrypted, so the new one is too; codes come along.</source>
        <translation>Esta auditoría está cifrada, así que la nueva también; los códigos vienen con ella.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Crear…</translation>
    </message>
    <message>
        <source>Making the new audit</source>
        <translation>Creando la auditoría nueva</translation>
    </message>
    <message>
        <source>{decision} Your organization decided that.</source>
        <translation>{decision} Así lo decidió su organización.</translation>
    </message>
    <message>
        <source>Set by your organization</source>
        <translation>Fijado por su organización</translation>
    </message>
    <message>
        <source>Found again on the walk: {answer}</source>
        <translation>Encontrado de nuevo en el recorrido: {answer}</translation>
    </message>
    <message>
        <source>its rows do not fit together</source>
        <translation>sus filas no encajan entre sí</translation>
    </message>
    <message>
        <source>{item} at {place} was left at {now}: two raters settled it, {day}; the first had said {first}, the second {second}. To change it, answer it once more on the walk.</source>
        <translation>{item} en {place} se dejó en {now}: dos evaluadores la resolvieron, {day}; el primero había dicho {first}, el segundo {second}. Para cambiarla, respóndala una vez más en el recorrido.</translation>
    </message>
    <message>
        <source>Settled by two raters, {day}. First: {first}, second: {second}.</source>
        <translation>La resolvieron dos evaluadores, {day}. Primero: {first}, segundo: {second}.</translation>
    </message>
    <message>
        <source>Answered again after two raters had settled it, {day}. First: {first}, second: {second}.</source>
        <translation>Se respondió de nuevo después de que dos evaluadores la resolvieran, {day}. Primero: {first}, segundo: {second}.</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>what was written of finding {number}</source>
        <translation>lo que se escribió del hallazgo {number}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>_000</name>
    <message>
        <source>A reach is above zero and at most 10,000 m</source>
        <translation>Un alcance es mayor que cero y como máximo de 10,000 m</translation>
    </message>
</context>
</TS>
