package nianbao.parse.text;

/**
 * Traditional characters and the simplified ones of the same words: those that the forms, the headings and the names of offices and places
 * are written with, one for one, so that nothing moves. None of them is a character of simplified texts (GB/T 2312), which stay as they
 * are.
 */
final class Simplified {

    private static final String TRADITIONAL = "並亞佈佔併來侖侷係俬倉個們倫偉備傢傳僕儀億優儲兒兗內兩冊凈凱別則剋剛創劃劍動務勝勸勻匯區協參叢吳呂員問啟單噹嚮國圍園"
            + "圖團埰執堯報場塊塗墊墾壇壘壩壯壺壽夢夾娛婁孫學宮實寧審寫寬寶將專尋對導屬岡島峽崍崑崗崙嵐嶗嶧嶺嶼巒巖師帶幹幾庫廂廈廠"
            + "廢廣廬廳張強彆彌彙彥彿從復恆愛慄慇態慶慼憑懃應懞懷戶捲掃掛採揚搆撫擊擔據擬敗敘數斷時晉暉暫曆曏書會東條棗棲楊業極榖榮"
            + "構樂樅樑樓標樣樹樺橋機橫檔檢檯欄權欒欽歷歸殘氣決沒沖況涇涼淚淥淨淶減渦渾湞湯準溝溫滄滎滿漢漣漵潁潛潤潯澗澠澤澱濟濬濰"
            + "濱瀋瀏瀘瀰瀾灘灣灤為烏無煙煩熱燈營燿爐爾猶獅獨獲獻現琿瑤瑪瑯環瓊甌甕產畢當疇疊療發監盤盧眾睏瞭硯碩碭確碼礙礦祕祿禪禮"
            + "稅稜種稱穀積穩穫窪競箇節範簡籐糧糰糾約紅納紙級紮細紹終組結絡統絳綏經綜綠維網綵綿線編緻縉縣縮總績織繫繳繼續纍罈罣罰羅"
            + "義習聖聞聯聲聶職肅脫膠臘臥臨臺與興舉舊荊莊華萊萬葉葯蒼蓋蓮蔭蕪蕭薊薌薑薦薩藍藥藺蘄蘆蘇蘊蘭蘿處號術衚衛衝補裡製複覈見"
            + "規視覺覽觀訂計訊訓託記訟訥訪設許訴註詔詢試話該詳誌認語說誼調請諸諾謀謙謝謨識譙譜議護讀讓讚豐貝貞負財貢貧責貳貴費賀資"
            + "賈賓賚賢賣質購賽贊贛趙跼踰車軍較載輝輪輯輸輿轉轝辦農迴這連週進遊運過達違遙遜遠適遷遼邁邊郟郵鄆鄉鄒鄖鄧鄭鄰鄲鄴醫釋針"
            + "鉛銀銅銷鋒鋼錄錢錦錫錯錶鍾鎣鎮鏈鏡鐘鐵鑲長門閉開間閔閘閣閩閬閱閶閻闆關陘陝陰陳陸陽隊際隨隱隴隻雙雜雞離難雲電霑靈靜鞏"
            + "韋韓響頁頂項順預頒頗頭頻題額類顯風颱飛餘館饒馬駐騰驊驗驛體髮鬆鬍鬥鬱魚魯鮮鯉鳥鳩鳳鳴鴨鶴鷹鹹鹼鹽麗麥麵黃點黨齊齒齣龍"
            + "龜";
    private static final String SIMPLIFIED = "并亚布占并来仑局系私仓个们伦伟备家传仆仪亿优储儿兖内两册净凯别则克刚创划剑动务胜劝匀汇区协参丛吴吕员问启单当向国围园"
            + "图团采执尧报场块涂垫垦坛垒坝壮壶寿梦夹娱娄孙学宫实宁审写宽宝将专寻对导属冈岛峡崃昆岗仑岚崂峄岭屿峦岩师带干几库厢厦厂"
            + "废广庐厅张强别弥汇彦佛从复恒爱栗殷态庆戚凭勤应蒙怀户卷扫挂采扬构抚击担据拟败叙数断时晋晖暂历向书会东条枣栖杨业极谷荣"
            + "构乐枞梁楼标样树桦桥机横档检台栏权栾钦历归残气决没冲况泾凉泪渌净涞减涡浑浈汤准沟温沧荥满汉涟溆颍潜润浔涧渑泽淀济浚潍"
            + "滨沈浏泸弥澜滩湾滦为乌无烟烦热灯营耀炉尔犹狮独获献现珲瑶玛琅环琼瓯瓮产毕当畴叠疗发监盘卢众困了砚硕砀确码碍矿秘禄禅礼"
            + "税棱种称谷积稳获洼竞个节范简藤粮团纠约红纳纸级扎细绍终组结络统绛绥经综绿维网彩绵线编致缙县缩总绩织系缴继续累坛挂罚罗"
            + "义习圣闻联声聂职肃脱胶腊卧临台与兴举旧荆庄华莱万叶药苍盖莲荫芜萧蓟芗姜荐萨蓝药蔺蕲芦苏蕴兰萝处号术胡卫冲补里制复核见"
            + "规视觉览观订计讯训托记讼讷访设许诉注诏询试话该详志认语说谊调请诸诺谋谦谢谟识谯谱议护读让赞丰贝贞负财贡贫责贰贵费贺资"
            + "贾宾赉贤卖质购赛赞赣赵局逾车军较载辉轮辑输舆转舆办农回这连周进游运过达违遥逊远适迁辽迈边郏邮郓乡邹郧邓郑邻郸邺医释针"
            + "铅银铜销锋钢录钱锦锡错表钟蓥镇链镜钟铁镶长门闭开间闵闸阁闽阆阅阊阎板关陉陕阴陈陆阳队际随隐陇只双杂鸡离难云电沾灵静巩"
            + "韦韩响页顶项顺预颁颇头频题额类显风台飞余馆饶马驻腾骅验驿体发松胡斗郁鱼鲁鲜鲤鸟鸠凤鸣鸭鹤鹰咸碱盐丽麦面黄点党齐齿出龙"
            + "龟";

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final char[] TABLE = table();

    private Simplified() {}

    /**
     * The simplified character; any other as it is.
     *
     * @param c between U+4E00 and U+9FFF
     */
    static char of(char c) {
        return TABLE[c - FIRST];
    }

    private static char[] table() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i) - FIRST] = SIMPLIFIED.charAt(i);
        }
        return table;
    }
}
