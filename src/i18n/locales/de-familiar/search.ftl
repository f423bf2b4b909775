search-lede = Such mit deinen eigenen Worten, oder sieh unten alles durch.
search-label = Was suchst du?
search-none-text = Versuch ein anderes Wort. Oder frag uns, dann antwortet dir ein Mensch.
search-group-places = Was du hier tun kannst
search-group-touchpoints = Schritte auf deinem Weg
search-little-words = der | die | das | den | dem | ein | eine | einen | einer | mein | meine | meinen | meiner | meinem | ich | mir | mich | du | dir | dich | dein | deine | ihr | euch | wir | uns | zu | zum | zur | von | vom | auf | in | im | für | mit | über | und | oder | wie | was | kann | will | möchte | ist | sind | es | bitte | er | man | nicht | kein | keine | keinen | keiner | mehr | geht | gehen | hat | habe | haben | hab | werde | wird | werden | wurde | wo | woher | wann | warum | wieso | welche | welcher | welches | dass | da | dann | doch | mal | noch | schon | auch | nur | immer | wieder | ganz | ganze | ganzen | diese | dieser | dieses | diesen | alle | bei | an | aus | als | ob | per | soll | muss | darf | würde | habt | hier | dort | komplett | sich | euch | eure | ihr | eurer
search-also-data = meine Daten | gespeichert | Informationen | Angaben | was wisst ihr über mich | was weißt du über mich | wer hat meine Daten
search-unmet = Zu { $words } gibt es hier nichts. Versuch ein anderes Wort dafür, oder frag uns.
